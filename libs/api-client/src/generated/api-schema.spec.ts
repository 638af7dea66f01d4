import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const GENERATOR = fileURLToPath(new URL('../../tools/generate.mjs', import.meta.url));

it('holds the types of the committed openapi.json; `npm run generate -w libs/api-client` writes it anew', () => {
  expect(() => execFileSync(process.execPath, [GENERATOR, '--check'], { stdio: 'pipe' })).not.toThrow();
}, 60_000);
