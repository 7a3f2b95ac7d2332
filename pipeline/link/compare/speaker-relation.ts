import type { CompactSpeaker } from './compact-article.ts';

export type SpeakerRelation = 'same' | 'other' | 'compatible' | 'unknown';

/**
 * What two speakers are to each other by their names: persons by the surname, bodies by any word of their names. A person
 * may speak for a body, so these are compatible; "ein Sprecher" may be anybody.
 */
export function speakerRelation(a: CompactSpeaker, b: CompactSpeaker): SpeakerRelation {
  if (a.kind === 'unknown' || b.kind === 'unknown') return 'unknown';
  if (a.kind === 'person' && b.kind === 'person')
    return a.names[0] === b.names[0] ? 'same' : 'other';
  const shared = a.names.some((name) => b.names.includes(name));
  if (a.kind === b.kind) {
    if (shared) return 'same';
    return a.kind === 'body' ? 'other' : 'unknown';
  }
  if (a.kind === 'nominal' || b.kind === 'nominal') return shared ? 'compatible' : 'unknown';
  return 'compatible';
}
