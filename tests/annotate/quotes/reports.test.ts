import { describe, expect, it } from 'vitest';
import { quotesOf, wordsOf } from './article.ts';

/** The reports of a text as "type: words". */
function reportsIn(text: string): string[] {
  return quotesOf([text])
    .filter(({ type }) => type !== 'term')
    .map((quote) => `${quote.type}: ${wordsOf([text], quote)}`);
}

/** The one spoken to in the last report of a text. */
function listenerIn(text: string): string | null {
  const addressee = quotesOf([text]).at(-1)?.addressee ?? null;
  return addressee === null ? null : text.slice(addressee.start, addressee.end);
}

describe('summaries of speech acts', () => {
  it.each([
    'Die Trainerin sprach von einem Erfolg für den Verein.',
    'Der Bürgermeister nannte den neuen Fahrplan einen klugen Schritt.',
    'Die Anwohner halten den Plan, der gestern bekannt wurde, für verfehlt.',
    'Die Gewerkschaft hat einen Streik angekündigt.',
    'Das Angebot wurde von den Beschäftigten als Erfolg gewertet.',
    'Irma Kolb dankte den Rettern für ihren Einsatz.',
    'Der Verein hat der Stadt Wortbruch vorgeworfen.',
    'Die Angeklagten bekannten sich schuldig.',
    'Die Senatorin zeigte sich erleichtert über den Beschluss.',
    'Der Landrat wies die Kritik zurück und kündigte eine Klage an.',
    'Die Partei fordert einen „Grünen Plan“ für den Wald.',
  ])('take the whole sentence: %s', (text) => {
    expect(reportsIn(text)).toEqual([`reported: ${text}`]);
  });

  it.each([
    'Das Erdbeben hat mindestens zwölf Menschenleben gefordert.',
    'Am Abend hielt Lee eine Rede vor dem Stadtrat.',
    'Die Polizei forderte nicht den Abzug der Fans.',
    'Die Ministerin will den Beschluss verteidigen.',
    'Hat der Verein die Vorwürfe zurückgewiesen?',
    'Die Läuferin verteidigte ihren Titel.',
    'Der Beschluss wurde oft kritisiert.',
    'Nur die Schlange vor der Halle erinnert an den Andrang von gestern.',
  ])('are none where nobody sums up words: %s', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });

  it('end where another statement begins', () => {
    expect(
      reportsIn('Während die Polizei von 200 Gästen sprach, berichtete der Wirt von 500 Gästen.'),
    ).toEqual([
      'reported: Während die Polizei von 200 Gästen sprach',
      'reported: berichtete der Wirt von 500 Gästen',
    ]);
  });

  it('leave out what is done behind "und"', () => {
    expect(
      reportsIn('Kolb macht die Firma für den Schaden verantwortlich und zog nach Kiel.'),
    ).toEqual(['reported: Kolb macht die Firma für den Schaden verantwortlich']);
  });

  it('frame the utterance behind their colon', () => {
    expect(reportsIn('Kolb dankte den Rettern für ihren Mut: „Ihr wart schnell.“')).toEqual([
      'reported: Kolb dankte den Rettern für ihren Mut',
      'direct: „Ihr wart schnell.“',
    ]);
  });

  it('lie in another one as a relative clause, said by whom it belongs to', () => {
    const text = 'Die Anwältin, die den Plan scharf kritisiert, lobte den Beschluss.';
    expect(reportsIn(text)).toEqual([
      `reported: ${text}`,
      'reported: die den Plan scharf kritisiert',
    ]);
    expect(quotesOf([text]).map(({ speaker }) => speaker?.name)).toEqual(['Anwältin', 'Anwältin']);
  });

  it('give way to a clause of content', () => {
    expect(reportsIn('Die Stadt hat angekündigt die Preise zu senken.')).toEqual([
      'indirect: die Preise zu senken',
    ]);
  });
});

