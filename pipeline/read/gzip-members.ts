import type { ByteReader } from './byte-reader.ts';
import { memberIn, memberStartIn, startOfMember } from './gzip-member.ts';

/** A longer member is not held: its file is unpacked piece by piece from there on. */
const MAX_PACKED = 32 * 1024 * 1024;
const MAX_UNPACKED = 64 * 1024 * 1024;
const WINDOW = 64 * 1024;
/** The header and the trailer of a member have so many bytes at least. */
const MIN_MEMBER = 18;
/** In so many places may a member seem to end before it does, the magic number coming by chance. */
const MAX_SEEMING_ENDS = 16;
/** So much of a member is enough to tell by its start whether it is one, and whether it is wanted. */
const START = 4096;

export type NextMember =
  | { kind: 'end' }
  | { kind: 'whole'; bytes: Uint8Array }
  /** Passed over, up to the next member. `offset` is where it lay in the packed file. */
  | { kind: 'damaged'; offset: number; message: string }
  | { kind: 'junk'; offset: number }
  | { kind: 'unwanted' }
  /** To be unpacked piece by piece: too large to hold, or broken with no member behind it. */
  | { kind: 'stream' };

/** The start of the member at this place of a stream, which was unpacked when it was looked for. */
interface KnownStart {
  offset: number;
  start: Buffer;
}

/** A stream whose next member's start may be known. */
interface Members {
  reader: ByteReader;
  known: KnownStart | null;
}

/** Takes the next member off a packed stream. One whose first bytes are `isUnwanted` is passed over without unpacking the rest. */
export async function nextMember(
  members: Members,
  isUnwanted: ((start: Buffer) => boolean) | null,
): Promise<NextMember> {
  const { reader, known } = members;
  const { offset } = reader;
  const head = await reader.peek(MIN_MEMBER);
  if (head.length === 0) {
    await reader.take(1); // throws where the disk, not the file, ended the stream
    return { kind: 'end' };
  }
  if (memberStartIn(head, 0) !== 0) {
    if (offset > 0 && (await isPadding(reader))) return { kind: 'end' };
    if (offset === 0 && !(await hasMember(reader, 1))) return { kind: 'stream' };
    await toNextMember(members);
    return { kind: 'junk', offset };
  }
  if (isUnwanted !== null) {
    const start = known?.offset === offset ? known.start : startOfMember(await reader.peek(START));
    // An archive packed as one member starts with one of its records; only members of a record each are passed over.
    const isOneOfMany = offset > 0 || (await hasMember(reader, MIN_MEMBER));
    if (start !== null && isOneOfMany && isUnwanted(start)) {
      await toNextMember(members);
      return { kind: 'unwanted' };
    }
  }
  const found = await memberAhead(reader);
  switch (found.kind) {
    case 'whole':
      await reader.skip(found.length);
      return found;
    case 'damaged':
      if (!(await hasMember(reader, MIN_MEMBER))) return { kind: 'stream' };
      await toNextMember(members);
      return { kind: 'damaged', offset, message: found.message };
    case 'too_large':
    case 'unfinished':
      return { kind: 'stream' };
  }
}

type Ahead = ReturnType<typeof memberIn>;

/** The member that comes next, tried up to each place where the one behind it seems to start. */
async function memberAhead(reader: ByteReader): Promise<Ahead> {
  let searchedTo = MIN_MEMBER;
  let ends = 0;
  for (let size = WINDOW; size <= MAX_PACKED; size *= 2) {
    const bytes = await reader.peek(size);
    const isAll = bytes.length < size;
    for (let end = memberStartIn(bytes, searchedTo); ; end = memberStartIn(bytes, end + 1)) {
      if (end === -1 && !isAll) break;
      const found = memberIn(end === -1 ? bytes : bytes.subarray(0, end), MAX_UNPACKED);
      if (found.kind !== 'unfinished') return found;
      if (end === -1) return ends > 0 ? CUT : found;
      if (++ends > MAX_SEEMING_ENDS) return { kind: 'too_large' };
    }
    searchedTo = Math.max(MIN_MEMBER, bytes.length - 3);
  }
  return { kind: 'too_large' };
}

/** It goes on to the end of the file, over the starts of other members. */
const CUT: Ahead = { kind: 'damaged', message: 'it is cut' };

async function hasMember(reader: ByteReader, from: number): Promise<boolean> {
  return memberStartIn(await reader.peek(MAX_PACKED), from) !== -1;
}

/** Passes over what comes next, up to where a member starts that can be unpacked. */
async function toNextMember(members: Members): Promise<void> {
  const { reader } = members;
  await reader.skip(1);
  for (;;) {
    const bytes = await reader.peek(WINDOW);
    const at = memberStartIn(bytes, 0);
    if (at === -1) {
      if (bytes.length < WINDOW) return void (await reader.skip(bytes.length));
      await reader.skip(bytes.length - 3);
      continue;
    }
    await reader.skip(at);
    const start = startOfMember(await reader.peek(START));
    if (start !== null) {
      members.known = { offset: reader.offset, start };
      return;
    }
    await reader.skip(1);
  }
}

/** Zeros up to the end, as tapes and some tools fill a last block. */
async function isPadding(reader: ByteReader): Promise<boolean> {
  const bytes = await reader.peek(WINDOW);
  return bytes.length < WINDOW && bytes.every((byte) => byte === 0);
}
