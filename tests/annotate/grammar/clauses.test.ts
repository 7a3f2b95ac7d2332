import { expect, test } from 'vitest';
import { clauses } from './sentence.ts';

/** A sentence as it is noted, and its clauses on one line. */
const CASES: Record<string, readonly (readonly [sentence: string, clauses: string])[]> = {
  'a clause with its verb second': [
    ['Die Stadt sperrt die Brücke.', '[main Die Stadt *sperrt* die Brücke.]'],
    ['Vorgestellt wurde der Plan im Mai.', '[main Vorgestellt *wurde* der Plan im Mai.]'],
    ['Er sagte: Wir machen weiter.', '[main Er *sagte*]: [main Wir *machen* weiter.]'],
    [
      'Gestern veröffentlichten Forscher einen Bericht.',
      '[main Gestern *veröffentlichten* Forscher einen Bericht.]',
    ],
  ],
  'a clause with its verb first': [
    [
      'Die Lage sei ernst, sagte die Ärztin.',
      '[main K1 Die Lage *sei* ernst], [verb_first *sagte* die Ärztin.]',
    ],
    [
      'Kommt der Zug zu spät, gibt es Geld zurück.',
      '[verb_first *Kommt* der Zug zu spät], [verb_first *gibt* es Geld zurück.]',
    ],
    [
      'Könnte die Stadt das verhindern, müsste sie handeln.',
      '[verb_first K2 *Könnte* die Stadt das verhindern], [verb_first K2 *müsste* sie handeln.]',
    ],
  ],
  'dass, ob and questions': [
    ['Die Stadt sagte, dass es brennt.', '[main Die Stadt *sagte*], [dass dass es *brennt*.]'],
    ['Dass er kommt, ist sicher.', '[dass Dass er *kommt*], [verb_first *ist* sicher.]'],
    ['Ob der Zug fährt, weiß niemand.', '[ob Ob der Zug *fährt*], [verb_first *weiß* niemand.]'],
    [
      'Der Wirt fragte, wer das bezahlen soll.',
      '[main Der Wirt *fragte*], [question wer das bezahlen *soll*.]',
    ],
    ['Wer zahlt, darf bleiben.', '[question Wer *zahlt*], [verb_first *darf* bleiben.]'],
  ],
  'relative clauses': [
    [
      'Der Minister, der gestern ankam, lobte den Plan.',
      '[fragment Der Minister], [relative der gestern *ankam*], [verb_first *lobte* den Plan.]',
    ],
    [
      'Das Haus, in dem sie lebte, steht leer.',
      '[fragment Das Haus], [relative in dem sie *lebte*], [verb_first *steht* leer.]',
    ],
    [
      'Die Frau, deren Haus brannte, wurde gerettet.',
      '[fragment Die Frau], [relative deren Haus *brannte*], [verb_first *wurde* gerettet.]',
    ],
    ['Sie lobte den Plan, der ist gut.', '[main Sie *lobte* den Plan], [main der *ist* gut.]'],
  ],
  'adverbial clauses, and prepositions that look like theirs': [
    [
      'Weil es regnete, fiel das Spiel aus.',
      '[adverbial Weil es *regnete*], [verb_first *fiel* das Spiel aus.]',
    ],
    [
      'Ohne dass jemand es merkte, verschwand das Bild.',
      '[adverbial Ohne dass jemand es *merkte*], [verb_first *verschwand* das Bild.]',
    ],
    [
      'Sie reisen ein, ohne dass Pässe kontrolliert werden.',
      '[main Sie *reisen* ein], [adverbial ohne dass Pässe kontrolliert *werden*.]',
    ],
    [
      'Das ist kein Plan, sondern nur eine Idee.',
      '[main Das *ist* kein Plan], [fragment sondern nur eine Idee.]',
    ],
    [
      'Während der Rat tagte, demonstrierten draußen Bauern.',
      '[adverbial Während der Rat *tagte*], [verb_first *demonstrierten* draußen Bauern.]',
    ],
    [
      'Denn auch wenn der Rat tagt, bleibt das Haus offen.',
      '[adverbial Denn auch wenn der Rat *tagt*], [verb_first *bleibt* das Haus offen.]',
    ],
    [
      'Auch während der Sitzung sagte der Rat kein Wort.',
      '[main Auch während der Sitzung *sagte* der Rat kein Wort.]',
    ],
    [
      'Während der Sitzung sagte der Rat kein Wort.',
      '[main Während der Sitzung *sagte* der Rat kein Wort.]',
    ],
    ['Bis in den Mai war die Straße gesperrt.', '[main Bis in den Mai *war* die Straße gesperrt.]'],
    [
      'Wie die Polizei mitteilte, floh der Mann.',
      '[as Wie die Polizei *mitteilte*], [verb_first *floh* der Mann.]',
    ],
  ],
  'infinitives with zu': [
    [
      'Die Firma kündigte an, die Preise zu senken.',
      '[main Die Firma *kündigte* an], [infinitive die Preise zu senken.]',
    ],
    [
      'Sie versprach, die Akten herauszugeben.',
      '[main Sie *versprach*], [infinitive die Akten herauszugeben.]',
    ],
    [
      'Um den Verkehr zu beruhigen, sperrt die Stadt die Straße.',
      '[adverbial Um den Verkehr zu beruhigen], [verb_first *sperrt* die Stadt die Straße.]',
    ],
  ],
  'two clauses at a conjunction': [
    [
      'Sie lehnte den Antrag ab und forderte eine Prüfung.',
      '[main Sie *lehnte* den Antrag ab] und [verb_first *forderte* eine Prüfung.]',
    ],
    ['Polizei und Feuerwehr löschten.', '[main Polizei und Feuerwehr *löschten*.]'],
  ],
  'a comma that is missing': [
    [
      'Die Stadt hoffte dass die Brücke hält.',
      '[main Die Stadt *hoffte*] [dass dass die Brücke *hält*.]',
    ],
    [
      'Der Bund hat angekündigt die Preise zu senken.',
      '[main Der Bund *hat* angekündigt] [infinitive die Preise zu senken.]',
    ],
  ],
  'brackets and dashes': [
    [
      'Die Firma (gegründet 1990) verkauft Räder.',
      '[main Die Firma (gegründet 1990) *verkauft* Räder.]',
    ],
    ['Die Partei (SPD) will das.', '[main Die Partei (SPD) *will* das.]'],
    [
      'Die Trainerin – sie ist neu im Amt – lobte ihn.',
      '[fragment Die Trainerin] – [main sie *ist* neu im Amt] – [verb_first *lobte* ihn.]',
    ],
  ],
  'an utterance in marks': [
    [
      '{said „Wir kommen, wenn es regnet.“}, sagte {PER Ann Lee}.',
      '[utterance „Wir kommen, wenn es regnet.“], [verb_first *sagte* Ann Lee.]',
    ],
    [
      'Die Pläne seien „viel zu teuer“, so der Wirt.',
      '[main K1 Die Pläne *seien* „viel zu teuer“], [fragment so der Wirt.]',
    ],
  ],
};

for (const [name, cases] of Object.entries(CASES))
  test.each(cases)(`clauses: ${name}: %s`, (noted, rendered) => {
    expect(clauses(noted)).toBe(rendered);
  });
