import { comparedQuotes } from '../quotes/compared.ts';
import { annotatedText } from '../quotes/found.ts';
import { reportOn } from '../quotes/report.ts';
import { certaintyReportOn, judgedQuotes } from './certainty.ts';
import { newsArticles } from './gold.ts';
import { speechCountsOf } from './speech-measures.ts';
import { speechReportOn } from './speech-report.ts';

const DRAWS = 1000;

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run evaluate:news -- FOLDER [--errors]   (FOLDER holds gold.jsonl)');
  process.exit(1);
}
try {
  const read = newsArticles(folder).map((gold) => ({
    gold,
    annotated: annotatedText(gold.name, gold.text),
  }));
  const compared = read.map(({ gold, annotated }) => ({
    name: gold.name,
    text: gold.text,
    tokens: gold.tokens,
    gold: gold.quotes,
    found: comparedQuotes(annotated),
  }));
  const counts = read.map(({ gold, annotated }) => speechCountsOf(gold, annotated));
  console.log(reportOn(compared, { draws: DRAWS, errors: options.includes('--errors') }));
  console.log(`\n${speechReportOn(counts, DRAWS)}`);
  const judged = read.flatMap(({ gold, annotated }) => judgedQuotes(gold, annotated));
  console.log(`\n${certaintyReportOn(judged)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
