import type { Rule } from './rule.ts';

export const PROMOTION_RULES: Rule[] = [
  {
    name: 'service-pointer',
    example: 'Politik, Service und Interviews finden Sie hier in der Videoplaylist',
    nearMiss: 'Hier finden Sie, so der Bürgermeister, keine freie Wohnung mehr.',
    pattern:
      /^.{0,160}(?:finden|lesen|sehen|hören) Sie (?:hier|jetzt)(?: (?:in|im|auf|bei|unter) .{2,60})?[:›»>]*$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
  {
    name: 'offer-with-call',
    example: 'Die App Nachrichten und Analysen direkt auf Ihr Telefon. Hier gratis herunterladen.',
    nearMiss: 'Der Verein zeigt die Ausstellung noch bis Mai. Hier lebte der Dichter.',
    pattern:
      /^.{10,400}[.!?] (?:Hier|Jetzt)(?: (?:geht[’' e]*s|gleich|gratis|kostenlos|können Sie sich|kannst du dich))? (?:zur (?:Anmeldung|Bestellung|App)|(?:gratis |kostenlos )?(?:anmelden|herunterladen|abonnieren|bestellen|testen|registrieren))[^.!?]{0,30}[.!]?$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
  {
    name: 'subscription-offer',
    example: 'Jetzt Newsletter abonnieren und nichts mehr verpassen!',
    nearMiss: 'Der Verlag hat 2.000 Abonnenten verloren.',
    pattern:
      /^.{0,120}(?:Newsletter|Push-Nachrichten|WhatsApp-Kanal|(?:Probe|Digital)-?[Aa]bo|kostenlos (?:testen|anmelden|herunterladen)|Jetzt (?:abonnieren|anmelden|testen|registrieren|lesen|bestellen))(?:.{0,160})$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: false,
  },
  {
    name: 'newsletter-heading',
    example: 'Das Wichtigste vom Tag jeden Morgen in Ihrem Postfach',
    nearMiss: 'Hass im Postfach',
    pattern: /^[^.!?]{2,80}\bin (?:Ihr(?:em)?|[dD]ein(?:em)?|[eE]uer(?:em)?) (?:E-Mail-)?Postfach$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
    opens: true,
  },
  {
    name: 'donation-appeal',
    example: 'Deine Spende für freien Journalismus',
    nearMiss: 'Ihre Spende landete bei Betrügern',
    pattern:
      /^(?:(?:Deine|Ihre|Eure) Spende (?:für|hilft|zählt|macht|ermöglicht|sichert)\b[^.!?]{0,80}|(?:Jetzt|Hier) (?:spenden|unterstützen)|(?:Unterstütze?n?(?: Sie| Du| du)?|Spende(?:n Sie)?(?: jetzt)?)(?: jetzt)?(?: für)? (?:uns|unsere?n?|unabhängigen) ?(?:Arbeit|Journalismus|Recherchen?|Redaktion)?)[!.]?$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: false,
    opens: true,
  },
  {
    name: 'advertisement-label',
    example: '- Advertisment -',
    nearMiss: 'Anzeige gegen Unbekannt erstattet',
    pattern:
      /^[-–—\s]*(?:Anzeige|ANZEIGE|Werbung|WERBUNG|Advertise?ment|Sponsored|Gesponsert)[-–—\s:]*$/i,
    verdict: { kind: 'drop', reason: 'advertisement' },
    certain: true,
  },
];
