/** Who may see a record: its owner alone, or every member of the account. */
export const RECORD_VISIBILITIES = ['personal', 'team'] as const;

/** See {@link RECORD_VISIBILITIES}. */
export type RecordVisibility = (typeof RECORD_VISIBILITIES)[number];
