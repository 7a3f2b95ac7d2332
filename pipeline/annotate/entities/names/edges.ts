import { MARKS } from '../../../text/marks.ts';
import { isCommon } from '../../lexicon/common-nouns.ts';
import type { Word } from '../sentence.ts';
import type { NameFound } from './heuristic.ts';

const MARK = new RegExp(`^[${MARKS.opening}${MARKS.closing}‚‘’']$`, 'u');
/** After which the surname stands. */
const PARTICLE = /^(?:von|van|de|zu|zur|vom|of|du|di|del)$/u;
const ABBREVIATION = /^(?:\p{Lu}\.)+\p{Lu}$/u;

/**
 * The name without what is around it: the marks of "'Le Phare'", the sign of "© Ida Lee"; at a slash with spaces, each part that is a name
 * ("Hafenweg / Ecke"). The stop of "F.N.Z." belongs to it.
 */
export function withinEdges(words: readonly Word[], name: NameFound): NameFound[] {
  return parts(words, unmarked(words, name)).map((part) => completed(words, part));
}

function unmarked(words: readonly Word[], name: NameFound): NameFound {
  const { to } = name;
  let { from } = name;
  while (from < to - 1 && /^[.,;:©]$/u.test(words[from]?.text ?? '')) from++;
  const isMarked = MARK.test(words[from]?.text ?? '') && MARK.test(words[to - 1]?.text ?? '');
  return isMarked && to - from > 2 ? { ...name, from: from + 1, to: to - 1 } : { ...name, from };
}

function parts(words: readonly Word[], name: NameFound): NameFound[] {
  const slash = words.findIndex(
    ({ text, start }, i) =>
      i > name.from && i < name.to - 1 && text === '/' && start > (words[i - 1]?.end ?? start),
  );
  if (slash < 0) return [name];
  return [
    { ...name, to: slash },
    { ...name, from: slash + 1 },
  ].filter(({ from, to }) => to - from > 1 || !isCommon(words[from]?.text ?? ''));
}

/** With the stop of "F.N.Z." and the surname of "Ole von | Roth". */
function completed(words: readonly Word[], name: NameFound): NameFound {
  const last = words[name.to - 1];
  const next = words[name.to];
  if (last === undefined || next === undefined) return name;
  const isAbbreviation =
    ABBREVIATION.test(last.text) && next.text === '.' && next.start === last.end;
  const isParticle = name.type === 'PER' && PARTICLE.test(last.text) && next.capital;
  return isAbbreviation || isParticle ? { ...name, to: name.to + 1 } : name;
}
