import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OwnPostgres } from './own-postgres.js';
import { waitUntil } from './wait-until.js';

/** Two real servers: a primary, and a standby that has all that the primary ever answered for. */
export class PostgresPair {
  private constructor(
    readonly primary: OwnPostgres,
    readonly standby: OwnPostgres,
  ) {}

  /**
   * Starts both. The primary commits nothing that the standby has not on its disk, so that nothing is lost when the
   * standby takes its place.
   */
  static async start(folder: string): Promise<PostgresPair> {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const primary = await OwnPostgres.start(first);
    const { port, username, password } = new URL(primary.url);
    await primary.stop();
    mkdirSync(second, { mode: 0o711 });
    // Of a server that is stopped, so it is whole; with owners and permissions.
    execFileSync('cp', ['-a', join(first, 'data'), join(first, 'password'), second]);
    const data = join(second, 'data');
    appendFileSync(
      join(data, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=127.0.0.1 port=${port} user=${username} password=${password} application_name=standby'\n`,
    );
    const { uid, gid } = statSync(data);
    writeFileSync(join(data, 'standby.signal'), '');
    chownSync(join(data, 'standby.signal'), uid, gid);
    await primary.restart();
    const standby = await OwnPostgres.openStandby(second);
    await primary.query(`alter system set synchronous_standby_names = 'standby'`);
    await primary.query('select pg_reload_conf()');
    await waitUntil('the standby follows', async () => {
      const rows = await primary.query<{ sync_state: string }>('select sync_state from pg_stat_replication');
      return rows.some(({ sync_state: state }) => state === 'sync');
    });
    return new PostgresPair(primary, standby);
  }

  /** The address of the database on both of them, the primary first. */
  get url(): string {
    const url = this.primary.url;
    const host = `${new URL(url).host},${new URL(this.standby.url).host}`;
    return url.replace(new URL(url).host, host);
  }

  /** Makes the standby a primary. */
  async promote(): Promise<void> {
    await this.standby.query('select pg_promote(true)');
  }

  async stop(): Promise<void> {
    await Promise.all([this.primary.stop(), this.standby.stop()]);
  }
}
