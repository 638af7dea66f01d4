import { EmbeddedPostgresError } from '@paretostudio/embedded-postgres';
import {
  makeClient,
  readSchemaLevel,
  SCHEMA_LEVEL,
  StorageUnavailableError,
  translateError,
} from '@paretostudio/entities';
import type { Config } from '@paretostudio/host';
import { hasDatabase } from '../bootstrap/open-database.js';
import { withDatabase } from '../bootstrap/with-database.js';
import type { RingName } from '../secrets/ring-writing.js';
import { findSecretUses } from '../secrets/secret-use.js';
import { checkSecret } from './check-secrets.js';
import { fail, ok, warn, type Check } from './check.js';

const NAME = 'database';
/** What `server_version_num` of PostgreSQL 15 begins at. */
const VERSION_LEAST = 150_000;
/** What answers later than this does not answer. */
const ANSWER_WITHIN_MS = 5_000;
const SKEW_WARN_MS = 2_000;
const SNAPSHOT_WARN_SECONDS = 30;

/** Looks at the database: whether it answers, its version, clock and schema, and whether the secrets fit its rows. */
export async function checkDatabase(config: Config): Promise<Check[]> {
  if (!hasDatabase(config)) {
    return [ok(NAME, 'The embedded one is not there yet: the first start makes it.')];
  }
  try {
    return await withDatabase(config, async ({ url, embedded }) => [
      ...(await checkServer(url, embedded)),
      ...(await checkSchema(url, config)),
    ]);
  } catch (thrown) {
    const error = translateError(thrown);
    const isKnown =
      error instanceof StorageUnavailableError || error instanceof EmbeddedPostgresError || isOfPg(error);
    if (!isKnown) throw error;
    return [fail(NAME, `It does not answer: ${reasonOf(error)}.`)];
  }
}

interface ServerFacts {
  readonly version: string;
  readonly number: number;
  readonly atMs: number;
  readonly snapshotSeconds: number;
}

const FACTS = `select current_setting('server_version') as version,
  current_setting('server_version_num')::integer as number,
  (extract(epoch from clock_timestamp()) * 1000)::float8 as "atMs",
  coalesce((select max(extract(epoch from clock_timestamp() - xact_start)) from pg_stat_activity
    where backend_xmin is not null and pid <> pg_backend_pid()), 0)::float8 as "snapshotSeconds"`;

async function checkServer(url: string, embedded: boolean): Promise<Check[]> {
  const client = makeClient({
    url,
    applicationName: 'paretostudio-doctor',
    connectTimeoutMs: ANSWER_WITHIN_MS,
    statementTimeoutMs: ANSWER_WITHIN_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const askedMs = Date.now();
    const { rows } = await client.query<ServerFacts>(FACTS);
    const [facts] = rows as [ServerFacts];
    return [
      checkVersion(facts, embedded),
      checkClock(facts.atMs - (askedMs + Date.now()) / 2),
      checkSnapshot(facts.snapshotSeconds),
    ];
  } finally {
    // Not waited for: a server that hangs does not take its leave either.
    void client.end().catch(() => undefined);
  }
}

function checkVersion({ version, number }: ServerFacts, embedded: boolean): Check {
  const which = `${embedded ? 'The embedded one' : 'The one of DATABASE_URL'} answers: PostgreSQL ${version}`;
  if (number < VERSION_LEAST) return fail(NAME, `${which}, which is older than 15.`);
  return ok(NAME, `${which}.`);
}

function checkClock(skewMs: number): Check {
  const text = `It is ${Math.abs(Math.round(skewMs))} ms ${skewMs < 0 ? 'behind' : 'ahead of'} this machine's.`;
  return Math.abs(skewMs) > SKEW_WARN_MS
    ? warn('clock', `${text} Quotas and expiry go by the database's, sessions by this one: set both by NTP.`)
    : ok('clock', text);
}

function checkSnapshot(seconds: number): Check {
  const text = `The oldest is ${Math.round(seconds)} s old.`;
  return seconds > SNAPSHOT_WARN_SECONDS
    ? warn('snapshots', `${text} It makes each admission slower: end the transaction that holds it.`)
    : ok('snapshots', text);
}

async function checkSchema(url: string, config: Config): Promise<Check[]> {
  const level = await readSchemaLevel(url);
  const text = `The schema is at level ${level}; this program is of level ${SCHEMA_LEVEL}.`;
  if (level > SCHEMA_LEVEL) return [warn('schema', `${text} A newer program has been here.`)];
  if (level < SCHEMA_LEVEL) {
    return config.migrate === 'never'
      ? [fail('schema', `${text} The server does not start before \`paretostudio migrate\` has run.`)]
      : [warn('schema', `${text} The next start of the server brings it up to date; make a backup before.`)];
  }
  return [
    ok('schema', text),
    await checkRing(config, 'keyPeppers'),
    await checkRing(config, 'credentialKeys'),
  ];
}

const RINGS: Readonly<Record<RingName, { readonly name: string; readonly what: string }>> = {
  keyPeppers: { name: 'keys', what: 'live keys' },
  credentialKeys: { name: 'credentials', what: 'credentials' },
};

async function checkRing(config: Config, ring: RingName): Promise<Check> {
  const { name, what } = RINGS[ring];
  if (checkSecret(config, ring).verdict === 'fail')
    return fail(name, 'They cannot be judged: see the secret above.');
  const uses = await findSecretUses(config, ring);
  const count = (state: string) =>
    uses.filter((use) => use.state === state).reduce((sum, use) => sum + use.count, 0);
  if (count('missing') > 0) {
    const ids = uses.filter(({ state }) => state === 'missing').map(({ id }) => id);
    return fail(
      name,
      `${count('missing')} ${what} cannot be read: they lie under ${ids.join(', ')}, which is not configured.`,
    );
  }
  const older = count('older') > 0 ? `, ${count('older')} of them under an older secret` : '';
  return ok(name, `${count('newest') + count('older')} ${what} can be read${older}.`);
}

/** The code alone where there is one: a message of a driver may repeat an address. */
function reasonOf(error: unknown): string {
  if (error instanceof EmbeddedPostgresError) return error.message.replace(/\.$/, '');
  const { cause = error } = error as { cause?: unknown };
  return (cause as { code?: string }).code ?? 'no reason was told';
}

/** A driver's error has the code of the system or of SQL. */
function isOfPg(error: unknown): boolean {
  return typeof (error as { code?: unknown }).code === 'string';
}
