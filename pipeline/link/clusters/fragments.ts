import type { CompactUtterance } from '../compare/compact-article.ts';

/** A longer one may hold two statements: "alle Wünsche seien erfüllt, nur elf „aus betrieblichen Gründen“ abgelehnt worden". */
const ONE_STATEMENT = 15;

/** For each utterance of an article the clause without marks around it that it is a fragment of: Es sei „auf Pump gebaut“. */
export function clausesAround(utterances: readonly CompactUtterance[]): (number | null)[] {
  return utterances.map((fragment) => {
    if (!fragment.marked) return null;
    const around = utterances.findIndex(
      ({ start, end, marked, stems }) =>
        !marked && start <= fragment.start && fragment.end <= end && stems.length <= ONE_STATEMENT,
    );
    return around < 0 ? null : around;
  });
}
