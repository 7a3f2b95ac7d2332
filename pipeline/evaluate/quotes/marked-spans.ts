import { pageOfFile, stagesOf } from '../../in-memory.ts';
import { annotatedBytes, readMarkedSpans } from './marked-spans-gold.ts';
import { errorLines, judged, reportOn } from './marked-spans-report.ts';

const GOLD = 'tests/gold/marked-spans.json';

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run evaluate:marks -- FOLDER [--errors]   (FOLDER holds txt/)');
  process.exit(1);
}
try {
  const spans = readMarkedSpans(GOLD).flatMap((page) => {
    const { annotated } = stagesOf(pageOfFile(page.id, annotatedBytes(folder, page)));
    return judged(page.id, annotated, page.spans);
  });
  console.log(reportOn(spans));
  if (options.includes('--errors')) console.log(['', ...errorLines(spans)].join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
