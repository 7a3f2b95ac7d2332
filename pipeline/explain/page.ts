import type { Page } from '../../schemas/page.ts';
import { slice } from '../../schemas/span.ts';
import { type PageReading, readPage } from '../clean/clean.ts';
import { type View, viewOf } from '../clean/page-view/view.ts';
import type { Segment } from '../clean/segments/segments.ts';
import { beginning } from './lines.ts';

/** What decided each stretch of a page: rule, labels left to the model, its choice, what was mended, and the outcome. */
export function explainedPage(page: Page): string[] {
  const view = viewOf(page);
  const reading = readPage(view);
  return view.units.flatMap((unit, i) => [
    beginning(slice(page.text, unit)),
    `  ${[ruleOf(unit), ...labelsOf(reading, i)].filter((part) => part !== '').join('; ')}`,
    ...reading.segments
      .filter(({ start, end }) => start < unit.end && end > unit.start)
      .map((segment) => `  → ${fateOf(segment)}`),
  ]);
}

function ruleOf({ match, excluded }: View): string {
  if (excluded) return 'far from the running text, or in a menu';
  if (match === null) return 'no rule';
  const { rule, verdict, certain } = match;
  const says = verdict.kind === 'drop' ? `drop as ${verdict.reason}` : verdict.role;
  return `rule ${rule} says ${says}${certain ? '' : ' (evidence only)'}`;
}

function labelsOf({ allowed, chosen, labels }: PageReading, i: number): string[] {
  const choice = allowed[i] ?? null;
  const [model, final] = [chosen[i], labels[i]];
  return [
    choice === null ? '' : `left to the model: ${choice.join(', ')}`,
    `model: ${model}`,
    model === final ? '' : `context makes it ${final}`,
  ];
}

function fateOf(segment: Segment): string {
  if (segment.kind === 'paragraph') return segment.role;
  return `dropped as ${segment.reason} by ${segment.rule}`;
}
