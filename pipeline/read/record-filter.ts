/** What a record's head says of its page, before the page is read: null where it says nothing. */
export interface RecordHead {
  host: string | null;
  /** When it was fetched, ISO 8601. */
  date: string | null;
  /** `text/html` of the response in it, else of the record. */
  mediaType: string | null;
  /** ISO 639-3 codes of the languages that the crawler found (`WARC-Identified-Content-Language`). */
  languages: readonly string[] | null;
}

/** Whether the record is wanted. */
export type RecordFilter = (head: RecordHead) => boolean;

/** How an input is to be read: which records of archives, and which column of tables. */
export interface FilterOptions {
  /** Hosts with all below them: `example.de` takes `www.example.de` too. */
  hosts?: readonly string[] | undefined;
  /** The first and the last day on which a record was fetched, `2024-05-01`. */
  since?: string | undefined;
  until?: string | undefined;
  mediaTypes?: readonly string[] | undefined;
  /** ISO 639-3; a record whose head names no language is taken. */
  languages?: readonly string[] | undefined;
  /** Of a table: the column that holds the text. */
  textColumn?: string | undefined;
}

/** A filter that takes what fits all options given. What a head does not say cannot fit, languages aside. */
export function recordFilter(options: FilterOptions): RecordFilter {
  const { hosts, since, until, mediaTypes, languages } = options;
  return ({ host, date, mediaType, languages: found }) =>
    (hosts === undefined || hosts.some((each) => isWithin(host, each.toLowerCase()))) &&
    (since === undefined || (date !== null && date.slice(0, 10) >= since)) &&
    (until === undefined || (date !== null && date.slice(0, 10) <= until)) &&
    (mediaTypes === undefined || (mediaType !== null && mediaTypes.includes(mediaType))) &&
    (languages === undefined || found === null || found.some((each) => languages.includes(each)));
}

function isWithin(host: string | null, domain: string): boolean {
  return host !== null && (host === domain || host.endsWith(`.${domain}`));
}
