import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KICKER_JUNCTIONS, splitsKicker } from '../../../pipeline/clean/headline/kicker.ts';
import {
  CAMEL_JUNCTION,
  camelJunctions,
  OPENING_JUNCTION,
  openingJunctions,
  SENTENCE_JUNCTION,
  sentenceJunctions,
  wordsAlone,
} from '../../../pipeline/clean/page-view/glue.ts';
import { furnitureReason } from '../../../pipeline/clean/rules/furniture.ts';
import { RULES, ruleMatchOn } from '../../../pipeline/clean/rules/index.ts';
import { readGoldArticle } from '../../../pipeline/evaluate/seeds/gold-article.ts';
import { folded } from '../../../pipeline/text/words.ts';
import type { Role } from '../../../schemas/article.ts';
import { viewOfLines } from '../pages.ts';

describe.each(RULES)('$name', (rule) => {
  it('is the first to speak of its example', () => {
    expect(ruleMatchOn(rule.example)?.rule).toBe(rule.name);
  });

  it('is silent about its near miss', () => {
    expect(ruleMatchOn(rule.nearMiss)?.rule).not.toBe(rule.name);
    expect(rule.pattern.test(rule.nearMiss)).toBe(false);
  });

  it('keeps no state between units', () => {
    expect(rule.pattern.flags).not.toMatch(/[gy]/);
  });
});

describe.each(KICKER_JUNCTIONS)('$name', (junction) => {
  const joinsSomewhere = (line: string) => {
    const words = line.split(' ');
    return words.some((_, at) => at > 0 && junction.joins(words.slice(0, at), words.slice(at)));
  };

  it('parts kicker and headline of its example', () => {
    const view = viewOfLines(junction.example);
    const length = splitsKicker(junction.example, view, 0);
    expect(junction.example.slice(0, length).trim()).toBe(junction.kicker);
    expect(joinsSomewhere(junction.example)).toBe(true);
  });

  it('leaves its near miss whole', () => {
    expect(splitsKicker(junction.nearMiss, viewOfLines(junction.nearMiss), 0)).toBe(0);
    expect(joinsSomewhere(junction.nearMiss)).toBe(false);
  });
});

describe(SENTENCE_JUNCTION.name, () => {
  it('cuts its example once and its near miss nowhere', () => {
    expect(sentenceJunctions(SENTENCE_JUNCTION.example)).toEqual([
      SENTENCE_JUNCTION.example.indexOf('Danach'),
    ]);
    expect(sentenceJunctions(SENTENCE_JUNCTION.nearMiss)).toEqual([]);
  });
});

describe(OPENING_JUNCTION.name, () => {
  it('cuts its example once, before a word that opens sentences too, and its near miss nowhere', () => {
    const { example, nearMiss } = OPENING_JUNCTION;
    expect(openingJunctions(example)).toEqual([example.indexOf('„')]);
    expect(openingJunctions('RauchmelderDiese Fehler macht jeder')).toEqual([11]);
    expect(openingJunctions(nearMiss)).toEqual([]);
  });
});

describe(CAMEL_JUNCTION.name, () => {
  it('cuts its example once where both halves stand alone on the page, and its near miss nowhere', () => {
    const { example, nearMiss } = CAMEL_JUNCTION;
    const page = `${example}\nIn Genf traf der US-Außenminister ein.`;
    expect(camelJunctions(example, wordsAlone(page))).toEqual([example.indexOf('US-')]);
    expect(camelJunctions(example, wordsAlone(example))).toEqual([]);
    expect(camelJunctions(nearMiss, wordsAlone(`${nearMiss}\nApp und Tube`))).toEqual([]);
  });
});

it('gives every phenomenon a name of its own', () => {
  const names = [
    ...RULES,
    ...KICKER_JUNCTIONS,
    SENTENCE_JUNCTION,
    OPENING_JUNCTION,
    CAMEL_JUNCTION,
  ].map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});

describe('furniture', () => {
  it.each([
    ['Impressum', 'legal'],
    ['Translate »', 'navigation'],
    ['» ABO', 'promotion'],
  ])('%s', (label, reason) => {
    expect(furnitureReason(label)).toBe(reason);
    expect(ruleMatchOn(label)).toMatchObject({ rule: 'furniture-label', certain: true });
  });

  it.each(['Das Impressum fehlt', '', '»', '17'])('leaves "%s" alone', (text) => {
    expect(furnitureReason(text)).toBeNull();
  });
});

const ARTICLE_ROLES: ReadonlySet<Role> = new Set([
  'headline',
  'kicker',
  'lead',
  'body',
  'intertitle',
  'list_item',
]);
const GOLD = readdirSync('tests/gold').filter((name) => /^\d{3}_.*\.json$/.test(name));

describe.each(GOLD)('%s', (file) => {
  const paragraphs = readGoldArticle(`tests/gold/${file}`)
    .paragraphs.filter(({ role }) => ARTICLE_ROLES.has(role))
    .map(({ text }) => folded(text));

  it('has no article paragraph that is noise to a rule', () => {
    expect(paragraphs.length).toBeGreaterThan(5);
    const noise = paragraphs.flatMap((text) => [
      ...RULES.filter(({ verdict, pattern }) => verdict.kind === 'drop' && pattern.test(text)).map(
        ({ name }) => `${name}: ${text}`,
      ),
      ...(furnitureReason(text) === null ? [] : [`furniture: ${text}`]),
    ]);
    expect(noise).toEqual([]);
  });
});
