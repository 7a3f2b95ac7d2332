import { compute } from './compute.ts';

/** What a worker thread runs: piscina calls a module's default export. */
export default compute;
