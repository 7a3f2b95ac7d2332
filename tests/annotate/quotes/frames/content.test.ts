import { describe, expect, it } from 'vitest';
import { quotesOf, reportsIn } from '../article.ts';

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
      'Der Pfleger erklärte, er sei müde, nahm die Wahl nicht an und ging nach Hause.',
      ['indirect: er sei müde'],
    ],
    [
      'Der Pfleger erklärte, die Wache, die alle kennen, sei zu.',
      ['indirect: die Wache, die alle kennen, sei zu'],
    ],
    ['Auch wenn der Pfleger sagt, er sei müde, bleibt die Wache offen.', ['indirect: er sei müde']],
    [
      'Selbst wenn der Pfleger nun sagt, er sei müde, so hat die Wache doch geöffnet.',
      ['indirect: er sei müde'],
    ],
    [
      'Der Pfleger sagte, wenn es regne, dann bleibe die Wache zu.',
      ['indirect: wenn es regne, dann bleibe die Wache zu'],
    ],
    [
      'Das Manöver wird schwierig, wie Ute Balk, Leiterin des Hafens in Kiel betont.',
      ['indirect: Das Manöver wird schwierig'],
    ],
    ['Vereine, wie die Kieler Werft, die Ulmer Zunft oder die Gilde wurden begründet.', []],
    [
      'Das hilft, wenn sie – wie etwa Balk im Rat – betonen, dass der Hafen offen ist.',
      ['indirect: dass der Hafen offen ist'],
    ],
    [
      'Die Richterin ließ sich auf nichts ein: Eine Strafe sei dringend nötig, so Ute Balk.',
      ['indirect: Eine Strafe sei dringend nötig'],
    ],
    [
      'Kolb widersprach dem, indem sie sagte, eine engere Zusammenarbeit schade niemandem.',
      ['indirect: eine engere Zusammenarbeit schade niemandem'],
    ],
    [
      'Der neue Turm steht schief – das jedenfalls meint Ruth Kolb.',
      ['indirect: Der neue Turm steht schief'],
    ],
    ['Der Brief wurde geschrieben, nachdem der Rat den Versuch, zu bauen, vereitelt hatte.', []],
    ['Kaum jemand kam, und keiner behauptet heute noch, er hätte nichts bemerkt.', []],
    ['Hoffen wir, dass der Winter mild bleibt.', []],
    ['Aus ihr sind viele Bräuche hervorgegangen, wie Tanz und Musik auf den Inseln.', []],
    ['So drohen alte Werte wie Vielfalt und Mut aus dem Blick zu geraten.', []],
    ['Der Chef drohte, den Laden zu schließen.', ['indirect: den Laden zu schließen']],
    [
      'Viele wünschen sich Leute, die sich darauf konzentrieren, gutes Brot zu backen.',
      ['reported: Viele wünschen sich Leute, die sich darauf konzentrieren, gutes Brot zu backen.'],
    ],
    ['Sie wohnt in Ulm, wo ihr Sohn, glaube ich, als Koch arbeitet.', []],
    ['Wir freuen uns auf den Sommer und hoffen, dass die Karten vielen nützen.', []],
    ['Wie oben beschrieben, lohnt sich in diesem Fall ein Gespräch.', []],
    ['Der Ertrag ist groß, wie zunächst erwartet, wurde er aber nicht verteilt.', []],
    ['Um sein Amt zu behalten, entschied er sich, die Herkunft zu verbergen.', []],
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
      'Die Wirtin erinnerte daran, dass der Hafen früher offen war: Viele Boote lagen dort am Kai.',
      ['indirect: dass der Hafen früher offen war'],
    ],
    ['Seine These: Der Hafen ist einfach zu klein.', ['indirect: Der Hafen ist einfach zu klein']],
    ['Der Bau läuft – der Vorwurf: Er ist viel zu teuer.', ['indirect: Er ist viel zu teuer']],
    ['Die Adresse: Der Hafen liegt im Norden.', []],
    [
      'Die Plätze würden nicht reichen, sagte die Wirtin, „wir sind hier zu oft voll“.',
      ['indirect: Die Plätze würden nicht reichen', 'direct: „wir sind hier zu oft voll“'],
    ],
    [
      '„Wenn die Boote kommen“, sagte die Wirtin, „wird es oft laut.“',
      ['direct: „Wenn die Boote kommen“ | „wird es oft laut.“'],
    ],
    [
      'Auch habe die Stadt deutlich gemacht, dass der Hafen offen bleibt.',
      [
        'indirect_free_indirect: Auch habe die Stadt deutlich gemacht, dass der Hafen offen bleibt.',
        'indirect: dass der Hafen offen bleibt',
      ],
    ],
    ['Nimm drei Seile und wickle sie um den Pfahl.', []],
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

describe('what is said', () => {
  /** The words of the last quote. */
  function wordsIn(text: string): string {
    const quote = quotesOf([text]).at(-1);
    return quote?.spans.map(({ start, end }) => text.slice(start, end)).join(' | ') ?? '';
  }

  it.each([
    ['Wer meint, dass der Kran bleibt, bekommt bald Besuch.', 'dass der Kran bleibt'],
    [
      'Der Rat hat beschlossen, die Mittel für Kähne, Stege und alte Seile zu kürzen.',
      'die Mittel für Kähne, Stege und alte Seile zu kürzen',
    ],
    [
      'Ich glaube nicht, dass wir einen Kran brauchen, meinte Karl Brandt.',
      'Ich glaube nicht, dass wir einen Kran brauchen',
    ],
    ['Kiel – Zwei Kähne sind nach Angaben der Polizei gesunken.', 'Zwei Kähne sind | gesunken'],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });
});
