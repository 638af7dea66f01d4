import { statSync } from 'node:fs';
import { secretFile, type Config } from '@paretostudio/host';
import { refuse, succeed, type Outcome } from '@paretostudio/studio';
import { runningSince } from '../bootstrap/running-database.js';
import { findRing, replaceRing, RING_VARIABLES, writeProposal, type RingName } from './ring-writing.js';
import { findSecretUses, idsOf } from './secret-use.js';

/** A secret that was taken out of a ring. */
export interface RetiredSecret {
  /** The variable that the ring is configured by. */
  readonly variable: string;
  readonly id: string;
  /** Files that were written, each for the owner alone. */
  readonly files: readonly string[];
  /** What to do next, a sentence each. */
  readonly next: readonly string[];
}

const NEEDED_BY: Readonly<Record<RingName, string>> = {
  keyPeppers:
    'live keys are digested under it, and nobody could use them any more. They come under the newest when they are used; revoke those that are not',
  credentialKeys:
    'credentials are kept under it, and nobody could read them any more. Restart the server, or run `paretostudio credentials reencrypt`, to move them',
};

/**
 * Takes an older secret out of a ring, unless it is needed. The file of `DATA_DIR` is replaced at once; a ring that is
 * configured is written into a file instead.
 */
export async function retireSecret(
  config: Config,
  ring: RingName,
  id: string,
): Promise<Outcome<RetiredSecret>> {
  const inUse = findRing(config, ring);
  const variable = RING_VARIABLES[ring];
  const ids = inUse === null ? [] : idsOf(inUse.text);
  if (inUse === null || !ids.includes(id)) {
    return refuse({
      code: 'not_found',
      detail: `${variable} has no entry of that id; it has ${ids.join(', ') || 'none'}.`,
    });
  }
  if (ids[0] === id) {
    return refuse({
      code: 'conflict',
      detail: `${id} is the newest entry of ${variable}, which is in use. Rotate first.`,
    });
  }
  const use = (await findSecretUses(config, ring)).find((each) => each.id === id);
  if (use !== undefined && use.count > 0) {
    return refuse({ code: 'conflict', detail: `${id} is needed: ${use.count} ${NEEDED_BY[ring]}.` });
  }
  if (!inUse.configured && isServerBehind(config, ring)) {
    return refuse({
      code: 'conflict',
      detail: `The server was started before ${variable} was changed last, and may still write under ${id}. Restart it first.`,
    });
  }
  const text = inUse.text
    .split(',')
    .filter((entry) => idsOf(entry)[0] !== id)
    .join(',');
  const gone =
    (use?.expired ?? 0) > 0
      ? [`${use?.expired} expired keys lie under it: a later expiry does not bring them back.`]
      : [];
  if (!inUse.configured) {
    const files = [replaceRing(config, ring, text)];
    return succeed({
      variable,
      id,
      files,
      next: [...gone, 'The server goes without it from its next start on.'],
    });
  }
  const file = writeProposal(config, ring, 'retired', text);
  const next = [
    ...gone,
    `Set ${variable} to what is in ${file}, restart what reads it, and delete the file.`,
  ];
  return succeed({ variable, id, files: [file], next });
}

/** To be asked once the database was looked at: then nothing that crashed is taken for a server. */
function isServerBehind({ databaseUrl, dataDir }: Config, ring: RingName): boolean {
  const since = databaseUrl === null ? runningSince(dataDir) : null;
  return since !== null && since < statSync(secretFile(dataDir, ring)).mtime;
}
