/** The PostgreSQL of the run, as its setup tells it. */
export function readTestDatabaseUrl(): string {
  return read('TEST_DATABASE_URL', 'the setup of the run sets it');
}

/** The Chromium to test with, as `tools/run.mjs` found it. */
export function readChromiumPath(): string {
  return process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
}

function read(name: string, hint: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: ${hint}.`);
  return value;
}
