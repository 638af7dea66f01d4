/** One text that a report says is a key, and where it was seen. Nothing of it is trusted but that it was signed. */
export interface LeakSighting {
  /** The text that was found; any text. */
  readonly token: string;
  /** The kind of place, such as `commit`; null when the report says none. */
  readonly source: string | null;
  /** The address of the place; null when the report says none. */
  readonly url: string | null;
}

/** A report of texts that were found in public and may be keys, from somebody whose signature was checked. */
export interface LeakReport {
  /** Who signed it, such as `github`; kept with each key and in the audit log. */
  readonly reporter: string;
  /** At most {@link LEAK_SIGHTINGS_MAX}. */
  readonly sightings: readonly LeakSighting[];
  /** Where the report came from, for the audit log; null when unknown. */
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Most sightings in one report. */
export const LEAK_SIGHTINGS_MAX = 10_000;
