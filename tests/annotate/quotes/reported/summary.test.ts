import { describe, expect, it } from 'vitest';
import { quotesOf, reportsIn } from '../article.ts';

describe('summaries of speech acts', () => {
  it.each([
    'Die Trainerin sprach von einem Erfolg für den Verein.',
    'Der Bürgermeister nannte den neuen Fahrplan einen klugen Schritt.',
    'Die Anwohner halten den Plan, der gestern bekannt wurde, für verfehlt.',
    'Die Gewerkschaft hat einen Streik angekündigt.',
    'Das Angebot wurde von den Beschäftigten als Erfolg gewertet.',
    'Die Ministerin griff den Verband scharf an.',
    'Es macht die Miliz für den Angriff verantwortlich.',
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
    'Der Konzern hält einen Anteil von zehn Prozent an der Werft.',
    'Die Reiter griffen am Morgen die Burg an.',
    'Der Laden bietet Äpfel und Birnen an.',
    'Der Verlag veröffentlichte im Mai drei Bücher.',
    'Das Ergebnis wird im Sommer erwartet.',
    'Die Anleitung ist auf der Seite des Herstellers angegeben.',
    'Beide Vereine riefen die Aktion im Mai ins Leben.',
    'Unser Mond dagegen ist schon sehr alt.',
    'Die Läuferin bestätigte ihre gute Form mit einem Sieg.',
    'Machen Sie die Kinder auf ihre Stärken aufmerksam.',
    'Auch die vielen neuen Vereine begrüßen wir ausdrücklich.',
    'Der Sommer dort erinnert mich an Schweden.',
    'Angenommen, die Berater beurteilen den Fall anders.',
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
