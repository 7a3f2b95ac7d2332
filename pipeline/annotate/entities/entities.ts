import type { ArticleEntity, Mention } from '../../../schemas/annotations.ts';
import { ordinalIds } from '../../../schemas/id.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { slice } from '../../../schemas/span.ts';
import { flatMapped } from '../../text/flat-mapped.ts';
import { spellingKey } from '../lexicon/spelling.ts';
import { baseForms } from '../lexicon/word-forms.ts';
import { type ResolvedMention, resolve } from './clusters/clusters.ts';
import { withIntroducedSurnames } from './mentions/bare-surnames.ts';
import { withCertainTypes } from './mentions/certain-types.ts';
import { withClubs } from './mentions/clubs.ts';
import { withKindEvidence } from './mentions/kind-evidence.ts';
import { withOneType } from './mentions/one-type.ts';
import { withRepeatedPhrases } from './mentions/repeated-phrases.ts';
import { withRepeatedNames } from './mentions/same-spelling.ts';
import { type TaggedName, tagNames } from './mentions/tagged-names.ts';

/** The named entities of an article with their mentions, both in the order of the text. */
export function annotateEntities(article: SegmentedArticle): {
  entities: ArticleEntity[];
  mentions: Mention[];
} {
  const phrases = withRepeatedPhrases(article, tagNames(article));
  const typed = withClubs(article, withKindEvidence(article, phrases));
  const tagged = withRepeatedNames(article, withIntroducedSurnames(article, typed));
  const names = withOneType(withCertainTypes(article, tagged), spellingsOf(article, tagged));
  const { entities, mentions } = resolve(article, names);
  return { entities, mentions: withIds(article, mentions) };
}

/** The key of a name's spelling; "Nordheims" is spelt as "Nordheim" where the article has that, too. */
function spellingsOf(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): (name: TaggedName) => string {
  const known = new Set(names.map((name) => slice(article.text, name)));
  return (name) => {
    const spelt = slice(article.text, name);
    return spellingKey(baseForms(spelt).find((form) => form !== spelt && known.has(form)) ?? spelt);
  };
}

function withIds(article: SegmentedArticle, resolved: readonly ResolvedMention[]): Mention[] {
  let next = 0;
  return flatMapped(article.paragraphs, (paragraph) => {
    const idFor = ordinalIds('mention', paragraph.id);
    const own: Mention[] = [];
    for (; (resolved[next]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.end; next++) {
      const mention = resolved[next];
      if (!mention) break;
      const { start, end, type, entity } = mention;
      const id = idFor(slice(article.text, mention));
      own.push({ start, end, id, paragraphId: paragraph.id, type, form: 'name', entity });
    }
    return own;
  });
}
