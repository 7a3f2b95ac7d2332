import type { Cue } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import type { VerbCue } from './cue.ts';
import { isA } from './word-classes.ts';
import type { Word } from './words.ts';

/** The words of a cue as spans, neighbours joined. */
function cueSpans(words: readonly Word[], indices: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last = -2;
  for (const i of indices) {
    const word = words[i];
    if (word === undefined) continue;
    const open = spans.at(-1);
    if (open !== undefined && i === last + 1) open.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    last = i;
  }
  return spans;
}

/** "zu dem Schluss", "der Ansicht": a noun of the phrase with the article and the preposition it stands with. */
function withArticles(words: readonly Word[], indices: readonly number[]): number[] {
  const all = new Set(indices);
  for (const i of indices) {
    if (words[i]?.capital !== true || words[i]?.initial === true) continue;
    let at = i - 1;
    if (isA(words[at]?.lower ?? '', 'determiner')) all.add(at--);
    if (isA(words[at]?.lower ?? '', 'preposition') && !all.has(at)) all.add(at);
  }
  return [...all].sort((a, b) => a - b);
}

/** "ist erklärt worden": the rest of a passive behind its participle. */
function withRest(words: readonly Word[], indices: readonly number[]): number[] {
  const next = (indices.at(-1) ?? 0) + 1;
  return /^(?:worden|werden)$/u.test(words[next]?.lower ?? '') ? [...indices, next] : [...indices];
}

/** The cue as the tables tell it: its words, and the phrase it is a form of. */
export function cueOf(words: readonly Word[], cue: VerbCue): Cue {
  const phrase = cue.verb.companions.filter((companion) => companion !== cue.verb.prefix);
  const said = withRest(words, withArticles(words, cue.words));
  return { spans: cueSpans(words, said), lemma: [...phrase, cue.verb.lemma].join(' ') };
}
