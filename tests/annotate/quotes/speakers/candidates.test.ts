import { describe, expect, it } from 'vitest';
import { saidIn } from '../article.ts';

describe('speakers', () => {
  it('goes on speaking in the Konjunktiv', () => {
    expect(
      saidIn(
        'Die Ministerin Anna Vogel sagte, der Hafen werde geöffnet. Das sei gut. Man freue sich.',
      ),
    ).toEqual(['Anna Vogel: der Hafen werde geöffnet', 'Anna Vogel: Das sei gut. Man freue sich.']);
  });

  it('stays unknown where nobody is named', () => {
    expect(saidIn('Das sei gut.')).toEqual(['?: Das sei gut.']);
  });
});
