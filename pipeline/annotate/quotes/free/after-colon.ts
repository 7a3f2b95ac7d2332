import { nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import { grammaticalSubject } from '../../grammar/subject.ts';
import { spanOf } from '../../grammar/word.ts';
import type { Heuristic } from '../heuristic.ts';
import { EMPTY_DRAFT } from '../quote-draft.ts';

/** Behind a colon the Konjunktiv needs no verb of saying. */
export const afterColon: Heuristic = {
  name: 'konjunktiv-after-colon',
  example: 'Der Beschluss der Stadt steht: Es werde im Mai gebaut.',
  nearMiss: 'Der Beschluss der Stadt steht: Es wird im Mai gebaut.',
  find(passage, { last }) {
    const { clauses, words } = passage;
    const content = clauses.find(
      ({ opener, kind, konjunktiv }) =>
        opener === ':' && kind === 'main' && konjunktiv === 'konjunktiv_1',
    );
    const before = clauses[0];
    if (content === undefined || before === undefined) return [];
    const subject =
      grammaticalSubject(words, before) ?? nounPhraseWithPlaceAt(words, before.from, before.to);
    const named = subject === undefined ? null : spanOf(words, subject.from, subject.to);
    return [
      {
        ...EMPTY_DRAFT,
        type: 'indirect_free_indirect',
        spans: [{ start: words[content.from]?.start ?? passage.start, end: passage.end }],
        speaker: named ?? last(),
        speakerMethod: named === null ? 'last-speaker' : 'before-colon',
        mood: content.konjunktiv,
        rule: afterColon.name,
      },
    ];
  },
};
