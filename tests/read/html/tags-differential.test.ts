import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { expect, it } from 'vitest';
import { charactersOf } from '../../../pipeline/read/characters.ts';
import { readTags } from '../../../pipeline/read/html/tags.ts';

/** Tags with their attributes, and texts put together. */
function found(): { all: string[]; text: (text: string) => void; tag: (tag: string) => void } {
  const all: string[] = [];
  let isText = false;
  const tag = (written: string): void => {
    all.push(written);
    isText = false;
  };
  const text = (part: string): void => {
    if (isText) all.push((all.pop() ?? '') + part);
    else all.push(`"${part}`);
    isText = true;
  };
  return { all, text, tag };
}

function byReadTags(html: string): string[] {
  const { all, text, tag } = found();
  readTags(charactersOf(html), () => true, {
    open: ({ name, attributes }) => {
      const pairs = Array.from({ length: attributes.size }, (_, at) => [
        attributes.nameAt(at),
        attributes.valueAt(at),
      ]);
      tag(`<${JSON.stringify([name, ...pairs])}`);
    },
    close: (name) => tag(`</${name}`),
    expectedEnd: () => '',
    heedsText: () => true,
    text,
  });
  return all;
}

function byTokenizer(html: string): string[] {
  const { all, text, tag } = found();
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const open = () => tag(`<${JSON.stringify([name, ...attributes])}`);
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => tag(`</${html.slice(start, end).toLowerCase()}`),
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return all;
}

const PARTS = [
  ...['<', '>', '/', '=', '"', "'", ' ', '\n', '!', '-', '--', '?', '&', ';', '[CDATA[', ']]>'],
  ...['<p', '<P class', '</p', '</', '<!--', '-->', '--!>', '<!', '<?', '<!doctype html>'],
  ...['<script>', '</script', '</SCRIPT >', '<title>', '</title>', '<textarea a="', '<style/>'],
  ...[
    '</style>',
    '<iframe>',
    '</iframe>',
    '<xmp>',
    '<no',
    '<br/>',
    '<a href=',
    'a',
    'B',
    'ü',
    '\t',
  ],
  ...['&amp', '&amp;', '&uuml;', '&copy', '&#8222;', '&#x', '&not', 'x=1', 'data-a'],
];

it('cuts any page as htmlparser2 does, but for what a page cut off inside a tag ends with', () => {
  const html = fc
    .array(fc.constantFrom(...PARTS), { maxLength: 40 })
    .map(
      (parts) => `${parts.join('')}'">--></script></title></textarea></style></iframe></xmp>]]>.`,
    );
  fc.assert(
    fc.property(html, (page) => {
      expect(byReadTags(page)).toEqual(byTokenizer(page));
    }),
    { numRuns: 2000 },
  );
});
