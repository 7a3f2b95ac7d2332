import { plainText } from '../plain-text.ts';

/**
 * JSON without what content management systems break it with: HTML comments and CDATA around it, `&quot;` for `"`,
 * raw line ends inside strings, `\'`, a comma before a closing bracket, a semicolon at the end. Linear; what else is
 * wrong stays wrong.
 */
export function repairedJson(script: string): string {
  let text = script.replace(/<!--|-->|\/\*|\*\/|(?:\/\/\s*)?(?:<!\[CDATA\[|\]\]>)/g, '').trim();
  if (/^[[{\s]*&quot;/.test(text)) text = plainText(text);
  let inString = false;
  return text
    .replace(/\\[\s\S]|["\n\r\t]|,\s{0,100}(?=[}\]])/g, (found) => {
      if (found === '"') inString = !inString;
      if (!inString) return found.startsWith(',') ? '' : found;
      if (found.startsWith('\\'))
        return /["\\/bfnrtu]/.test(found.slice(1)) ? found : found.slice(1);
      return found < ' ' ? ' ' : found;
    })
    .replace(/;\s{0,100}$/, '');
}
