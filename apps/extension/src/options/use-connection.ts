import { useState } from 'react';
import type { Connection } from '../connection/connection.js';
import { forgetConnection, saveConnection } from '../connection/connection-store.js';
import { dropHostAccess, requestHostAccess } from '../connection/host-access.js';
import { createStudioServer } from '../server/studio-server.js';
import type { Remark } from './form-remark.js';

/** What is saved, and what can be done about it; one thing at a time. */
interface UsedConnection {
  readonly saved: Connection | null;
  readonly remark: Remark;
  readonly isUnderWay: boolean;
  /** Keeps a connection, says so, then tries it. To be called at once in the handler of a click. */
  readonly save: (connection: Connection, onKept: () => void) => void;
  /** Tries a connection without keeping it. To be called at once in the handler of a click. */
  readonly test: (connection: Connection) => void;
  readonly forget: () => void;
}

/** Saves, tries and forgets a connection. */
export function useConnection(savedBefore: Connection | null): UsedConnection {
  const [saved, setSaved] = useState(savedBefore);
  const [remark, setRemark] = useState<Remark>({ kind: 'none' });
  const [isUnderWay, setIsUnderWay] = useState(false);
  const doing = (work: () => Promise<Remark>) => {
    setIsUnderWay(true);
    setRemark({ kind: 'none' });
    void work()
      .catch((error: unknown): Remark => ({ kind: 'fails', isSaved: false, error }))
      .then((next) => {
        setRemark(next);
        setIsUnderWay(false);
      });
  };
  const save = async (connection: Connection, onKept: () => void) => {
    // First of all, while the browser still counts this as the click. Refused, a listed extension gets through anyway.
    const answer = requestHostAccess(connection.serverUrl);
    await saveConnection(connection);
    setSaved(connection);
    onKept();
    await answer;
    if (saved !== null) await dropHostAccess(saved.serverUrl, connection.serverUrl);
    return tryOut(connection, true);
  };
  const forget = async (): Promise<Remark> => {
    await forgetConnection();
    if (saved !== null) await dropHostAccess(saved.serverUrl, null);
    setSaved(null);
    return { kind: 'forgotten' };
  };
  return {
    saved,
    remark,
    isUnderWay,
    save: (connection, onKept) => doing(() => save(connection, onKept)),
    test: (connection) =>
      doing(async () => {
        await requestHostAccess(connection.serverUrl);
        const outcome = await tryOut(connection, false);
        await dropHostAccess(connection.serverUrl, saved?.serverUrl ?? null);
        return outcome;
      }),
    forget: () => doing(forget),
  };
}

async function tryOut(connection: Connection, isSaved: boolean): Promise<Remark> {
  try {
    return { kind: 'works', isSaved, whoami: await createStudioServer(connection).whoami() };
  } catch (error) {
    return { kind: 'fails', isSaved, error };
  }
}
