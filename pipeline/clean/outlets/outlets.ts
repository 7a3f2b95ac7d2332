import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';

const Outlet = z.strictObject({
  domain: z.string().min(3),
  name: z.string().min(1),
  country: z.enum(['DE', 'AT', 'CH', '']),
});
export type Outlet = z.infer<typeof Outlet>;

const OUTLETS = new Map(
  loadLexicon(new URL('./outlets.tsv', import.meta.url), Outlet).map((row) => [row.domain, row]),
);

/** The outlet whose site an address belongs to (`www1.wdr.de` → WDR); null for an address the registry does not know. */
export function outletAt(url: string | null): Outlet | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
  const labels = host?.split('.') ?? [];
  for (let at = 0; at + 1 < labels.length; at++) {
    const outlet = OUTLETS.get(labels.slice(at).join('.'));
    if (outlet !== undefined) return outlet;
  }
  return null;
}
