/** One row of the admission statement's answer, every cell as the text that came over the wire. */
export type AdmitRow = readonly [
  i: string,
  granted: string,
  verdict: string | null,
  facts: string | null,
  accountLimit: string | null,
  accountUsed: string | null,
  day: string | null,
  burstLimit: string | null,
  burstUsed: string | null,
  minute: string | null,
  keyLimit: string | null,
  keyUsed: string | null,
];
