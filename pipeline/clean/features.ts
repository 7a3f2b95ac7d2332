import type { Block } from '../../schemas/page.ts';
import { kindsOf } from './hint-kinds.ts';
import type { Label } from './model/decode.ts';
import type { PageView, View } from './view.ts';

/**
 * What the model sees of each unit: strings that hold or do not hold, the unit's own and its neighbours'.
 * None names an outlet; words and class names are kept by training only where several outlets share them.
 * A unit that the rules leave one label only needs none: most of a page's menus cost nothing.
 */
export function featuresOf(
  view: PageView,
  allowed: readonly (readonly Label[] | null)[],
): string[][] {
  const cores = view.units.map((unit) => coreFeatures(unit));
  return view.units.map((unit, index) => {
    if (allowed[index]?.length === 1) return [];
    return [
      ...ownFeatures(view, unit, index),
      ...around(cores, index, -1),
      ...around(cores, index, 1),
      ...around(cores, index, -2),
      ...around(cores, index, 2),
      `pair ${cores[index - 1]?.[0] ?? 'edge'} ${cores[index]?.[0] ?? ''}`,
      `pair+ ${cores[index]?.[0] ?? ''} ${cores[index + 1]?.[0] ?? 'edge'}`,
    ];
  });
}

function around(cores: readonly string[][], index: number, offset: number): string[] {
  return (cores[index + offset] ?? ['edge']).map((core) => joined(`${offset}`, core));
}

const joints = new Map<string, Map<string, string>>();
const REMEMBERED = 20_000;

/** `prefix name`, the same string object each time: the model's look-up then hashes it once only. */
function joined(prefix: string, name: string): string {
  let ends = joints.get(prefix);
  if (ends === undefined) {
    ends = new Map();
    joints.set(prefix, ends);
  }
  let whole = ends.get(name);
  if (whole === undefined) {
    if (ends.size >= REMEMBERED) ends.clear();
    whole = `${prefix} ${name}`;
    ends.set(name, whole);
  }
  return whole;
}

/** The few features that also count for a unit's neighbours; the first one is its shape. */
function coreFeatures(unit: View): string[] {
  const { finding } = unit;
  return [
    `shape ${lengthBin(unit.content.length)}${unit.stopped ? '.' : ''}${unit.prose ? 'P' : ''}`,
    ...(unit.block.tag === null ? [] : [`tag ${unit.block.tag}`]),
    ...(finding === null ? [] : [`rule ${finding.rule}`, `kind ${kindOf(finding.verdict)}`]),
    ...(unit.listed ? ['listed'] : []),
    ...(unit.gap > 1 ? ['after blank'] : []),
    ...(unit.block.linkDensity > 0.5 ? ['linked'] : []),
  ];
}

function kindOf(verdict: { drop: string } | { role: string }): string {
  return 'drop' in verdict ? 'drop' : verdict.role;
}

function ownFeatures(view: PageView, unit: View, index: number): string[] {
  return [
    'bias',
    ...coreFeatures(unit),
    ...shapeFeatures(unit),
    ...placeFeatures(view, unit, index),
    ...wordFeatures(unit),
    ...cohesionFeatures(view, unit),
    ...headlineFeatures(view, unit, index),
    ...(unit.block.tag === null ? textFeatures(view, unit, index) : markupFeatures(view, unit)),
  ];
}

function lengthBin(length: number): string {
  const bins = [12, 25, 40, 60, 80, 110, 150, 220, 350, 600, 1000];
  return String(bins.findIndex((bin) => length < bin));
}

