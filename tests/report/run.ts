import { join } from 'node:path';
import { writeReport } from '../../pipeline/report/report.ts';
import { lazy } from '../../pipeline/text/lazy.ts';
import { dataset } from '../properties/run-seeds.ts';
import { folderOf } from '../run/folder.ts';

const HOSTILE = '<script>globalThis.stolen = 1</script><img src=x onerror="globalThis.stolen = 1">';

const page = (id: string, headline: string, text: string): string =>
  JSON.stringify({ id, headline, text, url: `https://${id}.example/damm?a=1&b="2"` });

const FIRST = [
  '„Der Damm hält jeder Flut stand, das haben wir geprüft“, sagte Bürgermeisterin Eva Brandt (SPD) am Montag.',
  `Kritiker Jan Ott erklärte, ${HOSTILE} die Prüfung sei „viel zu kurz“ gewesen.`,
].join('\n');
const SECOND =
  'Neudorfs Bürgermeisterin Eva Brandt sagte am Montag: „Der Damm hält jeder Flut stand, das haben wir geprüft.“\nMehr wollte sie nicht sagen.';

/** The report of a small run whose pages try to get a script into it; made once for all tests of a worker. */
export const smallReport = lazy(async (): Promise<string> => {
  const lines = [
    page('bote', `Der Damm hält ${HOSTILE}`, FIRST),
    page('kurier', 'Brandt: Damm ist sicher', SECOND),
  ];
  const html = `<html lang="de"><title>Fest in Neudorf</title><body><nav><a href="/">Start</a> <a href="/x">Sport</a></nav>
<article><h1>Fest in Neudorf</h1>
<p>Am Sonntag feierte ganz Neudorf ein großes Fest auf dem Platz vor dem Rathaus, und viele Gäste kamen von weit her.</p>
<p>Die Kapelle spielte bis in den Abend, danach gab es ein Feuerwerk über dem Fluss, das noch in der Kreisstadt zu sehen war.</p>
<p><a href="/n">Jetzt Newsletter abonnieren</a></p>
<p>Der Verein rechnet mit einem Gewinn, den er dem Schwimmbad geben will, dessen Dach im Winter undicht geworden war.</p></article></body></html>`;
  const out = await dataset({ 'a.jsonl': lines.join('\n'), 'fest.html': html });
  const folder = join(folderOf(), 'report');
  await writeReport(out, folder);
  return folder;
});
