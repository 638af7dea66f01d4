/** The columns of a table of loads, in their order; one stands in a table when one of its rows has it. */
const COLUMNS = {
  'per second': ({ perSecond }) => perSecond,
  'p50 ms': ({ p50Ms }) => p50Ms,
  'p99 ms': ({ p99Ms }) => p99Ms,
  'cpu µs': ({ cpuMicros }) => cpuMicros?.median,
  'server cpu µs': ({ serverCpuMicros }) => serverCpuMicros?.median,
  'others %': ({ othersShare }) =>
    othersShare === undefined ? undefined : Math.round(othersShare.median * 100),
};

/**
 * The columns and cells of rows that `summarize` made; of a row with nothing but a name, every cell says that it was
 * not measured.
 *
 * @returns {{ columns: string[], rows: unknown[][] }}
 */
export function loadTable(rows) {
  const ratios = [...new Set(rows.flatMap((row) => Object.keys(row.ratios ?? {})))];
  const all = {
    ...COLUMNS,
    ...Object.fromEntries(ratios.map((to) => [`× ${to}`, (row) => row.ratios?.[to]])),
  };
  const shown = Object.entries(all).filter(([, cellOf]) => rows.some((row) => cellOf(row) !== undefined));
  return {
    columns: ['', ...shown.map(([heading]) => heading)],
    rows: rows.map((row) => [row.name, ...shown.map(([, cellOf]) => cellOf(row) ?? null)]),
  };
}
