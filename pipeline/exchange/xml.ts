/** Control characters, which XML 1.0 has no way to write but for tab and line ends, and code points that are no characters. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** A text as it may stand in XML, in an element or an attribute; what cannot be written becomes U+FFFD. */
export function xml(text: string): string {
  const wellFormed = Buffer.from(text).toString();
  return wellFormed
    .replace(UNWRITABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