describe('contents', () => {
  it.each([
    [
      'Die Halle sei zu, doch der Wirt sagte, morgen werde geöffnet.',
      ['indirect: morgen werde geöffnet'],
    ],
    [
      'Die Ärztin sagte, das Haus, das viele kennen, sei geschlossen.',
      ['indirect: das Haus, das viele kennen, sei geschlossen'],
    ],
    [
      'Die Stadt forderte die Gäste auf, den Saal zu räumen, wobei niemand verletzt wurde.',
      ['indirect: den Saal zu räumen'],
    ],
    [
      'Der Pfleger sagte, er sei müde und bemühte sich um einen freien Tag.',
      ['indirect: er sei müde'],
    ],
    [
      'Hieß es zunächst, dass der Hafen schließe, wird nun gebaut.',
      ['indirect: dass der Hafen schließe'],
    ],
    ['Die Ärztin hoffte dass der Winter mild wird.', ['indirect: dass der Winter mild wird']],
    [
      'Das Gericht hat entschieden: Die Halle bleibt geschlossen.',
      ['indirect: Die Halle bleibt geschlossen'],
    ],
    [
      'Der Förster sagte, wohl handele es sich um einen Wolf.',
      ['indirect: wohl handele es sich um einen Wolf'],
    ],
    [
      'Der Leiter hat den Verein dazu aufgefordert, den Umbau voranzutreiben.',
      ['indirect: den Umbau voranzutreiben'],
    ],
    [
      'Gegen den Wirt stehen Vorwürfe im Raum, er könnte Steuern hinterzogen haben.',
      ['indirect: er könnte Steuern hinterzogen haben'],
    ],
    [
      'Zuspruch findet der Vorschlag, die Brücke zu sperren, auch im Umland.',
      ['indirect: die Brücke zu sperren'],
    ],
    [
      'Die Stadt prüfe den Plan noch, sagte Lee: „Wir entscheiden im Mai, und zwar gemeinsam.“',
      [
        'indirect: Die Stadt prüfe den Plan noch',
        'direct: „Wir entscheiden im Mai, und zwar gemeinsam.“',
      ],
    ],
  ])('are whole and end in time: %s', (text, reports) => {
    expect(reportsIn(text)).toEqual(reports);
  });

  it.each([
    'Die Gäste des Festes wurden gestern bekanntgegeben: Zwei Maler kommen.',
    'Die Entscheidung muss noch vom Rat bestätigt werden, im Mai soll gebaut werden.',
    'Ein Sprecher wollte nicht bestätigen, dass der Hafen schließt.',
    'Der Platz, wie er seit Jahren genannt wird, ist gesperrt.',
    'Seit Montag halten Bauern – so werden sie hier genannt – die Straße besetzt.',
    'Selbst wenn er gesteht, droht ihm eine lange Haft.',
  ])('are none where nobody tells anything: %s', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });

  it('are the two sentences that open a paragraph before "Das teilte … mit"', () => {
    expect(
      reportsIn(
        'Ein Haus brannte. Ein Mann wurde verletzt. Das teilte die Feuerwehr am Abend mit.',
      ),
    ).toEqual(['indirect: Ein Haus brannte. Ein Mann wurde verletzt | Das']);
  });
});

describe('free reports', () => {
  it('go on in plural modals', () => {
    expect(
      reportsIn('Die Ärztin warnte vor dem Sturm. Bäume könnten auf die Straße fallen.'),
    ).toEqual([
      'reported: Die Ärztin warnte vor dem Sturm.',
      'indirect_free_indirect: Bäume könnten auf die Straße fallen.',
    ]);
  });

  it('leave an adjective that looks like a Konjunktiv', () => {
    expect(
      reportsIn('Die Ärztin sagte, sie gehe. Der lange in der Pflege tätige Arzt bleibt.').slice(1),
    ).toEqual([]);
  });
});

describe('addressees', () => {
  it.each([
    ['Im Anschluss warf Lee der Nato vor, gegen sein Land zu arbeiten.', 'der Nato'],
    ['Der Politik schlug er vor, sich an Modellen zu orientieren.', 'Der Politik'],
    ['Alle Beamten wurden am Samstag aufgefordert, das Land zu verlassen.', 'Alle Beamten'],
    ['Die Ministerin sagte vor der Presse, der Hafen werde geöffnet.', 'der Presse'],
    ['In einem Interview mit der Zeitung sagte Lee, er sei müde.', 'der Zeitung'],
    ['So sagte der Leiter, Ken Lee, gegenüber dem Sender, dass er müde sei.', 'dem Sender'],
    ['Er appellierte an die Eltern, ruhig zu bleiben.', 'die Eltern'],
    ['Der Wirt forderte die Polizei zur Umkehr auf.', 'die Polizei'],
    ['Mehrere Bitten an den Anbieter, die Seite zu sperren, blieben erfolglos.', 'den Anbieter'],
    ['Nach Angaben der Stadt gegenüber dem Sender ist der Hafen offen.', 'dem Sender'],
  ])('are who is spoken to: %s', (text, listener) => {
    expect(listenerIn(text)).toBe(listener);
  });

  it.each([
    'Deren Haltung gegenüber der Partei nannte er falsch und sagte, er sei müde.',
    'Die Stadt kündigte den Bau eines Hafens an.',
    'Die Partei fordert ein Ende der Rekrutierung von Soldaten.',
    'Radio Nord berichtet vom Brand von drei Scheunen und einer Mühle.',
  ])('are nobody else: %s', (text) => {
    expect(listenerIn(text)).toBeNull();
  });
});
