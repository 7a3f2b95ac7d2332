import type { Page } from '../../../schemas/page.ts';
import { slice } from '../../../schemas/span.ts';
import { folded } from '../../text/words.ts';
import { ruleMatchOn } from '../rules/index.ts';
import { plainUnit } from './main-text.ts';
import { unitsOf } from './units.ts';
import type { PageView, View } from './view.ts';

/**
 * A page that is an article by contract, seen as far as anybody looks: no model reads it, nothing on it is a copy or far from
 * the text, and what rules say of its running text is asked by none.
 */
export function contractView(page: Page): PageView {
  const units = unitsOf(page).map((unit): View => {
    const { content, stopped, prose } = plainUnit(unit, folded(slice(page.text, unit)));
    return {
      ...unit,
      content,
      words: [],
      functionWords: 0,
      stopped,
      prose,
      match: prose ? null : ruleMatchOn(content),
      isCopy: false,
      hasCopies: false,
      isPullQuote: false,
      group: { size: 0, pictures: false },
      excluded: false,
    };
  });
  return {
    page,
    units,
    title: page.declared.headline,
    main: null,
    mainHints: new Set(),
    mainPlace: null,
    mainShare: 0,
    blankLines: false,
    firstProse: units.findIndex(({ prose }) => prose),
    lastProse: units.findLastIndex(({ prose }) => prose),
    proseWords: new Map(),
    markup: false,
  };
}
