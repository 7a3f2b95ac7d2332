import { determinerOf } from '../../lexicon/declension.ts';
import type { AttributeHeuristic } from './heuristic.ts';

/** "fordert Ina Voss von der Firma Geld": behind a verb the preposition may be the verb's. */
export const bodyBehind: AttributeHeuristic = {
  name: 'body-behind',
  example: 'Das kritisiert auch [PER Ina Voss] von der [ORG Gewerkschaft der Köche].',
  says: ['affiliation Gewerkschaft der Köche'],
  nearMiss: 'Das erfuhr [PER Voss] von der [ORG Gewerkschaft der Köche].',
  find({ words, beginningAt }, { from, to }) {
    if (to - from < 2 || !/^(?:von|vom)$/u.test(words[to]?.text ?? '')) return [];
    const next = determinerOf(words[to + 1]?.lower ?? '') !== undefined ? to + 2 : to + 1;
    const body = beginningAt.get(next);
    const first = words[next];
    const last = words[(body?.to ?? next + 1) - 1];
    if (body?.type !== 'ORG' || !first || !last) return [];
    return [{ kind: 'affiliation', value: body.name, start: first.start, end: last.end }];
  },
};

export const placeBehind: AttributeHeuristic = {
  name: 'place-behind',
  example: '[PER Voss] aus [LOC Nordheim] sagte, der Fluss steige.',
  says: ['origin Nordheim'],
  nearMiss: 'Am Abend kam [PER Voss] aus [LOC Nordheim] zurück.',
  find({ words, beginningAt }, { from, to }) {
    if (from > 0 || words[to]?.text !== 'aus') return [];
    const place = beginningAt.get(to + 1);
    const first = words[to + 1];
    const last = words[(place?.to ?? to + 2) - 1];
    if (place?.type !== 'LOC' || !first || !last) return [];
    return [{ kind: 'origin', value: place.name, start: first.start, end: last.end }];
  },
};
