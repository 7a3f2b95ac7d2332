import type { PageView } from '../page-view/view.ts';

/** Length of the kicker at the head of a line of plain text where the rest of the page tells it; 0 where it does not. */
export function kickerTold(content: string, view: PageView, index: number): number {
  return kickerInTitle(content, view, index) || kickerInText(content, view);
}

/** Units above the headline in which the page's title is sought. */
const NEAR = 100;
const SEPARATORS = [' – ', ' - ', ' | ', ' '];

/** `Neue Schule: Wir malen anders` above tells where the kicker of `Neue Schule Wir malen anders` ends. */
function kickerInTitle(content: string, { units }: PageView, index: number): number {
  for (const unit of units.slice(Math.max(0, index - NEAR), index)) {
    const title = unit.content.replace(/^\d{1,2}\. /, '');
    const colon = title.indexOf(': ');
    if (colon === -1 || !content.startsWith(title.slice(0, colon))) continue;
    const rest = title.slice(colon + 2);
    const separator = SEPARATORS.find((between) => content.slice(colon) === between + rest);
    if (separator !== undefined) return colon + separator.length;
  }
  return 0;
}

const PHRASE = /^(?:\p{Lu}[\p{L}-]+ ){2,4}/u;
/** A noun for a person belongs to the name behind it: `Deutscher Meister Max Muster`. */
const PERSON = /(?:er|in|ist|ent|ant|or|eur|är|ling|chef|star|mann|frau|legende)$/u;

/** `Neue Leipziger Schule Max Muster, ganz anders`: the text has the phrase and the name, but never side by side. */
function kickerInText(content: string, { units }: PageView): number {
  const phrase = PHRASE.exec(content)?.[0] ?? '';
  const words = phrase.trimEnd().split(' ');
  const text = units.filter(({ prose, isCopy }) => prose && !isCopy);
  const has = (part: string) => text.some((unit) => unit.content.includes(part));
  for (let count = words.length; count >= 2; count--) {
    const kicker = words.slice(0, count).join(' ');
    const rest = content.slice(kicker.length + 1);
    const name = /^\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+(?=, | \p{Ll})/u.exec(rest)?.[0];
    if (name === undefined || PERSON.test(kicker)) continue;
    const joint = `${words[count - 1]} ${rest.split(' ')[0]}`;
    if (has(kicker) && has(name) && !has(joint)) return kicker.length + 1;
  }
  return 0;
}
