// Plain JavaScript, since `--import tsx` leaves dynamic imports of .ts alone in the threads of Node 20.
import { register } from 'tsx/esm/api';

register();
const { work } = await import('./work.ts');

/** What a worker thread runs: piscina calls a module's default export. */
export default work;
