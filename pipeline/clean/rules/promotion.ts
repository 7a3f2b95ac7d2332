import type { Rule } from './rule.ts';

export const PROMOTION_RULES: Rule[] = [
  {
    name: 'service-pointer',
    example: 'Politik, Service und Interviews finden Sie hier in der Videoplaylist',
    nearMiss: 'Hier finden Sie, so der Bürgermeister, keine freie Wohnung mehr.',
    pattern:
      /^.{0,160}(?:finden|lesen|sehen|hören) Sie (?:hier|jetzt)(?: (?:in|im|auf|bei|unter) .{2,60})?[:›»>]*$/,
    verdict: { drop: 'promotion' },
    certain: true,
  },
  {
    name: 'subscription-offer',
    example: 'Jetzt Newsletter abonnieren und nichts mehr verpassen!',
    nearMiss: 'Der Verlag hat 2.000 Abonnenten verloren.',
    pattern:
      /^.{0,120}(?:Newsletter|Push-Nachrichten|WhatsApp-Kanal|(?:Probe|Digital)-?[Aa]bo|kostenlos (?:testen|anmelden|herunterladen)|Jetzt (?:abonnieren|anmelden|testen|registrieren|lesen|bestellen))(?:.{0,160})$/,
    verdict: { drop: 'promotion' },
    certain: false,
  },
  {
    name: 'advertisement-label',
    example: '- Advertisment -',
    nearMiss: 'Anzeige gegen Unbekannt erstattet',
    pattern:
      /^[-–—\s]*(?:Anzeige|ANZEIGE|Werbung|WERBUNG|Advertise?ment|Sponsored|Gesponsert)[-–—\s:]*$/i,
    verdict: { drop: 'advertisement' },
    certain: true,
  },
];
