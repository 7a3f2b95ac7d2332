import { expect, test } from 'vitest';
import { renderedForm } from '../../../pipeline/annotate/grammar/rendering.ts';
import {
  isPrefix,
  makesVerb,
  separablePrefix,
  verbForm,
} from '../../../pipeline/annotate/lexicon/verb-forms.ts';

test.each([
  ['sagte', 'sagen: preterite'],
  ['sagen', 'sagen: infinitive, present plural'],
  ['erklärt', 'erklären: present, participle'],
  ['habe', 'haben: konjunktiv_1'],
  ['hätte', 'haben: konjunktiv_2'],
  ['seien', 'sein: konjunktiv_1 plural'],
  ['würden', 'werden: konjunktiv_2 plural'],
  ['sind', 'sein: present plural'],
  ['kündigte', 'kündigen: preterite'],
  ['angekündigt', 'ankündigen: participle'],
  ['anzukündigen', 'ankündigen: zu_infinitive'],
  ['herauszugeben', 'herausgeben: zu_infinitive'],
  ['mußte', 'müssen: preterite'],
  ['handele', 'handeln: konjunktiv_1'],
  ['tisch', '–'],
])('verb forms: %s is %s', (form, rendered) => {
  expect(renderedForm(form)).toBe(rendered);
});

test.each([
  ['wurde', true],
  ['sagte', true],
  ['bestätigt', false],
  ['sagen', false],
])('verb forms: whether %s can be nothing but finite', (form, sure) => {
  expect(verbForm(form)?.surelyFinite).toBe(sure);
});

test('verb forms: prefixes that a verb sheds', () => {
  expect(separablePrefix('ankündigen')).toBe('an');
  expect(separablePrefix('verkünden')).toBe('');
  expect(isPrefix('zurück')).toBe(true);
  expect(isPrefix('haus')).toBe(false);
  expect(makesVerb('an', 'kommen')).toBe(true);
  expect(makesVerb('an', 'wissen')).toBe(false);
});
