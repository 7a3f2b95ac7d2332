import { comparedPage } from './found.ts';
import { readPageEntities } from './gold.ts';
import { differences, report } from './report.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run evaluate:names -- FOLDER [--differences]   (with txt/)');
  process.exit(1);
}
const pages = readPageEntities('tests/gold/page-entities.json').map((gold) =>
  comparedPage(folder, gold),
);
const messages = pages.filter((page) => typeof page === 'string');
for (const message of messages) console.error(message);
if (messages.length > 0) process.exit(1);
const compared = pages.filter((page) => typeof page !== 'string');
console.log(report(compared));
if (flags.includes('--differences')) console.log(`\n${differences(compared)}`);
