/** HTML that may stand in a page as it is. Made by `html` alone, so that no text of a page gets in unescaped. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | readonly (Html | string)[];

/** A template whose values are escaped, unless they are HTML themselves; null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return {
    html: strings.map((text, i) => text + (i < parts.length ? shown(parts[i]) : '')).join(''),
  };
}

function shown(part: Part | undefined): string {
  if (part === null || part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return part.toLocaleString('en');
  if (isList(part)) return part.map(shown).join('');
  return part.html;
}

const isList = (part: Part): part is readonly (Html | string)[] => Array.isArray(part);

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A link to another page of the web; plain text where the address is none of the web's. */
export function webLink(url: string, text: string): Html {
  return /^https?:/i.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer nofollow">${text}</a>`
    : html`${text}`;
}
