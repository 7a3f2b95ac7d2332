import type { Rule } from './rule.ts';

export const RELATED_RULES: Rule[] = [
  {
    name: 'reading-tip',
    example: 'Lese-Tipp: Minister will den Streit mit Hilfen befrieden',
    nearMiss: 'Lesen Sie, was Sie wollen, sagte der Lehrer.',
    pattern:
      /^(?:➤|→|>+|»|\*|\+)? ?(?:Lese-?[Tt]ipps?|Lesen Sie (?:auch|hier|dazu|mehr|weiter)|Auch interessant|Passend (?:dazu|zum Thema)|Zum Thema|Siehe auch|Mehr (?:dazu|zum Thema)|Hier mehr(?: dazu)?|Das könnte (?:Sie|[Dd]ich|[Ee]uch) auch interessieren)\s?:.{0,250}$/,
    verdict: { kind: 'drop', reason: 'related' },
    certain: true,
  },
  {
    name: 'arrow-link',
    example: '>>> Mehr Gastbeiträge',
    nearMiss: '> 30 Prozent der Befragten stimmten zu.',
    pattern: /^(?:>{2,}|»{2,}|➤|►+|→|⇒|➡)\s*\p{Lu}[^.!?]{2,140}[?!]?$/u,
    verdict: { kind: 'drop', reason: 'related' },
    certain: true,
  },
  {
    name: 'related-heading',
    example: 'Mehr aus der Welt',
    nearMiss: 'Mehr als 500 Menschen in der Stadt',
    pattern:
      /^(?:➤|→|>+|»)? ?(?:(?:Mehr|Weiteres?|Weitere (?:Artikel|Meldungen|Nachrichten|Themen|Beiträge|Informationen|Inhalte|Links|Videos|Texte|Storys|Pressemitteilungen)) (?:aus|zu[mr]?|über|von|auf|bei|in|der|des) .{2,60}|Weitere (?:Meldungen|Artikel|Beiträge|Nachrichten|Storys|Themen|Pressemitteilungen) ?: .{2,80}|(?:Entdecken? (?:Sie )?|Hier gibt es )?(?:[Ww]eitere|[Aa]ndere|[Nn]eue(?:ste)?) (?:Storys|Beiträge|Artikel|Meldungen)|Mehr (?:zum Thema|Artikel|Themen|Nachrichten|lesen|dazu|Videos)|Nachrichten aus .{2,40}|Meist ?(?:gelesen|geklickt)e?s?(?: Artikel)?|Am meisten gelesen|Empfohlene[rs]? (?:Artikel|Beiträge|Inhalte?|(?:redaktionelle|externe)[rs]? Inhalte?)|Empfehlungen? (?:der Redaktion|für Sie)|Schlagwörter .{0,40}|Themen(?: (?:dieses|in diesem|zum) Artikels?)?|Lesen Sie (?:auch|mehr)(?: zu.{2,40})?|Auch interessant|(?:Lesen Sie auch|Lies auch) (?:die|diese|unsere|folgende).{0,20} (?:Artikel|Beiträge|Texte)|Das (?:könnte|dürfte) (?:Sie|[Dd]ich|[Ee]uch|Ihnen|[Dd]ir) (?:auch |noch )?(?:interessieren|gefallen)|Auch (?:spannend|lesenswert)|Verwandte (?:Artikel|Beiträge|Themen)|Passend dazu|Ähnliche (?:Artikel|Beiträge)|Neueste (?:Artikel|Nachrichten)|Weitere (?:Artikel|Informationen|Meldungen|Nachrichten|Themen|Newsletter|Beiträge|Links))\s?:?$/,
    verdict: { kind: 'drop', reason: 'related' },
    certain: true,
    opens: true,
  },
];
