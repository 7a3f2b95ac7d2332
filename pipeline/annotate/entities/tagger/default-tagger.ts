import { readFileSync } from 'node:fs';
import { readModel, WEIGHTS_FILE } from './model-file.ts';
import { taggerOf } from './tagger.ts';

/** The names of a sentence as the shipped model sees them. */
export const labelledNames = taggerOf(readModel(readFileSync(WEIGHTS_FILE)));
