import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  documentOfRun,
  documentOfText,
  documentsOfFile,
} from '../../pipeline/explain/documents.ts';
import { explained } from '../../pipeline/explain/explain.ts';
import { idOf } from '../../schemas/id.ts';
import { dataset } from '../properties/run-seeds.ts';
import { folderOf } from '../run/folder.ts';

const ofText = (text: string): string => explained(documentOfText(text));

async function ofFile(path: string): Promise<string> {
  const all: string[] = [];
  for await (const document of documentsOfFile(path)) all.push(explained(document));
  return all.join('\n');
}

const PAGE = `<html><head><title>Betten in Kassel werden knapp</title></head><body><article>
<h1>Betten in Kassel werden knapp</h1><p>„Die Lage ist ernst“, sagte die Chefärztin Eva Blum am Montag in Kassel.</p>
<p>Man habe noch Betten für zwei Tage, mehr nicht. Die Stadt will am Dienstag entscheiden, ob sie helfen kann.</p>
<p><a href="/b">Lesen Sie auch: Stadt baut neue Klinik</a></p></article></body></html>`;

describe('a sentence', () => {
  it('shows its clauses with kind, mood and finite verb', () => {
    expect(ofText('Die Lage sei „ernst“, sagte die Ärztin Eva Blum.')).toContain(
      'clauses    [main K1 Die Lage *sei* „ernst“], [verb_first *sagte* die Ärztin Eva Blum.]',
    );
  });

  it('shows which rule claimed it, and to which another gave way', () => {
    const text = ofText('Die Sprecherin erklärte, laut Polizei sei die Brücke gesperrt.');
    expect(text).toContain('attribution – gave way to preposed-frame');
    expect(text).toContain('preposed-frame ✓ indirect: laut Polizei sei die Brücke gesperrt');
    expect(text).toMatch(/^no claim {3}headline-colon, /mu);
  });

  it('shows the signs of marked words with weights and sum', () => {
    const text = ofText('Die Gewerkschaft nannte das Angebot eine „Frechheit“.');
    expect(text).toMatch(/„Frechheit“ → mixed by marked-fragment\n.*\+\d.* = [\d.]+, above/u);
  });

  it('shows who could have gone on speaking, where nobody is named', () => {
    const text = ofText('Die Brücke sei alt, sagte Ida Lee in Kiel. Sie müsse weg.');
    expect(text).toMatch(/^speakers {3}[\d.]+ Ida Lee$/mu);
    expect(text).toMatch(/← Ida Lee by last-speaker$/mu);
  });

  it('shows how likely a clause sums up a speech act, and why', () => {
    const text = ofText('Die Partei Blum fordert den Abzug der Truppen aus Kiel.');
    expect(text).toMatch(/^summaries {2}0\.\d+ Die Partei Blum fordert.*\n {13}[+-]\d/mu);
  });

  it('says why there is nothing to explain', () => {
    expect(ofText(' ')).toMatch(/^command line: read failed it as empty: /u);
  });
});

describe('a page', () => {
  it('shows which rule or label decided each block', async () => {
    const text = await ofFile(join(folderOf({ 'page.html': PAGE }), 'page.html'));
    expect(text).toContain('# Page\nBetten in Kassel werden knapp\n');
    expect(text).toMatch(/Chefärztin Eva Blum am Montag.*\n {2}no rule; .*model: .*\n {2}→ /u);
    expect(text).toMatch(/^Lesen Sie auch.*\n {2}rule [\w-]+ says .*\n {2}→ dropped as /mu);
    expect(text).toContain('# Sentences\n');
  });

  it('is found again in a finished run by its ID', async () => {
    const folder = folderOf({ 'page.html': PAGE });
    const out = await dataset({ 'page.html': PAGE });
    const again = explained(await documentOfRun(out, idOf('article', 'page')));
    expect(again).toBe(await ofFile(join(folder, 'page.html')));
    const id = idOf('article', 'another');
    await expect(documentOfRun(out, id)).rejects.toThrow(`${id}: no such article in ${out}`);
    await expect(documentOfRun(folder, id)).rejects.toThrow('no folder of a finished run');
  });

  it.each([
    ['page.pdf', 'no such file'],
    ['package.json', 'no reader for it'],
  ])('that cannot be read is told: %s', async (path, message) => {
    await expect(ofFile(path)).rejects.toThrow(message);
  });
});
