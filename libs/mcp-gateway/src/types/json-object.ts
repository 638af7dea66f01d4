/** A JSON object as it was parsed: nothing in it has been checked. */
export type JsonObject = { readonly [key: string]: unknown };
