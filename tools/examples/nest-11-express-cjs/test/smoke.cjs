/** Starts what `nest build` made: CommonJS that requires packages made of ES modules. */
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { createServer } = require('node:net');

const START_MS_MAX = 60_000;

async function main() {
  const port = await freePort();
  // Nothing listens at port 1, so that nobody can tell whether a key is good.
  const PARETOSTUDIO_API_URL = 'http://127.0.0.1:1';
  const PARETOSTUDIO_API_KEY = 'psk_your_key_here';
  const env = { ...process.env, PORT: String(port), PARETOSTUDIO_API_URL, PARETOSTUDIO_API_KEY };
  const program = spawn(process.execPath, ['dist/main'], { env, stdio: 'inherit' });
  try {
    const answer = await untilAnswered(`http://127.0.0.1:${port}/`);
    assert.equal(answer.status, 401);
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer realm="paretostudio"');
    assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
  } finally {
    program.kill();
  }
}

async function untilAnswered(url) {
  for (const until = Date.now() + START_MS_MAX; Date.now() < until;) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The service did not start.');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
