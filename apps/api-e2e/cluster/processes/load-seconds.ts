/** How long each test of this folder keeps the load up at least, where it says so: `CLUSTER_SECONDS`, default 2. */
export function loadSeconds(): number {
  // eslint-disable-next-line no-restricted-properties -- how long a run takes is for who runs it to say
  return Number(process.env['CLUSTER_SECONDS'] ?? 2);
}
