import { expect, test } from 'vitest';
import { clauses } from './sentence.ts';

test.each([
  ['Er habe nichts gewusst.', '[main K1 Er *habe* nichts gewusst.]'],
  ['Man müsse jetzt handeln.', '[main K1 Man *müsse* jetzt handeln.]'],
  ['Die Regeln seien streng.', '[main K1 Die Regeln *seien* streng.]'],
  [
    'Sie meinte, ihre Katze habe Hunger.',
    '[main Sie *meinte*], [main K1 ihre Katze *habe* Hunger.]',
  ],
  [
    'Der Verein hoffe, dass die Halle öffne, sagte der Trainer.',
    '[main K1 Der Verein *hoffe*], [dass K1 dass die Halle *öffne*], [verb_first *sagte* der Trainer.]',
  ],
])('mood: Konjunktiv I in "%s"', (noted, rendered) => {
  expect(clauses(noted)).toBe(rendered);
});

test.each([
  ['Das wäre ein Fehler.', '[main K2 Das *wäre* ein Fehler.]'],
  ['Es gäbe Wege.', '[main K2 Es *gäbe* Wege.]'],
  ['Sie würden kommen.', '[main K2 Sie *würden* kommen.]'],
])('mood: Konjunktiv II in "%s"', (noted, rendered) => {
  expect(clauses(noted)).toBe(rendered);
});

test.each([
  ['Ich habe Zeit.', '[main Ich *habe* Zeit.]'],
  ['Sie möchte gehen.', '[main Sie *möchte* gehen.]'],
  ['Die laute Musik stört.', '[main Die laute Musik *stört*.]'],
  [
    'Der Markt findet statt, es sei denn, es stürmt.',
    '[main Der Markt *findet* statt], [main es *sei* denn], [main es *stürmt*.]',
  ],
  ['Sie lachte.', '[main Sie *lachte*.]'],
])('mood: what looks like Konjunktiv and is none in "%s"', (noted, rendered) => {
  expect(clauses(noted)).toBe(rendered);
});
