import { countries, organisationKinds } from '../../lexicon/name-lists.ts';
import { titleOf } from '../../lexicon/titles.ts';
import type { Office } from './person.ts';

/** What stands before the hyphen of "US-Außenminister" and "SPD-Politiker": country, party or neither. */
export function affiliation(word: string): { country: string | null; party: string | null } {
  const prefix = word.slice(0, Math.max(0, word.lastIndexOf('-')));
  return {
    country: countries.get(prefix)?.iso || null,
    party: organisationKinds.get(prefix) === 'party' ? prefix : null,
  };
}

/** The office a title word names; null for addresses, relations and peers ("Frau", "Sohn", "Amtskollege"). */
export function officeOf(word: string): Office | null {
  const title = titleOf(word);
  if (!title || title.kind === 'address' || title.kind === 'relation' || title.kind === 'peer')
    return null;
  const { country, party } = affiliation(word);
  const bare = country || party ? word.slice(word.lastIndexOf('-') + 1) : word;
  return { text: nominativeTitle(word, title.title), head: officeHead(bare), kind: title.kind };
}

/** "Außenministers" → "Außenminister", given that it ends in the title "Minister". */
function nominativeTitle(word: string, title: string): string {
  const at = word.toLowerCase().lastIndexOf(title.toLowerCase());
  return at < 0 ? word : word.slice(0, at + title.length);
}

/** One spelling for man and woman, Germany and Switzerland: "Aussenministerin" → "außenminister" → "aussenminister". */
function officeHead(word: string): string {
  const title = titleOf(word);
  const whole = title ? nominativeTitle(word, title.title) : word;
  return whole.toLowerCase().replace(/ß/gu, 'ss').replace(/in$/u, '');
}

/** Whether one office is the other, or a shorter word for it: "Kanzler" for "Bundeskanzler". */
export function sameOffice(a: Office, b: Office): boolean {
  return a.head === b.head || a.head.endsWith(b.head) || b.head.endsWith(a.head);
}
