// Writes a .br and a .gz file beside each file that is worth it, so that the server never compresses while it serves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const SMALLEST_BYTES = 1024;

const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
for (const name of names.filter((each) => /\.(html|js|css|svg|json)$/.test(each))) {
  const file = join(DIST, name);
  const content = readFileSync(file);
  if (content.length < SMALLEST_BYTES) continue;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
