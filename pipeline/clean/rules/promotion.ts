import type { Rule } from './rule.ts';

export const PROMOTION_RULES: Rule[] = [
  {
    name: 'advertising-disclosure',
    example: 'Anzeige: Dieser Beitrag enthält Werbelinks',
    nearMiss: 'Anzeige: Ein Mann schlug nach dem Spiel einen Ordner.',
    pattern:
      /^(?:\*|\()?(?:Anzeige|Werbung|Hinweis|Offenlegung|Transparenz(?:hinweis)?)\s?[:–-] ?.{0,80}(?:[Ww]erbe-?[Ll]inks?|Affiliate|Provision|Werbung|gesponsert|[Pp]artnerlinks?).{0,120}$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
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
    name: 'listening-prompt',
    example: 'Um sich diesen Beitrag anzuhören, melden Sie sich bitte an.',
    nearMiss: 'Um sich den Beitrag anzuhören, kamen hundert Menschen in den Saal.',
    pattern:
      /^(?:Um (?:sich )?(?:diesen|den) (?:Artikel|Beitrag|Text|Inhalt) .{0,40}(?:anzuhören|zu hören|zu lesen|weiterzulesen|zu speichern|zu sehen)\b.{0,120}(?:anmelden|melden Sie|einloggen|loggen Sie|registrieren|benötigen Sie|brauchen Sie|Abo).{0,80}|(?:Diese Audioversion|Dieser (?:Artikel|Text|Beitrag) wurde (?:automatisch|maschinell|mit KI) vertont|Diese Zusammenfassung wurde (?:künstlich|automatisch|mit|von)).{0,240})$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
  {
    name: 'push-prompt',
    example: 'Aktivieren Sie Benachrichtigungen, um keine Eilmeldung zu verpassen.',
    nearMiss: 'Die Behörde verschickte Benachrichtigungen an alle Haushalte.',
    pattern:
      /^(?=.*\b(?:Sie|[Dd]u|[Dd]ich|[Dd]einem?|Ihrem?)\b).{0,120}(?:(?:Push-|Browser-Push|Eil)?[Bb]enachrichtigungen? (?:aktivieren|erlauben|erhalten|abonnieren|zulassen|einschalten)|(?:[Aa]ktivieren|[Ee]rlauben|[Ee]rhalten|[Ww]ollen|[Mm]öchten) (?:Sie|du) .{0,60}(?:[Bb]enachrichtigungen|Browser-Push|Eilmeldungen)).{0,160}$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
  {
    name: 'captcha-prompt',
    example: 'Bitte geben Sie den Sicherheitscode aus dem Bild ein.',
    nearMiss: 'Der Dieb gab den Sicherheitscode der Karte ein.',
    pattern:
      /^.{0,80}(?:[Bb]itte (?:geben|tragen|bestätigen|lösen|tippen) Sie .{0,60}(?:Sicherheitscode|Captcha|CAPTCHA|Zahlenfolge|Zeichen aus dem Bild|Rechenaufgabe|kein Roboter)|[Ii]ch bin kein Roboter).{0,120}$/,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'read-on-prompt',
    example: 'Jetzt weiterlesen mit Plus',
    nearMiss: 'Wer jetzt weiterlesen will, braucht Geduld, sagte der Verleger.',
    pattern:
      /^(?:(?:Jetzt|Sofort|Hier|Gratis|Kostenlos) )?(?:[Ww]eiterlesen|[Ww]eiter lesen|[Aa]lle Artikel lesen|[Ff]reischalten)(?: (?:mit|und|für|als|ab) .{2,80})?[!.]?$|^(?:Dieser (?:Artikel|Inhalt|Text) ist (?:exklusiv|nur) für (?:Abonnent|Nutzer|registrierte|Plus)|(?:Sie (?:möchten|wollen)|(?:Möchten|Wollen) Sie|(?:Möchtest|Willst) [Dd]u) (?:weiter ?lesen|diesen (?:Artikel|Text|Beitrag) (?:weiter)?lesen)\?|Lesen Sie diesen Artikel (?:mit|jetzt)).{0,160}$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
  {
    name: 'reader-appeal',
    example: 'Gefällt dir unser Magazin? Mit einem kleinen Beitrag hilfst du, es zu erhalten.',
    nearMiss: 'Gefällt dir das Kleid? Sie wusste keine Antwort.',
    pattern:
      /^(?:Gefällt (?:[Dd]ir|Ihnen|[Ee]uch) (?:unsere?|diese[rs]?|der|die) (?:\p{L}*(?:[Mm]agazin|[Aa]rtikel|[Bb]eitrag|[Bb]log|[Ss]eite|[Aa]rbeit|[Aa]ngebot|[Tt]ext|[Rr]ezept))\?|(?:Hat|Haben) (?:[Dd]ir|Ihnen|[Ee]uch) (?:unsere?|diese[rs]?|der|die) (?:Artikel|Beiträge?|Text|Post|Rezept) gefallen\?|Lust auf mehr\?|(?:Ja[,.] )?[Ii]ch (?:bin|habe) (?:bereits |schon )?(?:Abonnent(?:in)?|(?:ein )?Abo)\b).{0,250}$/u,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
  {
    name: 'labelled-advertisement',
    example: 'ANZEIGE - Heute schon ans Grillen gedacht?',
    nearMiss: 'Anzeige: Polizei nimmt Schläger fest',
    pattern: /^[-–*\s]*(?:ANZEIGE|WERBUNG) ?[-–:|] ?\S.{1,200}$/,
    verdict: { kind: 'drop', reason: 'advertisement' },
    certain: true,
  },
  {
    name: 'affiliate-note',
    example: 'Alle Produkte werden von der Redaktion unabhängig ausgewählt.',
    nearMiss: 'Die Produkte werden von der Genossenschaft ausgewählt.',
    pattern:
      /^.{0,160}(?:Affiliate-?Links?\b.{0,200}(?:Provision|Kauf|unabhängig|Partner)|Produkte werden von der Redaktion (?:unabhängig )?ausgewählt|(?:erhalten|bekommen) wir (?:dafür |dadurch |ggf\. )?(?:eine )?(?:kleine )?Provision).{0,300}$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
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
