import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DropReason } from '../../schemas/article.ts';
import { type OwnRule, ROLES_OF_RULES } from '../settings.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { UsageError } from './usage-error.ts';

const COLUMNS = ['name', 'pattern', 'verdict', 'example', 'near_miss'] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

const FILE = /^(?:all|[a-z0-9-]+(?:\.[a-z0-9-]+)+)\.tsv$/;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The rules in a folder: `beispiel.de.tsv` for that outlet, `all.tsv` for every page. Throws a `UsageError` with file, line and
 * remedy where something is wrong: a rule has to fit its own example, and not its near miss.
 */
export function ownRulesIn(folder: string): OwnRule[] {
  const files = filesIn(folder);
  if (files.length === 0)
    throw new UsageError(
      `${folder}: no rules; put a file such as beispiel.de.tsv there, with the columns ${COLUMNS.join(', ')}`,
    );
  return files.flatMap((file) => rulesOfFile(join(folder, file)));
}

/** Read-me files and hidden ones may stand beside the rules. */
function filesIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new UsageError(
      `${folder}: cannot be read as a folder of rules (${error instanceof Error ? error.message : error}); give --rules the folder that holds them`,
    );
  }
  const files = names.filter((name) => !name.startsWith('.') && !name.endsWith('.md'));
  for (const name of files)
    if (!FILE.test(name))
      throw new UsageError(
        `${join(folder, name)}: no file of rules; name it after the outlet's host in small letters, beispiel.de.tsv, or all.tsv, or move it elsewhere`,
      );
  // Rules of an outlet come before those of all.
  return files.sort(
    (a, b) => Number(a === 'all.tsv') - Number(b === 'all.tsv') || byCodeUnit(a, b),
  );
}

function rulesOfFile(path: string): OwnRule[] {
  const host = basename(path, '.tsv');
  const outlet = host === 'all' ? null : host;
  const rules: OwnRule[] = [];
  let columns: string[] | null = null;
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const at = `${path}:${index + 1}`;
    if (columns === null) columns = columnsIn(line, at);
    else {
      const rule = { outlet, ...ruleOf(cellsIn(line, columns, at), at) };
      if (rules.some(({ name }) => name === rule.name))
        throw new UsageError(`${at}: a second rule "${rule.name}"; give it a name of its own`);
      rules.push(rule);
    }
  }
  if (columns === null)
    throw new UsageError(
      `${path}: is empty; its first line names the columns ${COLUMNS.join(', ')}`,
    );
  return rules;
}

function columnsIn(line: string, at: string): string[] {
  const columns = line.split('\t').map((column) => column.trim());
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !COLUMNS.some((each) => each === column));
  if (missing.length === 0 && unknown.length === 0) return columns;
  const what =
    missing.length > 0 ? `no column ${missing.join(', ')}` : `unknown column ${unknown.join(', ')}`;
  throw new UsageError(
    `${at}: ${what}; the first line names the columns ${COLUMNS.join(', ')}, with a tab between them`,
  );
}

function cellsIn(line: string, columns: readonly string[], at: string): Cells {
  const cells = line.split('\t');
  if (cells.length !== columns.length)
    throw new UsageError(
      `${at}: ${cells.length} cells for ${columns.length} columns; put one tab between cells, and none inside`,
    );
  const found: Cells = { name: '', pattern: '', verdict: '', example: '', near_miss: '' };
  for (const column of COLUMNS) found[column] = cells[columns.indexOf(column)]?.trim() ?? '';
  return found;
}

function ruleOf(cells: Cells, at: string): Omit<OwnRule, 'outlet'> {
  const { name, pattern, example, near_miss: nearMiss } = cells;
  if (!NAME.test(name))
    throw new UsageError(
      `${at}: "${name}" is no name; write it as app-box, in small letters and hyphens`,
    );
  const expression = expressionOf(pattern, at);
  if (!expression.test(example))
    throw new UsageError(
      `${at}: the pattern of ${name} does not fit its own example; mend one of them`,
    );
  if (nearMiss !== '' && expression.test(nearMiss))
    throw new UsageError(`${at}: the pattern of ${name} also fits its near miss; make it narrower`);
  return { name, pattern, verdict: verdictOf(cells.verdict, at) };
}

function expressionOf(pattern: string, at: string): RegExp {
  try {
    const expression = new RegExp(pattern, 'u');
    if (pattern !== '' && !expression.test('')) return expression;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${at}: ${why}; the pattern is a JavaScript regular expression with the flag u`,
    );
  }
  throw new UsageError(
    `${at}: the pattern fits any text; begin it with ^ and write what stands there`,
  );
}

function verdictOf(verdict: string, at: string): OwnRule['verdict'] {
  const [kind, what] = verdict.split(/\s+/);
  const reason = DropReason.safeParse(what);
  const role = ROLES_OF_RULES.safeParse(what);
  if (kind === 'drop' && reason.success) return { kind, reason: reason.data };
  if (kind === 'role' && role.success) return { kind, role: role.data };
  throw new UsageError(
    `${at}: "${verdict}" is no verdict; write drop and one of ${DropReason.options.join(', ')}, or role and one of ${ROLES_OF_RULES.options.join(', ')}`,
  );
}
