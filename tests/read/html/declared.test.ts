import { describe, expect, it } from 'vitest';
import { htmlPageOf } from './shown.ts';

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const declared = (html: string) => htmlPageOf(html).declared;

describe('JSON-LD', () => {
  it('is found in graphs and lists, references and all', () => {
    const page = htmlPageOf(
      jsonLd([
        {
          '@graph': [
            { '@type': 'WebPage', datePublished: '2020-01-01' },
            {
              '@type': ['NewsArticle', 'ReportageNewsArticle'],
              headline: 'Kein Frieden',
              datePublished: '2022-01-21T14:05:00+0100',
              dateModified: '2022-01-22T08:00:00Z',
              author: [{ '@id': '#anna' }, { '@type': 'Person', name: 'Ben Tal' }],
              publisher: { '@type': 'Organization', name: 'Wochenblatt' },
              isAccessibleForFree: 'False',
              inLanguage: 'de-CH',
            },
            { '@id': '#anna', '@type': 'Person', name: 'Anna Berg' },
          ],
        },
      ]),
    );
    expect(page.declared).toMatchObject({
      headline: 'Kein Frieden',
      authors: ['Anna Berg', 'Ben Tal'],
      datePublished: '2022-01-21T14:05:00+01:00',
      dateEvidence: 'json-ld:datePublished',
      outlet: 'Wochenblatt',
      language: 'de-CH',
    });
    expect(page.paywalled).toBe(true);
  });

  it.each([
    ['a line end in a string', '{"@type":"NewsArticle","headline":"Kein\nFrieden"}'],
    ['a comma too many', '{"@type":"NewsArticle","headline":"Kein Frieden",}'],
    [
      'entities for quotes',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Kein Frieden&quot;}',
    ],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"Kein Frieden"} -->'],
    [
      'an escape that JSON does not know',
      '{"@type":"NewsArticle","headline":"Kein Frieden","x":"it\\\'s"}',
    ],
    ['markup in a string', '{"@type":"NewsArticle","headline":"Kein <b>Frieden</b>"}'],
  ])('is read in spite of %s', (_, script) => {
    expect(declared(jsonLd(script)).headline).toBe('Kein Frieden');
  });

  it('that is beyond repair says nothing', () => {
    expect(declared(jsonLd('{"@type": NewsArticle'))).toMatchObject({ headline: null });
  });

  it('about another article gives way to the one about this page', () => {
    const other = { '@type': 'NewsArticle', headline: 'Anderswo', url: 'https://x.example/b' };
    const own = { '@type': 'NewsArticle', headline: 'Hier', url: 'https://x.example/a' };
    const html = `<link rel="canonical" href="https://x.example/a">${jsonLd([other, own])}`;
    expect(htmlPageOf(html)).toMatchObject({
      declared: { headline: 'Hier' },
      url: 'https://x.example/a',
    });
  });
});

it('the address is a whole one', () => {
  const html =
    '<link rel="canonical" href="/a"><meta property="og:url" content="https://x.example/a">';
  expect(htmlPageOf(html).url).toBe('https://x.example/a');
  expect(htmlPageOf(html, 'https://x.example/b').url).toBe('https://x.example/b');
});

describe('headline', () => {
  it('is the title that a heading shows', () => {
    const html = `<meta property="og:title" content="Klicken Sie hier"><title>x</title>
      ${jsonLd({ '@type': 'NewsArticle', headline: 'Kein Frieden' })}<h1>Kein Frieden</h1>`;
    expect(declared(html).headline).toBe('Kein Frieden');
  });

  it('leaves the outlet and the kicker out', () => {
    const html =
      '<meta property="og:title" content="Genf: Kein Frieden | Wochenblatt"><h1>Kein Frieden</h1>';
    expect(declared(html)).toMatchObject({ headline: 'Kein Frieden', kicker: 'Genf' });
  });

  it('takes the kicker from the line over it', () => {
    const html =
      '<title>Kein Frieden</title><h1><span class="kicker">Genf:</span> <span>Kein Frieden</span></h1>';
    expect(declared(html)).toMatchObject({ headline: 'Kein Frieden', kicker: 'Genf' });
  });

  it('is not the last step of a breadcrumb', () => {
    const html = `<meta property="og:title" content="Suchwort"><nav><h1>Suchwort</h1></nav>
      ${jsonLd({ '@type': 'NewsArticle', headline: 'Kein Frieden' })}<h2>Kein Frieden</h2>`;
    expect(declared(html).headline).toBe('Kein Frieden');
  });
});

describe('date', () => {
  it.each([
    [
      '<meta property="article:published_time" content="2022-01-21 14:05">',
      '2022-01-21T14:05+01:00',
      'meta:article:published_time',
    ],
    ['<meta name="DC.Date" content="2022-01-21">', '2022-01-21', 'meta:dc.date'],
    [
      '<meta name="article:published:time" content="2022-01-21">',
      '2022-01-21',
      'meta:article:published_time',
    ],
    [
      '<span itemprop="datePublished" content="2022-01-21">gestern</span>',
      '2022-01-21',
      'itemprop:datepublished',
    ],
    ['<time datetime="2022-01-21T14:05Z">21.1.</time>', '2022-01-21T14:05Z', 'time[datetime]'],
  ])('from %s', (html, date, evidence) => {
    expect(declared(html)).toMatchObject({ datePublished: date, dateEvidence: evidence });
  });

  it('is not that of a change or of another article', () => {
    expect(declared('<time class="updated" datetime="2022-01-21">x</time>').datePublished).toBe(
      null,
    );
    const far = `<title>Kein Frieden</title><h1>Kein Frieden</h1><p>${'Text '.repeat(1000)}</p>`;
    expect(declared(`${far}<time datetime="2022-01-21">x</time>`).datePublished).toBe(null);
  });
});

describe('authors', () => {
  it('come from the byline where the page otherwise names nobody but itself', () => {
    const html = `<meta property="og:site_name" content="Wochenblatt">
      ${jsonLd({ '@type': 'NewsArticle', headline: 'Kein Frieden', author: 'Wochenblatt' })}
      <h1>Kein Frieden</h1><p class="article-author">Von Anna Berg und Ben Tal</p>`;
    expect(declared(html).authors).toEqual(['Anna Berg', 'Ben Tal']);
    expect(declared(html.replace(/<p.*/, '')).authors).toEqual(['Wochenblatt']);
  });

  it('come from meta elements where there is no JSON-LD', () => {
    expect(declared('<meta name="author" content="Anna Berg, dpa">').authors).toEqual([
      'Anna Berg',
      'dpa',
    ]);
    const yoast =
      '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Anna Berg">';
    expect(declared(yoast).authors).toEqual(['Anna Berg']);
  });
});

describe('lead', () => {
  it('is the description only where the page shows it', () => {
    const meta = '<meta name="description" content="In Genf haben sie lange verhandelt.">';
    const lead = 'In Genf haben sie lange verhandelt.';
    expect(declared(`${meta}<p>${lead}</p>`).lead).toBe(lead);
    expect(declared(`${meta}<p>In Genf haben sie verhandelt.</p>`).lead).toBe(null);
  });
});
