import type { Clause } from '../clauses.ts';
import { type Finding, type Heuristic, NOTHING_SAID } from '../finding.ts';
import { beforeStop } from '../frame.ts';
import { isPerson } from '../fronted-object.ts';
import type { Passage } from '../passage.ts';
import { grammaticalSubject } from '../subject.ts';
import { spanOf } from '../words.ts';

/** A clause that only reporting puts into the Konjunktiv I: behind "dass" or "ob", or with its verb second. */
function isReportedClause(clause: Clause): boolean {
  const kind = clause.kind === 'dass' || clause.kind === 'ob' || clause.kind === 'main';
  return (
    kind && clause.konjunktiv === 'konjunktiv_1' && (clause.opener === ',' || clause.opener === ':')
  );
}

function contentEnd(passage: Passage, content: number): number {
  const { clauses, words } = passage;
  for (let k = content + 1; k < clauses.length; k++) {
    const clause = clauses[k];
    const indicative =
      clause?.konjunktiv === null && words[clause.finite]?.verb?.surelyFinite === true;
    if (clause?.kind === 'verb_first' && indicative && clause.opener === ',') return k;
  }
  return clauses.length;
}

/**
 * A clause in the indicative with a Konjunktiv I clause behind it: whatever its verb, the second is reported. Finds
 * frames whose verb the lexicon does not know.
 */
export const konjunktivFrame: Heuristic = {
  name: 'konjunktiv-frame',
  example: 'Die Anwältin winkte ab, ihr Mandant habe nichts zu befürchten.',
  nearMiss: 'Die Anwältin winkte ab, ihr Mandant hat nichts zu befürchten.',
  find(passage) {
    const { clauses, words } = passage;
    for (let i = 0; i + 1 < clauses.length; i++) {
      const frame = clauses[i];
      const content = clauses[i + 1];
      if (frame?.kind !== 'main' || frame.konjunktiv !== null || content === undefined) continue;
      if (!isReportedClause(content)) continue;
      const last = clauses[contentEnd(passage, i + 1) - 1] ?? content;
      const found = grammaticalSubject(words, frame);
      const subject = found !== undefined && isPerson(words, found) ? found : undefined;
      const finding: Finding = {
        ...NOTHING_SAID,
        type: 'indirect',
        spans: [spanOf(words, content.from, beforeStop(words, content.from, last.to))],
        frame: [spanOf(words, 0, content.from)],
        cue:
          frame.finite < 0
            ? null
            : {
                spans: [spanOf(words, frame.finite, frame.finite + 1)],
                lemma: words[frame.finite]?.verb?.readings[0]?.verb ?? '',
              },
        speaker: subject === undefined ? null : spanOf(words, subject.from, subject.to),
        speakerMethod: subject === undefined ? 'none' : 'subject-of-frame',
        mood: 'konjunktiv_1',
        rule: konjunktivFrame.name,
        confidence: 0.6,
      };
      return [finding];
    }
    return [];
  },
};
