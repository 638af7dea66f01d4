/** One place in which two definitions of a tool differ. */
export interface ToolDifference {
  /** Where: `inputSchema.properties.to.description`; `…` for the last entry, which counts what is not told. */
  readonly path: string;
  /** What stood there, hidden characters visible, at most 500 characters around the difference; null: nothing. */
  readonly before: string | null;
  /** What stands there now, likewise. */
  readonly after: string | null;
}
