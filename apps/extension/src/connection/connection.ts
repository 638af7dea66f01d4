/** Which server the extension talks to, and the key that it shows there. Never leaves the extension's own pages. */
export interface Connection {
  /** Origin alone: `https://studio.example.org`. */
  readonly serverUrl: string;
  readonly key: string;
}
