import type { GoldSentence } from '../../../pipeline/train/entities/germeval.ts';

/** "[PER Anna] lobt [LOC Kiel]." as a sentence with its gold names. */
export function goldOf(id: string, marked: string): GoldSentence {
  const entities: GoldSentence['entities'] = [];
  let text = '';
  for (const [, type, name, other] of marked.matchAll(/\[(PER|LOC|ORG|OTH) ([^\]]+)\]|([^[]+)/gu)) {
    if (type === 'PER' || type === 'LOC' || type === 'ORG' || type === 'OTH') {
      const begin = [...text].length;
      text += name;
      entities.push({ type, sub: 'main', begin, end: [...text].length });
    } else text += other;
  }
  return { id, text, entities };
}
