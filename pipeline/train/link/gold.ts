import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A stretch of a gold article that is (a wording of) an utterance. Offsets are code points. */
const GoldMember = z.object({
  id: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  kind: z.string().optional(),
  attributed_to: z.string().nullish(),
});
type GoldMember = z.infer<typeof GoldMember>;

const Gold = z.object({
  utterances: z.array(
    z.object({
      utterance: z.string(),
      sure: z.string().optional(),
      members: z.array(GoldMember),
      note: z.string().optional(),
    }),
  ),
  not_same: z.array(
    z.object({ members: z.tuple([GoldMember, GoldMember]), note: z.string().optional() }),
  ),
  single_statements: z.array(GoldMember).optional(),
});

export interface GoldUtterance {
  id: string;
  /** Whether two readers would agree on it. */
  certain: boolean;
  members: string[];
  note: string;
}

/** Utterances that several articles share; members by their key. */
export interface LinkGold {
  utterances: GoldUtterance[];
  members: Map<string, GoldMember>;
  /** The utterances a member is of. */
  utterancesOf: Map<string, Set<string>>;
  certain: Set<string>;
  /** The keys of an article's members, by its source ID. */
  membersIn: Map<string, string[]>;
  /** Pairs that look alike and are not the same. */
  notSame: { a: string; b: string; note: string }[];
}

function keyOf({ id, start, end }: GoldMember): string {
  return `${id}:${start}:${end}`;
}

/** The file `gold.json` of a folder. Throws where it is not what the format says. */
export function linkGold(folder: string): LinkGold {
  const file = Gold.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')));
  const members = new Map<string, GoldMember>();
  const add = (member: GoldMember): string => {
    const key = keyOf(member);
    const known = members.get(key);
    if (known === undefined || member.attributed_to) members.set(key, { ...known, ...member });
    return key;
  };
  const utterances = file.utterances.map(({ utterance, sure, members: all, note }) => ({
    id: utterance,
    certain: sure !== 'probable',
    members: [...new Set(all.map(add))].sort(),
    note: note ?? '',
  }));
  const notSame = file.not_same.map(({ members: [a, b], note }) => ({
    a: add(a),
    b: add(b),
    note: note ?? '',
  }));
  for (const single of file.single_statements ?? []) add(single);
  return {
    utterances,
    members,
    utterancesOf: utterancesByMember(utterances),
    certain: new Set(utterances.filter(({ certain }) => certain).map(({ id }) => id)),
    membersIn: membersByArticle(members),
    notSame,
  };
}

function utterancesByMember(utterances: readonly GoldUtterance[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, members } of utterances)
    for (const key of members) found.set(key, (found.get(key) ?? new Set()).add(id));
  return found;
}

function membersByArticle(members: ReadonlyMap<string, GoldMember>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, { id }] of members) {
    const keys = found.get(id) ?? [];
    found.set(id, keys);
    keys.push(key);
  }
  return found;
}

const LEAST_OVERLAP = 0.5;
const NEARLY_ALL = 0.9;
const NOT_TOO_LONG = 0.3;

/** How well a stretch lies on a gold member: their overlap by their union where it does, else 0. */
export function fitOf(
  stretch: { start: number; end: number },
  member: { start: number; end: number },
): number {
  const shared = Math.min(stretch.end, member.end) - Math.max(stretch.start, member.start);
  if (shared <= 0) return 0;
  const [ours, theirs] = [stretch.end - stretch.start, member.end - member.start];
  const share = shared / (ours + theirs - shared);
  const lies =
    share >= LEAST_OVERLAP ||
    (shared / theirs >= NEARLY_ALL && theirs / ours >= NOT_TOO_LONG) ||
    (shared / ours >= NEARLY_ALL && ours / theirs >= NOT_TOO_LONG);
  return lies ? share : 0;
}
