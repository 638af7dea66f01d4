// `node tools/sample-upstream/main.mjs [--port 4010] [--era both|modern|legacy] [--token T] [--tools N]`
import { parseArgs } from 'node:util';
import { startSampleUpstream } from './lib/start-sample-upstream.mjs';

const ERAS = ['both', 'modern', 'legacy'];

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    era: { type: 'string', default: 'both' },
    token: { type: 'string' },
    tools: { type: 'string', default: '0' },
    unrecorded: { type: 'boolean', default: false },
  },
});
const toolCount = wholeNumber('tools', 100_000);
const port = wholeNumber('port', 65_535);
if (!ERAS.includes(values.era)) fail(`--era is one of ${ERAS.join(', ')}.`);

const upstream = await startSampleUpstream({
  era: values.era,
  token: values.token,
  port,
  toolCount,
  record: !values.unrecorded,
});
console.log(upstream.url);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => upstream.close().then(() => process.exit(0)));
}

function wholeNumber(name, most) {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    fail(`--${name} is a whole number from 0 to ${most}.`);
  }
  return value;
}

function fail(problem) {
  console.error(problem);
  process.exit(2);
}
