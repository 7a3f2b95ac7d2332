import { z } from 'zod';
import { DropReason } from '../../../schemas/article.ts';
import { loadLexicon } from '../../lexicon.ts';
import type { Rule } from './rule.ts';

const LABELS = new Map(
  loadLexicon(
    new URL('../lexicon/furniture.tsv', import.meta.url),
    z.strictObject({ label: z.string().min(1), reason: DropReason }),
  ).map((row) => [row.label, row.reason]),
);

/** Why a unit that is nothing but a label of a menu, button or widget (`Translate »`) is dropped; null if it is none. */
export function furnitureReason(text: string): DropReason | null {
  const label = text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return LABELS.get(label) ?? null;
}

export const NAVIGATION_RULES: Rule[] = [
  {
    name: 'box-switch',
    example: 'Box aufklappen Box zuklappen',
    nearMiss: 'Das Messer lässt sich aufklappen.',
    pattern:
      /^(?:(?:Box|Bereich|Menü|Text|Liste|Video|Karte|Inhalt|Untermenü)(?: \S+)? (?:auf|zu|aus|ein)klappen\s?)+$/,
    verdict: { kind: 'drop', reason: 'navigation' },
    certain: true,
  },
  {
    name: 'login-wall',
    example:
      'Aktuell sind Sie nicht eingeloggt. Wenn Sie den Artikel verschenken wollen, brauchen Sie ein Abo.',
    nearMiss: 'Der Täter war in das Netz der Bank eingeloggt.',
    pattern:
      /^.{0,80}(?:sind Sie (?:nicht|noch nicht) (?:eingeloggt|angemeldet)|Sie haben (?:noch kein|bereits ein) (?:Konto|Abo)|Bitte (?:loggen|melden) Sie sich).{0,300}$/,
    verdict: { kind: 'drop', reason: 'promotion' },
    certain: true,
  },
  {
    name: 'author-box-heading',
    example: 'Über den Autor:',
    nearMiss: 'Über die Autorin Herta Müller spricht die Kritik heute anders.',
    pattern:
      /^(?:(?:Über (?:den|die) Autor(?:in|en|:in)?|Zu[mr]? (?:Autor|Autorin|Person)|(?:Der|Die) Autor(?:in|en)?|Autor:in)\s?:?|Autor(?:en|innen|in)?\s?:)$/,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
    opens: true,
  },
  {
    name: 'opinion-disclaimer',
    example: 'Gastbeiträge müssen nicht der Meinung der Redaktion entsprechen.',
    nearMiss: 'Die Meinung der Redaktion war dem Verleger gleich.',
    pattern:
      /^.{5,200}(?:nicht|keine).{0,40}(?:Meinung|Ansicht|Auffassung) (?:der|unserer|von) .{0,20}Redaktion .{0,30}(?:entsprechen|entspricht|wieder(?:geben|gibt|spiegeln|spiegelt)?|dar(?:stellen|stellt)?)\.?$/,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'skip-link',
    example: 'Zum Inhalt springen',
    nearMiss: 'Zum Inhalt des Gesprächs schwieg er.',
    pattern:
      /^(?:(?:Direkt )?[Zz]u[mr] (?:Haupt)?(?:[Ii]nhalt|[Nn]avigation|[Mm]enü|[Ss]uche|[Ff]ooter|[Ff]ußzeile|Startseite|Hauptinhalt|ePaper)(?: (?:springen|wechseln|navigieren|gehen))?\s?)+$/,
    verdict: { kind: 'drop', reason: 'navigation' },
    certain: true,
  },
  {
    name: 'rights-notice',
    example: 'Copyright © Verlag. Die Weiterverarbeitung ist ohne Zustimmung nicht gestattet.',
    nearMiss: 'Die Rechte der Kinder sind nicht verhandelbar, sagte die Richterin.',
    pattern:
      /^(?:(?:©|\(c\)|Copyright\b).{0,300}(?:gestattet|Zustimmung|Genehmigung|Vervielfältigung|Weiterver|untersagt).{0,300}|(?:Die|Alle|Sämtliche) Rechte (?:sämtlicher|aller|an den|an allen|der) (?:Texte|Beiträge|Inhalte|Bilder|Fotos|Artikel)n?\b.{0,200}|(?:Jede|Eine) (?:Vervielfältigung|Weiterver\p{Ll}+|Verwertung|Verbreitung|Nutzung)\b.{0,200}(?:gestattet|untersagt|Zustimmung|Genehmigung|verboten).{0,120}|.{0,120}(?:urheberrechtlich geschützt|(?:Nachdruck|Vervielfältigung|Weiterver\p{Ll}+).{0,80}(?:nicht gestattet|nur mit|untersagt|verboten)).{0,200})$/u,
    verdict: { kind: 'drop', reason: 'legal' },
    certain: true,
  },
  {
    name: 'disclosure-label',
    example: 'Offenlegung von Werbung',
    nearMiss: 'Offenlegung von Gehältern beschlossen',
    pattern:
      /^(?:Offenlegung(?: von)?(?: Werbung| Werbepartnern?)?|Werbehinweis|Transparenzhinweis|\*?(?:(?:Unbezahlte |Bezahlte )?(?:Werbung|Anzeige)[.:,] ?)?Dies(?:er|es) (?:Artikel|Text|Beitrag|Blogpost) (?:enthält|ist) (?:unbezahlte |bezahlte )?(?:Werbung|eine (?:bezahlte )?Anzeige).{0,160}|(?:Das|Dies|Dieser Artikel|Dieser Beitrag) ist ein (?:Artikel|Beitrag|Text|Teil) (?:vom|aus|zum|von|der) .{0,60}:|(?:Ein|Dieser) (?:Artikel|Beitrag) aus(?: der| dem)? .{2,40}:)$/,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'press-contact-heading',
    example: 'Rückfragen bitte an:',
    nearMiss: 'Rückfragen beantwortete der Minister knapp.',
    pattern:
      /^(?:Rückfragen (?:bitte|von \p{L}+) an|(?:Presse)?[Kk]ontakt(?: für (?:die Presse|Medien|Rückfragen))?|(?:Presse|Rück)[Ff]?r?ückfragen(?: bitte an)?|Außerhalb der (?:Bürozeiten|Dienstzeit(?:en)?)|Original-Content von\b.{0,120}|Ansprechpartner(?:in)? für (?:die )?(?:Presse|Medien|Rückfragen))\s?:?$|^Original-Content von ?: .{2,160}$/u,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'licence-notice',
    example:
      'Sofern nicht anders angegeben, stehen die Inhalte unter einer Creative-Commons-Lizenz.',
    nearMiss: 'Sofern nicht anders vereinbart, gilt die gesetzliche Frist.',
    pattern:
      /^(?:(?:Sofern|Soweit|Wenn|Falls) nicht (?:anders|anderweitig) (?:angegeben|ausgewiesen|vermerkt|gekennzeichnet|bezeichnet|genannt)\b.{0,120}(?:[Ll]izenz|Creative|CC)|(?:Diese[rs]?|Alle|Die) (?:Werk|Text|Artikel|Beitrag|Inhalte?|Seite|Texte|Inhalte dieser Seite) .{0,40}(?:Creative[ -]Commons|CC[ -]BY)|(?:Unless|Except where) otherwise (?:stated|noted)\b).{0,240}$/,
    verdict: { kind: 'drop', reason: 'legal' },
    certain: true,
  },
  {
    name: 'posting-note',
    example: 'Dieser Beitrag wurde am 3. Mai 2019 in der Rubrik Allgemein veröffentlicht.',
    nearMiss: 'Dieser Beitrag wurde am 3. Mai gestrichen, sagte der Minister.',
    /** What blog software writes below an entry. */
    pattern:
      /^(?:Diese[rs]?|Der|Das) (?:Beitrag|Eintrag|Artikel|Post|Posting) (?:wurde|ist) (?:(?:am|vor|von|unter|in|um) .{1,160})?(?:veröffentlicht|abgelegt|gepostet|publiziert|geschrieben|verschlagwortet|eingeordnet|eingestellt|getaggt|kategorisiert|erschienen)\b.{0,400}$/,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'editorial-standards',
    example: 'Dieser Text entspricht den Vorgaben der Fachliteratur und wurde von Ärzten geprüft.',
    nearMiss: 'Dieser Text entspricht nicht dem Beschluss des Rats.',
    pattern:
      /^Diese[rs]? (?:Text|Artikel|Beitrag|Inhalt) entspricht (?:den|unseren) .{0,60}(?:Vorgaben|Standards?|Richtlinien|Leitlinien|Kriterien)\b.{0,300}$/,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'share-prompt',
    example: 'Diesen Beitrag mit anderen teilen:',
    nearMiss: 'Den Beitrag teilen sich Bund und Länder.',
    pattern:
      /^(?:(?:Diese[ns]?|Den|Die|Das) )?(?:Artikel|Beitrag|Seite|Text|Post|Eintrag|Rezept|Inhalt|Meldung) (?:(?:jetzt|mit (?:anderen|Freunden|deinen Freunden|Ihren Freunden)|auf \p{Lu}\p{L}+) )?(?:teilen|(?:weiter)?empfehlen|weitersagen|bewerten)(?: ?(?:\/|oder|und) ?\p{L}+)?\s?[:!.]?$/u,
    verdict: { kind: 'drop', reason: 'navigation' },
    certain: true,
  },
  {
    name: 'rights-line',
    example: '© 2024 Beispiel Verlag. Alle Rechte vorbehalten.',
    nearMiss: 'Alle Rechte der Kinder müssen gewahrt werden.',
    pattern:
      /^(?:(?:©|\(c\)|Copyright).{0,30}(?:19|20)\d\d.{0,80}|.{0,60}[Aa]lle Rechte vorbehalten.{0,60})$/,
    verdict: { kind: 'drop', reason: 'legal' },
    certain: true,
  },
];
