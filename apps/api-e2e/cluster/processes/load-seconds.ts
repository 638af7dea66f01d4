/** How long each test of this folder keeps the load up at least, where it says so: `CLUSTER_SECONDS`, default 2. */
export function loadSeconds(): number {
  return Number(process.env['CLUSTER_SECONDS'] ?? 2);
}
