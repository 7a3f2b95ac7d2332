import { AGENCY } from './agencies.ts';
import type { Rule } from './rule.ts';

const LABEL =
  '(?:Fotos?|Bild(?:er|quelle|rechte|nachweis)?|Grafik|Montage|Symbolbild|Archivbild|Collage|Credits?|Quelle|Screenshot|Illustration|Karte|Copyright)';

/** `Peter Muster/dpa`, `Galerie EIGEN + ART`: names and agencies, no sentence. */
const NAMES =
  '(?:(?:[\\p{Lu}\\d(©][^\\s,/|;]*|dpa|apa|epd|sda|imago|picture|alliance|images|von|van|de|der|di|via|und|für|&|\\+|-|–)(?:[\\s,/|;]+|$)){1,12}';

/** Programs that make pictures are credited as photographers are. */
const GENERATOR =
  '(?:Midjourney|DALL[-·. ]?E|Stable Diffusion|Adobe Firefly|(?:[Gg]eneriert|[Ee]rstellt) mit (?:KI|Künstlicher Intelligenz|ChatGPT|Midjourney))';

export const PICTURE_RULES: Rule[] = [
  {
    name: 'credit-line',
    example: 'Reuters/Denis Balibouse',
    nearMiss: 'Reuters meldete am Freitag neue Gespräche.',
    pattern: new RegExp(
      `^[(\\[]?(?:(?:${LABEL} ?: ?|©|\\(c\\)|Copyright )(?:[^.!?]|\\.(?=\\p{L})){1,100}|${AGENCY}(?: ?[/|,] ?[^.!?]{1,60})?|[^.!?/]{2,40} ?/ ?(?:[^.!?/]{2,30}/ ?)?${AGENCY}(?: ?/[^.!?]{2,40})?)[)\\]]?$`,
      'u',
    ),
    verdict: { kind: 'role', role: 'credit' },
    certain: true,
    tells: 'credit',
  },
  {
    name: 'licensed-credit',
    example: 'Foto: Eva Muster, via Wikimedia Commons | Lizenz: CC BY-SA 4.0',
    nearMiss: 'Die Lizenz CC BY-SA 4.0 erlaubt die Weitergabe.',
    pattern: new RegExp(
      `^[(\\[]?(?:${LABEL}s?(?: von)? ?: ?|© ?).{2,120}(?:[Vv]ia |[Ll]izenz|CC[ -](?:BY|0)|Wikimedia|[Pp]ixabay|[Uu]nsplash|[Pp]exels|[Ff]lickr|Shutterstock|iStock|[Aa]dobe ?[Ss]tock|Getty).{0,120}$`,
      'u',
    ),
    verdict: { kind: 'role', role: 'credit' },
    certain: true,
    tells: 'credit',
  },
  {
    name: 'copyright-credit',
    example: '© Halt! Film GmbH',
    nearMiss: 'Das Zeichen © steht für den Schutz eines Werks.',
    pattern: /^© ?\S.{1,100}$/,
    verdict: { kind: 'role', role: 'credit' },
    certain: true,
  },
  {
    name: 'credit-of-names',
    example: 'Lichtbild/Eva Muster',
    nearMiss: 'Stuttgart/Esslingen am Neckar feiert',
    pattern:
      /^\p{Lu}[\p{L}.-]{2,20}(?: \p{Lu}[\p{L}.-]{1,20})?\/\p{Lu}\p{Ll}+(?: [\p{Lu}v][\p{L}.-]+){1,2}$/u,
    verdict: { kind: 'role', role: 'credit' },
    certain: true,
  },
  {
    name: 'credit-of-generator',
    example: 'Midjourney („a harbour at dawn, watercolour“)',
    nearMiss: 'Midjourney verklagt einen früheren Partner.',
    pattern: new RegExp(
      `^(?:Bild|Grafik|Illustration)?:? ?${GENERATOR}(?: ?[(„"/].{0,200})?$`,
      'u',
    ),
    verdict: { kind: 'role', role: 'credit' },
    certain: true,
  },
  {
    name: 'caption-label',
    example: 'Legende: Der Minister bei seiner Ankunft in Genf. Keystone',
    nearMiss: 'Legende des Sports: So lebte der Läufer',
    pattern: /^(?:Legende|Bildlegende|Bildunterschrift|Bildbeschreibung|Bild(?= \d)|Im Bild): ?\S/,
    verdict: { kind: 'role', role: 'caption' },
    certain: true,
  },
  {
    name: 'caption-with-credit',
    example: 'Der Präsident am Freitag in Genf. Bildrechte: dpa',
    nearMiss: 'Ein Foto: Mehr blieb ihr von dem Tag nicht.',
    pattern: new RegExp(
      // Whatever the credit, it has one of these; most text has none of them.
      `^(?=[^:/©(]*[:/©(]|.*[–—-] ?${GENERATOR}).{3,600}(?:[.\\s)“"»]|\\p{Ll})(?:\\(?(?:Foto|Bild|Bildrechte|Bildquelle|Grafik|(?:Symbol|Archiv|Themen)(?:bild|foto)|Quelle)(?:: ?|/)${NAMES}\\)?|© ?(?:[^.!?]|\\.(?=\\p{L})){2,90}|\\(?${AGENCY} ?/ ?\\p{Lu}(?:[^.!?]|(?<=\\b\\p{Lu})\\.){2,50}\\)?|[–—-] ?${GENERATOR}[^.!?]{0,120}|\\((?:Archivbild|Symbolbild|Archivfoto|Symbolfoto|Archiv|Bildmontage)[^)]{0,30}\\))\\.?$`,
      'u',
    ),
    verdict: { kind: 'role', role: 'caption' },
    certain: true,
  },
  {
    name: 'image-placeholder',
    example: 'Placeholder image-1',
    nearMiss: 'Placeholder nennt sich die Band aus Kiel.',
    pattern: /^(?:Placeholder|Platzhalter)[ -](?:image|Bild)[ -]?\d*$/i,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
  {
    name: 'image-file',
    example: 'minister-genf_01.jpg',
    nearMiss: 'Das Format jpg ist weit verbreitet.',
    pattern: /^\S{1,120}\.(?:jpe?g|png|gif|webp|svg)$/i,
    verdict: { kind: 'drop', reason: 'other' },
    certain: true,
  },
];
