import type { PageView, View } from '../../page-view/view.ts';
import { roleSaid } from '../../rules/rule.ts';
import type { Label } from '../model/decode.ts';

const MAX_CAPTION_LENGTH = 280;
/** `© dpa-infocom, dpa:230428-99` and `Quelle: ntv.de` sign the text above them, no picture. */
const SIGNS_TEXT = /^(?:\(?Quelle|© ?dpa-infocom|.*\b(?:GmbH|AG|Verlag|Rundfunk)\b)/u;

/**
 * Labels of a plain text with more captions. A short line right above a picture's credit is one: on the gold pages 22 of
 * 24 are a caption or nothing (paragraphs end there too, but they are longer). So is a short line with a bracket, `Anna
 * Muster (SV Beispiel) jubelt`: none of their 151 intertitles has one.
 */
export function withCaptions({ units }: PageView, labels: readonly Label[]): Label[] {
  return labels.map((label, index) => {
    const unit = units[index];
    if (unit === undefined || unit.content.length > MAX_CAPTION_LENGTH) return label;
    if (label === 'intertitle' && unit.content.includes('(')) return 'caption';
    const isText = label === 'body' || label === 'lead' || label === 'intertitle';
    return isText && creditsPicture(units[index + 1]) ? 'caption' : label;
  });
}

/** A credit that names who made a picture, not who wrote the text. */
export function creditsPicture(unit: View | undefined): boolean {
  if (unit === undefined || roleSaid(unit.match) !== 'credit') return false;
  return !SIGNS_TEXT.test(unit.content);
}
