import { spanOf } from '../../grammar/word.ts';
import type { Heuristic } from '../heuristic.ts';
import { EMPTY_DRAFT } from '../quote-draft.ts';
import { cueIn } from '../reporting-clause/cue.ts';
import { beforeStop, moodOf, reportingClauseOf } from '../reporting-clause/reporting-clause.ts';
import { frameEnd } from './frame-position.ts';
import { isReminder, throughAppositions } from './postposed-clause.ts';

/** "Wie die Stadt mitteilte, …": the frame opens the sentence and all the rest is what it says. */
export const wieFrame: Heuristic = {
  name: 'wie-frame',
  example: 'Wie die Stadt mitteilte, wird die Brücke im Herbst gesperrt.',
  nearMiss: 'Wie die Stadt früher aussah, zeigt eine Ausstellung.',
  find(passage) {
    const { clauses, words } = passage;
    const i = clauses.findIndex(({ kind }) => kind === 'as');
    const clause = clauses[i];
    if (i < 0 || i > 1 || clause === undefined || (i === 1 && clauses[0]?.kind !== 'fragment'))
      return [];
    const whole = throughAppositions(passage, i);
    const cue = cueIn(words, whole);
    if (cue?.verb.complements.has('dass') !== true || isReminder(words, whole)) return [];
    const reporting = reportingClauseOf(passage, whole, cue, clause.from);
    const at = clauses.findIndex(({ to }) => to === whole.to);
    const after = frameEnd(passage, at, reporting);
    const rest = clauses[after];
    const last = clauses.at(-1);
    if (rest === undefined || last === undefined || rest.kind === 'main') return [];
    return [
      {
        ...EMPTY_DRAFT,
        ...reporting,
        type: 'indirect',
        spans: [spanOf(words, rest.from, beforeStop(words, rest.from, last.to))],
        frame: [spanOf(words, 0, rest.from)],
        mood: moodOf(clauses.slice(after)),
        rule: wieFrame.name,
      },
    ];
  },
};
