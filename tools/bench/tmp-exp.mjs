import { applyLoad } from './lib/load.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { printRows } from './lib/report.mjs';
import { SELECT_ONE, admitOrFail, withStudioDatabase } from './lib/studio-database.mjs';
await withStudioDatabase(async ({ storage, peppers, seeds }) => {
  const random = () => seeds[Math.floor(Math.random() * seeds.length)];
  const variants = {
    'b2 g512': storage.admission(peppers),
    'b1 g512': storage.admission(peppers, { batchesInFlightMax: 1 }),
    'b2 g64': storage.admission(peppers, { groupsPerBatchMax: 64 }),
    'b3 g43': storage.admission(peppers, { batchesInFlightMax: 3, groupsPerBatchMax: 43 }),
    'b2 g96': storage.admission(peppers, { groupsPerBatchMax: 96 }),
  };
  const cands = { select: () => applyLoad({ durationMs: 1000, inFlight: 128, call: () => storage.pool.query(SELECT_ONE) }) };
  for (const [n, a] of Object.entries(variants)) cands[n] = () => applyLoad({ durationMs: 1000, inFlight: 128, call: () => admitOrFail(a, random().key) });
  for (const [n, a] of Object.entries(variants)) cands['hot '+n] = () => applyLoad({ durationMs: 1000, inFlight: 128, call: () => admitOrFail(a, seeds[0].key) });
  const samples = await interleave({ rounds: 5, candidates: cands });
  printRows('128', Object.keys(cands).map((n) => summarize(n, samples[n], { ratios: { select: ratio(samples[n], samples.select) } })));
});
