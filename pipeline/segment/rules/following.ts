import { Kind, kindAt } from '../characters.ts';
import type { SentenceHeuristic } from '../heuristic.ts';
import { endsQuotation, isGlued, type Stop } from '../stop.ts';
import { opensSentences } from '../words.ts';

const nextKind = (stop: Stop): Kind => kindAt(stop.text, stop.next);

const markFollows: SentenceHeuristic = {
  name: 'mark-follows',
  example: '„Kommt Hanna ? !“ , Peter weiß es nicht. ¦ Niemand weiß es.',
  nearMiss: '„Kommt Hanna?“ ¦ „Peter weiß es.“',
  decide(stop) {
    const kind = nextKind(stop);
    const follows = kind === Kind.pause || kind === Kind.close || kind === Kind.stop;
    return follows || stop.text.charAt(stop.next) === '/' ? 'continues' : null;
  },
};

const bracketedMark: SentenceHeuristic = {
  name: 'bracketed-mark',
  example: '[…] Die Lage sei, so heißt es (!) Beobachtern zufolge, ernst.',
  nearMiss: 'Die Lage sei ernst … ¦ Das hieß es.',
  decide(stop) {
    return kindAt(stop.text, stop.start - 1) === Kind.open && stop.close > stop.end
      ? 'continues'
      : null;
  },
};

const bracketInSentence: SentenceHeuristic = {
  name: 'bracket-in-sentence',
  example: 'Der Film (Was nun?) Hanna Bergs läuft morgen.',
  nearMiss: 'Das Gesetz gilt. ¦ (Mehr auf Seite 3.) ¦ Kiel klagt.',
  decide(stop) {
    return stop.inBrackets ? 'continues' : null;
  },
};

const dashAfterQuotation: SentenceHeuristic = {
  name: 'dash-after-quotation',
  example: '„Wir bleiben!“ – Berg gab sich kämpferisch.',
  nearMiss: '„Nein.“ ¦ – „Doch.“',
  decide(stop) {
    if (!endsQuotation(stop) || nextKind(stop) !== Kind.dash) return null;
    return kindAt(stop.text, stop.lead - 1) === Kind.quote ? null : 'continues';
  },
};

/** "iPhone", "eBay": a small first letter with a capital after it may open a sentence. */
const CAMEL = /^\p{Ll}\p{Lu}/u;

const lowercaseFollows: SentenceHeuristic = {
  name: 'lowercase-follows',
  example: '„Was nun?“ fragte Berg. ¦ Der Film „Wer ist Hanna?“ läuft heute.',
  nearMiss: 'Kiel liefert. ¦ iPhones sind gefragt. ¦ „egal“ hieß es.',
  decide(stop) {
    const { lead } = stop;
    if (lead < 0 || CAMEL.test(stop.following)) return null;
    const opened = lead > stop.next && kindAt(stop.text, lead - 1) === Kind.quote;
    return kindAt(stop.text, lead) === Kind.lower && !(opened && !isGlued(stop))
      ? 'continues'
      : null;
  },
};

const INSIDE_NAME = /[./@:_\d]/;

const gluedName: SentenceHeuristic = {
  name: 'glued-name',
  example: 'Auf Heimat.Online und bei Ver.Di, unter a.b/Kiel.Nord und um 11.00 Uhr stand es.',
  nearMiss: 'Moskau will reagieren. ¦ In Kiel hieß es:„Gut.“ ¦ Was nun? ¦ Berg schweigt.',
  decide(stop) {
    if (!isGlued(stop)) return null;
    const { lead, chunk } = stop;
    if (lead < 0) return 'continues';
    if (lead > stop.next || stop.close > stop.end) return null;
    const isWord = /^\p{L}{2,}$/u.test(chunk) || /^\d{1,2}$/.test(chunk);
    if (!isWord || INSIDE_NAME.test(stop.text.charAt(stop.lead + stop.following.length)))
      return 'continues';
    if (!/^\p{Lu}\p{Ll}/u.test(stop.following)) return 'continues';
    return /^[\p{Ll}\d]/u.test(chunk) || opensSentences(stop.following) ? null : 'continues';
  },
};

/** What follows decides, whatever the mark. */
export const FOLLOWING = [
  markFollows,
  bracketedMark,
  bracketInSentence,
  dashAfterQuotation,
  lowercaseFollows,
  gluedName,
] as const;
