import type { Gender } from '../../lexicon/name-lists.ts';

/** An office or role as the article words it. */
export interface Office {
  /** "US-Außenminister" */
  text: string;
  /** What is left without a country or party in front and without a feminine ending: "außenminister". */
  head: string;
  kind: 'office' | 'role' | 'hypernym';
}

/** What an article says of a person it names. */
export interface Person {
  /** Index into the article's entities. */
  entity: number;
  name: string;
  gender: Exclude<Gender, ''> | null;
  offices: Office[];
  /** ISO 3166-1 codes. */
  countries: string[];
  parties: string[];
}

/** Whom a description or pronoun means, how that was found and how sure it is. */
export interface Reference {
  /** Index into the article's entities. */
  entity: number;
  method: 'office' | 'nationality' | 'hypernym' | 'elimination' | 'subject' | 'recency';
  /** 0 to 1. */
  confidence: number;
}