function shapeFeatures({ content, words, functionWords, ...unit }: View): string[] {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const features = [
    `words ${Math.min(words.length, 12)}`,
    `function ${Math.min(5, Math.floor(functionWords * 12))}`,
    `capitals ${Math.floor((4 * capitals) / Math.max(1, words.length))}`,
    `end ${lastKind(content)}`,
    `begin ${firstKind(content)}`,
  ];
  if (unit.repeats) features.push('repeats');
  if (unit.returns) features.push('returns');
  if (unit.pulled) features.push('pulled', `pulled ${unit.stopped}`);
  if (unit.listed) features.push('listed');
  if (unit.glued) features.push('glued');
  if (/\((?:li|re|l|r|links|rechts|M|Mitte|v\. ?l)\.?[,)]|\b[vV]on links\b/u.test(content))
    features.push('who stands where');
  if (/\d/.test(content)) features.push('digit');
  if (/©|\(c\)/.test(content)) features.push('©');
  if (/\b(?:Foto|Bild|Quelle|Grafik)\b/.test(content)) features.push('picture word');
  if (/ \| /.test(content)) features.push('bar');
  if (/https?:|www\.|@|\.de\b/.test(content)) features.push('address');
  if (/\d{1,2}[:.]\d{2} ?Uhr|\d{1,2}\.\d{1,2}\.\d{2,4}/.test(content)) features.push('date');
  if (/[„“"»«]/.test(content)) features.push('marks');
  if (/\b(?:Sie|Ihre?n?|Ihnen)\b/.test(content)) features.push('addresses reader');
  if (/\b(?:du|dir|dich|deine?)\b/i.test(content)) features.push('addresses reader familiarly');
  if (content === content.toUpperCase() && /\p{L}/u.test(content)) features.push('upper case');
  if (/[.!?…]["“”»«]? \p{Lu}/u.test(content)) features.push('several sentences');
  if (/^[^:]{2,40}: \S/.test(content)) features.push('colon early');
  return features;
}

function lastKind(content: string): string {
  const last = content.at(-1) ?? '';
  if (/[.!?…:]/.test(last)) return last;
  if (/[“”"»«]/.test(last)) return 'mark';
  if (/\d/.test(last)) return 'digit';
  if (/\p{L}/u.test(last)) return 'letter';
  return /[)\]]/.test(last) ? 'bracket' : 'other';
}

function firstKind(content: string): string {
  const first = content.charAt(0);
  if (/\p{Lu}/u.test(first)) return 'capital';
  if (/\p{L}/u.test(first)) return 'small';
  if (/\d/.test(first)) return 'digit';
  return /[„“"»«]/.test(first) ? 'mark' : 'other';
}

function placeFeatures(view: PageView, unit: View, index: number): string[] {
  const { firstProse, lastProse, units } = view;
  const features: string[] = [];
  if (firstProse === -1) return ['no prose'];
  if (index < firstProse) features.push('before prose', `before ${nearness(firstProse - index)}`);
  else if (index > lastProse) features.push('after prose', `after ${nearness(index - lastProse)}`);
  else features.push('between prose');
  if (index === firstProse) features.push('first prose');
  const back = distance(units, index, -1);
  const ahead = distance(units, index, 1);
  features.push(`back ${back}`, `ahead ${ahead}`, `gap ${back} ${ahead}`);
  const kind = unit.prose ? 'prose' : unit.content.length < 90 ? 'short' : 'middling';
  features.push(`${kind} ${unit.stopped} gap ${back} ${ahead}`);
  features.push(
    `${kind} ${unit.stopped} ${unit.gap > 1} gap ${back} ${ahead} ${unit.finding?.rule ?? ''}`,
  );
  if (index === 0) features.push('first unit');
  if (index === units.length - 1) features.push('last unit');
  return features;
}

function nearness(count: number): string {
  if (count <= 4) return String(count);
  return count <= 8 ? '5-8' : count <= 20 ? '9-20' : '>20';
}

/** Units to the next prose in a direction, in bins. */
function distance(units: readonly View[], index: number, step: 1 | -1): string {
  for (let count = 1; count <= 12; count++) {
    const unit = units[index + step * count];
    if (unit === undefined) return 'none';
    if (unit.prose) return nearness(count);
  }
  return 'far';
}

function wordFeatures({ words, content }: View): string[] {
  const lower = words.slice(0, 60).map((word) => word.toLowerCase());
  const features = [
    `word first ${lower[0] ?? ''}`,
    `word first two ${lower[0] ?? ''} ${lower[1] ?? ''}`,
    `word last ${lower.at(-1) ?? ''}`,
  ];
  if (content.length < 90) for (const word of lower) features.push(`word short ${word}`);
  else if (content.length < 350)
    for (const word of new Set(lower)) features.push(`word long ${word}`);
  return features;
}

/** An article's paragraphs share names and nouns; teasers and comments bring their own. */
function cohesionFeatures(view: PageView, unit: View): string[] {
  const telling = [...new Set(unit.words)].filter(
    (word) => word.length > 3 && /^\p{Lu}/u.test(word),
  );
  if (telling.length === 0) return ['cohesion none'];
  const others = unit.prose && !unit.repeats ? 1 : 0;
  const shared = telling.filter((word) => (view.proseWords.get(word) ?? 0) > others).length;
  const share = `cohesion ${Math.floor((4 * shared) / telling.length)}`;
  return [share, `${share} ${unit.prose}`];
}

/** A headline's words come back in the text below it. */
function headlineFeatures(view: PageView, unit: View, index: number): string[] {
  const features: string[] = [];
  const { declared } = view.page;
  if (declared.headline !== null) {
    const title = declared.headline.replace(/\s+/g, ' ');
    if (title === unit.content) features.push('is declared headline');
    else if (title.includes(unit.content) && unit.content.length > 8)
      features.push('in declared headline');
    else if (unit.content.includes(title)) features.push('holds declared headline');
  }
  if (declared.lead !== null && declared.lead.length > 30) {
    if (declared.lead.startsWith(unit.content.slice(0, 60)) && unit.content.length > 30)
      features.push('is declared lead');
  }
  if (index > view.firstProse + 1 || unit.content.length > 200) return features;
  const telling = unit.words.filter((word) => /^\p{Lu}/u.test(word) && word.length > 3);
  const back = telling.filter((word) => view.proseWords.has(word)).length;
  features.push(
    `named below ${telling.length === 0 ? 'none' : Math.floor((3 * back) / telling.length)} ${Math.min(back, 3)}`,
  );
  return features;
}

/** Plain text has only its line ends to tell groups apart. */
function textFeatures(view: PageView, unit: View, index: number): string[] {
  const next = view.units[index + 1];
  const layout = view.blankLines ? 'blank lines' : 'plain lines';
  const before = unit.gap > 1 ? 'b' : 'l';
  const after = next === undefined ? 'e' : next.gap > 1 ? 'b' : 'l';
  const near = [-2, -1, 1, 2].flatMap((offset) => {
    const rule = view.units[index + offset]?.finding?.rule;
    return rule === undefined ? [] : [`${layout} ${before}${after} ${offset} ${rule}`];
  });
  return [
    layout,
    `${layout} ${before}${after}`,
    `${layout} ${before}${after} ${unit.stopped}`,
    ...near,
  ];
}

const ELEMENTS =
  /^(?:nav|aside|footer|header|figure|figcaption|form|ul|ol|table|article|main|section|blockquote|button|dl|details)$/;

function markupFeatures(view: PageView, unit: View): string[] {
  const { block } = unit;
  const features = [
    'markup',
    `links ${Math.ceil(block.linkDensity * 4)}`,
    `tag ${block.tag} ${unit.stopped}`,
    ...besideMain(view.main, unit),
  ];
  for (const element of new Set(block.ancestors))
    if (ELEMENTS.test(element)) features.push(`inside ${element}`);
  for (const hint of new Set(block.hints)) features.push(joined('hint', hint));
  return features;
}

/** How a unit's place differs from the place of most running text: its parents, and the hints it has besides. */
function besideMain(main: Block | null, unit: View): string[] {
  if (main === null) return ['no main'];
  const { block } = unit;
  const depth = block.ancestors.length - main.ancestors.length;
  const sameParents =
    depth === 0 && block.ancestors.every((element, i) => element === main.ancestors[i]);
  const extra = block.hints.filter((hint) => !main.hints.includes(hint));
  const missing = main.hints.filter((hint) => !block.hints.includes(hint)).length;
  const kin = `${sameParents ? 'same' : depth < 0 ? 'higher' : depth === 0 ? 'level' : 'deeper'} ${Math.min(extra.length, 3)} ${Math.min(missing, 3)}`;
  return [
    `main ${kin}`,
    `main ${kin} ${block.tag}`,
    `main ${kin} ${unit.prose} ${unit.stopped}`,
    `main ${block.tag === main.tag} ${sameParents} ${unit.prose}`,
    ...extra.map((hint) => joined('extra hint', hint)),
    ...[...new Set(extra.flatMap(kindsOf))].flatMap((kind) => [
      `extra kind ${kind}`,
      `extra kind ${kind} ${unit.prose} ${unit.stopped}`,
      `extra kind ${kind} ${block.tag}`,
    ]),
  ];
}
