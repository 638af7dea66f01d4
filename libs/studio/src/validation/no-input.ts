/** The input of an operation that takes none. */
export class NoInput {}
