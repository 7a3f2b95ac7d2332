import { exportArticles } from './dataset.ts';
import { SAMPLE_FAILURES, sampleAnnotated, sampleLinks } from './sample.ts';

/** `write-sample.ts FOLDER [empty]`: the sample's dataset, or one without a row, for other processes and other languages. */
const [folder, size] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder');
if (size === 'empty') await exportArticles([], [], [], folder);
else
  await exportArticles(
    sampleAnnotated().reverse(),
    sampleLinks().reverse(),
    SAMPLE_FAILURES,
    folder,
  );
