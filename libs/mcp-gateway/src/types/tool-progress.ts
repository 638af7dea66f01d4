/** How far a running call has come, in the upstream's own units. */
export interface ToolProgress {
  /** Rises with each report; a finite number. */
  readonly progress: number;
  /** What {@link ToolProgress.progress} rises to; absent when the upstream does not know. */
  readonly total?: number;
  /** A line for people, cleaned and cut. */
  readonly message?: string;
}
