/** How long tests repeat their rounds at full load: `CLUSTER_SECONDS` for each, default 0, which is one round. */
export function loadSeconds(): number {
  return Number(process.env['CLUSTER_SECONDS'] ?? 0);
}
