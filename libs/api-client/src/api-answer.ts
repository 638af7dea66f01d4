/** What a call of the client resolves to. */
export interface ApiAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of the success among the answers that a call may have. */
export type DataOf<Answer extends ApiAnswer> = Answer extends { data: infer Data } ? Data : never;
