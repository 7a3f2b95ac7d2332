import { expect, test } from 'vitest';
import { LABELS } from '../../../pipeline/annotate/entities/tagger/labels.ts';
import { examplesOf } from '../../../pipeline/train/entities/examples.ts';
import { withNamesExchanged } from '../../../pipeline/train/entities/exchange.ts';
import { goldOf } from '../../evaluate/entities/gold.ts';

test('copies have other names of the kind in the places of names, with their labels', () => {
  const examples = [
    '[PER Anna] schläft.',
    'Hier kommt [PER Otto von See] an.',
    'Es regnet.',
  ].flatMap((marked, i) => examplesOf(goldOf(String(i), marked)));
  const copies = withNamesExchanged(examples, () => 0.99);
  expect(
    copies.map(({ words, labels }) =>
      words.map(({ text }, i) => `${text}/${LABELS[labels[i] ?? 0]?.place}`).join(' '),
    ),
  ).toEqual(['Otto/B von/I See/E schläft/O ./O', 'Hier/O kommt/O Otto/B von/I See/E an/O ./O']);
});
