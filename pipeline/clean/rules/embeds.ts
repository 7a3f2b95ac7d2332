import type { Rule } from './rule.ts';

export const EMBED_RULES: Rule[] = [
  {
    name: 'embedded-post',
    example: 'Ein Beitrag geteilt von Anna Muster (@muster) am Mär 12, 2018 um 12:30 PDT',
    nearMiss: 'Ein Beitrag der Stadt zur Klärung ist das nicht.',
    pattern:
      /^(?:Ein Beitrag geteilt von .{2,120}|Ein von .{2,80} geteilter Beitrag|(?:Sieh dir|Sehen Sie sich) diesen Beitrag auf \p{Lu}\p{L}+ an.{0,80}|View this post on \p{L}+.{0,80}|A post shared by .{2,120})$/u,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'embed-consent',
    example: 'An dieser Stelle finden Sie einen externen Inhalt von Beispieltube.',
    nearMiss: 'An dieser Stelle finden Wanderer einen Brunnen.',
    pattern:
      /^(?:An dieser Stelle (?:finden? (?:Sie|du)|findest du|befindet sich|steht) (?:einen? )?(?:externe[nr]?|eingebettete[nr]?|empfohlene[nr]?) (?:.{0,40} )?Inhalte?.{0,160}|(?:Um|Wenn (?:Sie|[Dd]u)) (?:dieses|das|den|diesen) (?:[^.!?]{0,30}[- ])?(?:Video|Inhalt|Tweet|Karte|Beitrag|Post)s? (?:hier )?(?:sehen|anzeigen|laden|abspielen|anschauen|an(?:zu)?sehen|zu sehen|abzuspielen|zu laden|anzuzeigen)\b.{0,120}(?:[Cc]ookies|[Ee]inwillig|[Zz]ustimm|akzeptier|aktivier).{0,160}|(?:Sie können|Du kannst) (?:ihn|es|sie) (?:sich |dir )?mit einem Klick (?:anzeigen|einblenden|laden).{0,80}|Ich bin (?:damit )?einverstanden, dass mir (?:externe )?Inhalte .{0,160})$/u,
    verdict: { kind: 'drop', reason: 'legal' },
    certain: true,
  },
];
