import { describe, expect, it } from 'vitest';
import { shown, shownBlocks } from './shown.ts';

describe('hints of a block', () => {
  it('are the words of classes and names, of the block first, then of what is around', () => {
    const [block] = shownBlocks(
      '<section id="mainContent" data-component="StoryBox"><p class="c-teaserText__kicker css-1x2y3 mt-4">Text</p></section>',
    );
    expect(block?.hints).toEqual(['teaser', 'text', 'kicker', 'main', 'content', 'story', 'box']);
  });

  it('tell roles and schema.org properties', () => {
    const [block] = shownBlocks(
      '<div itemscope itemtype="https://schema.org/NewsArticle"><div role="main" itemprop="articleBody"><p>Text',
    );
    expect(block?.hints).toEqual([
      'role=main',
      'itemprop=articlebody',
      'itemtype=newsarticle',
      'in-article',
    ]);
  });

  it('say whether all of the block is bold or italic', () => {
    const blocks = shownBlocks(
      '<p><strong>Alles fett</strong></p><p><b>Halb</b> fett, halb nicht</p><p><em>Alles kursiv.</em></p>',
    );
    expect(blocks.map((block) => block.hints)).toEqual([['strong'], [], ['em']]);
  });

  it('come from an inline element that holds the whole block', () => {
    const [whole, part] = shownBlocks(
      '<p><span class="zwischentitel">Genf</span></p><p><span class="ort">Genf.</span> Die Sitzung begann.</p>',
    );
    expect(whole?.hints).toEqual(['zwischentitel']);
    expect(part?.hints).toEqual([]);
  });

  it('do not take the page for the block', () => {
    expect(shownBlocks('<body class="teaser-page"><p>Text')[0]?.hints).toEqual([]);
  });
});

describe('a block', () => {
  it('knows its box, what is around it, and how much of it is a link', () => {
    const [block] = shownBlocks(
      '<html><body><main><ul><li>Mehr <a href="#">Genf</a></li></ul></main>',
    );
    expect(block).toMatchObject({
      tag: 'li',
      ancestors: ['html', 'body', 'main', 'ul'],
      hints: ['in-article'],
      linkDensity: 0.5,
    });
  });

  it('stays inside the link that a misplaced end tag leaves open', () => {
    const html = '<a href="#"><div>Eins</a></div><p>Zwei</p>';
    expect(shownBlocks(html).map((block) => block.linkDensity)).toEqual([1, 0]);
  });

  it('begins at custom elements, but not within a sentence', () => {
    expect(shown('<x-teaser>Eins</x-teaser><x-teaser>Zwei</x-teaser>')).toEqual(['Eins', 'Zwei']);
    expect(shown('<p>Eins <x-link>zwei</x-link> drei</p>')).toEqual(['Eins zwei drei']);
  });
});

describe('parts on lines of their own', () => {
  it.each([
    [
      'a kicker in a heading',
      '<h1><span class="article__kicker">Genf</span> <span>Kein Frieden</span></h1>',
      ['Genf', 'Kein Frieden'],
    ],
    [
      'lines of a heading, whatever they are called',
      '<h2><span>Genf</span> <span>Kein Frieden</span></h2>',
      ['Genf', 'Kein Frieden'],
    ],
    [
      'a separator is no part of its own',
      '<h1><span class="kicker">Genf<span class="kicker-sep">:</span></span>Kein Frieden</h1>',
      ['Genf:', 'Kein Frieden'],
    ],
    [
      'a credit in a caption by its class',
      '<figcaption>Lawrow in Genf <span class="caption-source">Keystone</span></figcaption>',
      ['Lawrow in Genf', 'Keystone'],
    ],
    [
      'a credit in a caption by its place',
      '<figcaption><span>Lawrow in Genf</span> <span>Keystone</span></figcaption>',
      ['Lawrow in Genf', 'Keystone'],
    ],
    [
      'a credit by how it begins',
      '<div>Lawrow in Genf <small>© Keystone</small></div>',
      ['Lawrow in Genf', '© Keystone'],
    ],
    [
      'elements side by side without a space',
      '<div><span>Politik</span><span>Sport</span></div>',
      ['Politik', 'Sport'],
    ],
  ])('%s', (_, html, texts) => {
    expect(shown(html)).toEqual(texts);
  });

  it.each([
    ['<p>Der <span class="author">Autor</span> sagte nein.</p>', 'Der Autor sagte nein.'],
    ['<p><span>Eins</span><span>Zwei</span></p>', 'EinsZwei'],
    ['<div><span>D</span><span>ie Sitzung</span></div>', 'Die Sitzung'],
    ['<div><span>Genf</span><span>, Bern</span></div>', 'Genf, Bern'],
    ['<h2>Genf <em>und</em> <em>Bern</em></h2>', 'Genf und Bern'],
    ['<p>Text <a href="#">Quelle: Amt</a></p>', 'Text Quelle: Amt'],
  ])('leave whole: %s', (html, text) => {
    expect(shown(html)).toEqual([text]);
  });
});
