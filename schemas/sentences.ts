import { z } from 'zod';
import { Article, Paragraph } from './article.ts';
import { Id } from './id.ts';
import { Span } from './span.ts';

/** A sentence with its tokens as flat offsets: start, end, start, end, … in UTF-16 code units of the page. */
const Sentence = Span.safeExtend({ id: Id, tokens: z.array(z.int().min(0)) });

export const SegmentedParagraph = Paragraph.safeExtend({ sentences: z.array(Sentence) });
export type SegmentedParagraph = z.infer<typeof SegmentedParagraph>;

/** Output of `segment`: each paragraph's non-blank characters lie in exactly one of its sentences. */
export const SegmentedArticle = Article.extend({ paragraphs: z.array(SegmentedParagraph) });
export type SegmentedArticle = z.infer<typeof SegmentedArticle>;
