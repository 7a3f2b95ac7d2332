import { expect, test } from 'vitest';
import { withApposition } from '../../../pipeline/annotate/grammar/apposition.ts';
import {
  nounPhraseAt,
  nounPhraseWithPlaceAt,
} from '../../../pipeline/annotate/grammar/noun-phrase.ts';
import { renderedPhrase } from '../../../pipeline/annotate/grammar/rendering.ts';
import { sentence } from './sentence.ts';

function phrase(noted: string, place = false): string {
  const words = sentence(noted);
  return renderedPhrase(
    words,
    (place ? nounPhraseWithPlaceAt : nounPhraseAt)(words, 0, words.length),
  );
}

test.each([
  ['die neue Ministerin sagte', '(die neue *Ministerin*)'],
  ['zwei Zeugen flohen', '(zwei *Zeugen*)'],
  ['der 52 Jahre alte Wirt sagte', '(der 52 Jahre alte *Wirt*)'],
  ['der 300 Seiten starke Bericht nennt', '(der 300 Seiten starke *Bericht*)'],
  ['die finanziell angeschlagene Firma klagte', '(die finanziell angeschlagene *Firma*)'],
  ['die von der Stadt geplante Brücke fehlt', '(die von der Stadt geplante *Brücke*)'],
  ['Beobachter gehen davon aus', '(*Beobachter*)'],
  ['die beiden kamen', '(*die* beiden)'],
  ['der 81-Jährige sagte', '(der *81-Jährige*)'],
])('noun phrase: determiner, adjectives and head in "%s"', (noted, rendered) => {
  expect(phrase(noted)).toBe(rendered);
});

test.each([
  ['die Sprecherin des Ministeriums sagte', '(die *Sprecherin* des Ministeriums)'],
  ['der größte Teil der Leute blieb', '(der größte *Teil* der Leute)'],
  ['der Verband kommunaler Unternehmen klagte', '(der *Verband* kommunaler Unternehmen)'],
  ['Vertreter von Stadt und Land sagten', '(*Vertreter* von Stadt und Land)'],
  ['Polizei und Feuerwehr löschten', '(*Polizei* und Feuerwehr)'],
  ['die Bürgermeisterin (SPD) sagte', '(die *Bürgermeisterin* (SPD))'],
  ['eine der Ärztinnen sagte', '(eine der *Ärztinnen*)'],
  ['die Polizei in {LOC Oslo} sagte', '(die *Polizei* in Oslo)'],
  ['ein Arzt unserer Zeitung', '(ein *Arzt*)'],
])('noun phrase: what belongs to the noun in "%s"', (noted, rendered) => {
  expect(phrase(noted)).toBe(rendered);
});

test.each([
  ['ihr Anwalt {PER Tom Oye} sagte', '(ihr *Anwalt* Tom Oye)'],
  ['taz-Redakteurin {PER Ann Lee} sagte', '(*taz-Redakteurin* Ann Lee)'],
  ['die Sprecherin von {PER Ann Lee} sagte', '(die *Sprecherin* von Ann Lee)'],
  ['das Blatt „Der Bote“ schrieb', '(das *Blatt* „Der Bote“)'],
  ['{ORG Ärzte ohne Grenzen} teilte mit', '(*Ärzte* ohne Grenzen)'],
  ['sagte {PER Ann Lee} der Zeitung', '–'],
])('noun phrase: names in "%s"', (noted, rendered) => {
  expect(phrase(noted)).toBe(rendered);
});

test('noun phrase: "der …" behind a person is the one told, no genitive', () => {
  expect(phrase('{PER Ann Lee} der Zeitung')).toBe('(*Ann* Lee)');
});

test.each([
  ['dem Minister', '(oblique dem *Minister*)'],
  ['den Bürgern', '(oblique den *Bürgern*)'],
  ['des Landes', '(oblique des *Landes*)'],
  ['einer Zeitung', '(oblique einer *Zeitung*)'],
  ['der Regierung', '(oblique der *Regierung*)'],
  ['der neuen Chefin', '(oblique der neuen *Chefin*)'],
  ['der neue Chef', '(der neue *Chef*)'],
  ['die Regierung', '(die *Regierung*)'],
])('noun phrase: whether "%s" rules out the nominative', (noted, rendered) => {
  expect(phrase(noted)).toBe(rendered);
});

test.each([
  ['er sagte', '(pronoun *er*)'],
  ['viele klagten', '(pronoun *viele*)'],
  ['am Montag', '–'],
  ['sagte er', '–'],
])('noun phrase: pronouns, and what is no phrase: "%s"', (noted, rendered) => {
  expect(phrase(noted)).toBe(rendered);
});

test.each([
  [
    'der Leiter der Klinik am Markt',
    '(der *Leiter* der Klinik)',
    '(der *Leiter* der Klinik am Markt)',
  ],
  ['eine Mutter von drei Kindern', '(eine *Mutter*)', '(eine *Mutter* von drei Kindern)'],
])('noun phrase: a place belongs to "%s" only where it is asked for', (noted, narrow, wide) => {
  expect(phrase(noted)).toBe(narrow);
  expect(phrase(noted, true)).toBe(wide);
});

function apposition(noted: string): string {
  const words = sentence(noted);
  const found = nounPhraseAt(words, 0, words.length);
  return found === undefined
    ? '–'
    : renderedPhrase(words, withApposition(words, found, words.length));
}

test.each([
  ['der Präsident des Vereins, {PER Ken Lee}, sagte', '(der *Präsident* des Vereins, Ken Lee)'],
  ['die Leiterin, eine Ärztin aus {LOC Kiel}, sagte', '(die *Leiterin*, eine Ärztin aus Kiel)'],
  ['die Leiterin, die gestern kam, sagte', '(die *Leiterin*)'],
  ['die Leiterin, sagte der Arzt', '(die *Leiterin*)'],
])('noun phrase: the apposition in "%s"', (noted, rendered) => {
  expect(apposition(noted)).toBe(rendered);
});
