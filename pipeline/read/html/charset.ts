/** As far as browsers look for it. */
const LOOKED_AT = 4096;
/** `<meta charset="utf-8">`, `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">` */
const META = /<meta\s[^>]{0,1000}?\bcharset\s{0,10}=\s{0,10}["']?\s{0,10}([\w:.-]{2,40})/i;
/** `<?xml version="1.0" encoding="iso-8859-1"?>` */
const XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s{0,10}=\s{0,10}["']([\w:.-]{2,40})["']/i;
const COMMENT = /<!--[\s\S]*?-->/g;

/** The character set a page's own head declares, in lower case; null where it declares none. */
export function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1').replace(COMMENT, '');
  const label = (META.exec(head) ?? XML.exec(head))?.[1]?.toLowerCase() ?? null;
  // A head that can be read as ASCII is no UTF-16, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}
