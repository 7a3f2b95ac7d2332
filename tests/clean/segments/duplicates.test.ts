import { describe, expect, it } from 'vitest';
import { duplicatesOf } from '../../../pipeline/clean/segments/duplicates.ts';
import type { Role } from '../../../schemas/article.ts';
import { prose, viewOfLines } from '../pages.ts';

function duplicatesIn(...parts: [Role | null, string][]): number[] {
  const view = viewOfLines(...parts.map(([, text]) => text));
  return [
    ...duplicatesOf(
      view,
      parts.map(([role]) => role),
    ),
  ];
}

describe('duplicates', () => {
  it('are the second copy of a caption or paragraph', () => {
    const caption = 'Der Rat am Freitag';
    expect(duplicatesIn(['caption', caption], ['body', 'Text.'], ['caption', caption])).toEqual([
      2,
    ]);
    expect(duplicatesIn(['body', prose('A')], ['body', prose('B')], ['body', prose('A')])).toEqual([
      2,
    ]);
  });

  it('are what the body repeats of the lead, whole', () => {
    const lead = `${prose('den Hafen')} ${prose('den Markt')}`;
    expect(duplicatesIn(['lead', lead], ['body', prose('den Hafen')])).toEqual([1]);
    expect(duplicatesIn(['lead', lead], ['body', `${prose('den Hafen')} Neu.`])).toEqual([]);
  });

  it('are not short sentences that come back inside others', () => {
    expect(duplicatesIn(['body', `Nein. ${prose('A')}`], ['body', 'Nein.'])).toEqual([]);
  });

  it.each<Role>(['credit', 'intertitle'])('are not %s lines', (role) => {
    expect(duplicatesIn([role, 'Eva Muster'], ['body', 'Text.'], [role, 'Eva Muster'])).toEqual([]);
  });

  it('are the second copy with a label glued on', () => {
    const again = `Platzhalterbild-1${prose('den Hafen')}`;
    expect(duplicatesIn(['body', prose('den Hafen')], ['body', again])).toEqual([1]);
    expect(duplicatesIn(['body', prose('den Hafen')], ['body', `${prose('B')} ${again}`])).toEqual(
      [],
    );
  });

  it('are never the paragraph itself because teasers show it too', () => {
    const text = prose('den Hafen');
    expect(duplicatesIn([null, text], ['body', text], [null, text])).not.toContain(1);
    expect(duplicatesIn([null, text], ['body', `Berlin (dpa) – ${text}`])).toEqual([]);
  });
});
