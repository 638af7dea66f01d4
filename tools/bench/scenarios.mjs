/**
 * Every scenario, in the order in which they run and stand in the documentation. Each is a program `<name>.mjs`, a
 * page `docs/<name>.md` that says what it measures, and, once it was run with `--keep`, `results/<name>.json`.
 *
 * @type {readonly { name: string, needsPeers?: boolean }[]}
 */
export const SCENARIOS = [
  { name: 'admission' },
  { name: 'better-auth', needsPeers: true },
  { name: 'counters', needsPeers: true },
  { name: 'nest', needsPeers: true },
  { name: 'guard', needsPeers: true },
  { name: 'mcp', needsPeers: true },
  { name: 'gateway', needsPeers: true },
  { name: 'overload' },
  { name: 'snapshot' },
  { name: 'growth' },
  { name: 'soak' },
  { name: 'start', needsPeers: true },
  { name: 'stdio' },
];
