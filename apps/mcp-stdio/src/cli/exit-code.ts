/** How the program ends: the same codes as the server's own command line. */
export const EXIT_CODE = { done: 0, refused: 1, notUnderstood: 2, unreachable: 3 } as const;

/** One of {@link EXIT_CODE}. */
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
