import { z } from 'zod';
import { loadLexicon } from '../../../lexicon.ts';
import { plainText } from '../plain-text.ts';

const AFFIXES = loadLexicon(
  new URL('../lexicon/author-affixes.tsv', import.meta.url),
  z.strictObject({ word: z.string().min(1), kind: z.enum(['role', 'agency']) }),
);
const ROLES = AFFIXES.flatMap(({ word, kind }) => (kind === 'role' ? [word] : []));
const AGENCIES = new Set(AFFIXES.flatMap(({ word, kind }) => (kind === 'agency' ? [word] : [])));

/** `Von Anna Berg`, `Text: Anna Berg`, `Ein Gastbeitrag von Anna Berg` */
const OPENING =
  /^(?:(?:text|autor(?:in|en|innen)?|interview|protokoll|foto[s]?|by|von|vom)\s*:?\s+|ein(?:e)? (?:\S+ ){1,4}von\s+)+/i;
/** `vonFred Hansen`, where elements stand side by side without a blank. */
const GLUED_OPENING = /^(?:von|by|VON)(?=\p{Lu}\p{Ll})/u;
/** What stands behind a name in the same element: a date, a link to more of the author. */
const CLOSING =
  /\s*(?:[,|·•–-]\s*)?(?:(?:am |vom )?\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{Ll}+)\s?\d{2,4}.*|\d{4}-\d{2}-\d{2}.*|(?:Alle|Mehr|Weitere|Zu allen|Zur) (?:Artikel|Beiträge|Texte|Inhalte|Autoren?seite|Profil).*|(?:Zum )?Profil(?: anzeigen)?|(?:E-Mail|Mail|Kontakt|Folgen|Vita|Artikel anzeigen).*)$/u;
/** `https://…`, `www.…`, `@anna`, `anna@example.org`, `facebook.com/anna` */
const ADDRESS = /^(?:https?:|www\.|@)|@\S+\.\w|\.\w{2,4}\//i;
/** `Anna Berg und Ben Tal, dpa`, `Anna Berg; Ben Tal`, `Anna Berg | Ben Tal` */
const BETWEEN = /\s*[,;|•·]\s*|\s+(?:und|and|&)\s+/;
/** `(dpa)`, `[Reuters]` after a name */
const IN_BRACKETS = /^(.*\S)\s*[([]([^()[\]]{1,40})[)\]]$/;
/** `Anna Berg`, `Dr. Ben Tal`; not `dpa`, `n-tv.de`, `Redaktion` */
const PERSON = /^(?:\p{Lu}[\p{L}.'’-]*\s+(?:\p{Ll}{2,3}\s+)?){1,4}\p{Lu}[\p{L}'’-]+$/u;
/** `ARD Rom`, `MDR THÜRINGEN`, `ARD-Studio Genf` */
const STUDIO = /^\p{Lu}{2,}(?:\s|-\p{Lu}\p{Ll})/u;
/** `Berlin`; not `dpa`, `AFP` */
const ONE_WORD = /^\p{Lu}\p{Ll}+$/u;
const MOST_LETTERS = 80;

/** The names in what a page gives as its authors, as written there, each once; addresses, roles and places left out. */
export function authorNames(values: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const value of values) {
    const plain = plainText(value);
    if (ADDRESS.test(plain)) continue;
    const bare = plain.replace(CLOSING, '').replace(GLUED_OPENING, '').replace(OPENING, '');
    const parts = bare.split(BETWEEN).flatMap(withoutBrackets);
    let isAfterPerson = false;
    for (const part of parts) {
      const name = part.replace(GLUED_OPENING, '').replace(OPENING, '').replace(CLOSING, '').trim();
      if (!isName(name) || (isAfterPerson && isAffix(name))) continue;
      isAfterPerson ||= isPerson(name);
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    }
  }
  return [...names.values()];
}

/** Whether a name is that of a human being, by its form. */
export function isPerson(name: string): boolean {
  return PERSON.test(name);
}

function withoutBrackets(part: string): string[] {
  const found = IN_BRACKETS.exec(part);
  return found ? [found[1] ?? '', found[2] ?? ''] : [part];
}

function isName(name: string): boolean {
  return /\p{L}/u.test(name) && name.length <= MOST_LETTERS && !ADDRESS.test(name);
}

/** What follows a person's name and is none: `Anna Berg, ARD Rom`, `Anna Berg, Berlin`, `Anna Berg, Redakteurin`. */
function isAffix(name: string): boolean {
  const lower = name.toLowerCase();
  if (STUDIO.test(name) || ROLES.some((stem) => lower.includes(stem))) return true;
  return ONE_WORD.test(name) && !AGENCIES.has(name);
}
