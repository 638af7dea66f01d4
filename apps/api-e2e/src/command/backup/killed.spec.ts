import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runStudioCommand, spawnStudioCommand } from '../../harness/command.js';
import { TestDatabase } from '../../harness/test-database.js';
import { useStudio } from '../../harness/use-studio.js';
import { waitUntil } from '../../harness/wait-until.js';

const LEVEL_1 = new URL('../../../../../libs/entities/src/migrations/level-0001.sql', import.meta.url);

describe('a backup or a restore that is killed in the middle', () => {
  const studio = useStudio({ processes: 0 });
  const file = join(studio.folder, 'studio.tgz');
  let source: TestDatabase;
  let target: TestDatabase;
  const databases: TestDatabase[] = [];
  studio.atEnd(() => Promise.all(databases.map((each) => each.drop())).then(() => undefined));

  beforeAll(async () => {
    source = await TestDatabase.create();
    target = await TestDatabase.create();
    databases.push(source, target);
    await source.query(readFileSync(LEVEL_1, 'utf8'));
  });

  const environmentOf = (database: TestDatabase, folder: string) => ({
    DATABASE_URL: database.url,
    DATA_DIR: join(studio.folder, folder),
  });
  const leftovers = () =>
    readdirSync(studio.folder).filter((name) => name.startsWith('.paretostudio-backup-'));

  /** Kills the command once the database says that one of its sessions waits for a lock. */
  async function killWhileItWaits(
    database: TestDatabase,
    name: string,
    args: string[],
    folder: string,
  ): Promise<void> {
    const child = spawnStudioCommand(environmentOf(database, folder), ...args);
    const closed = once(child, 'close');
    await waitUntil(`${name} waits`, async () => {
      const rows = await source.query(
        `select from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'`,
        [name],
      );
      return rows.length > 0;
    });
    child.kill('SIGKILL');
    await expect(closed).resolves.toEqual([null, 'SIGKILL']);
  }

  it('leaves no backup of that name, and what it did leave goes with the next one', async () => {
    const holder = await source.connect();
    await holder.query('begin; lock table paretostudio.prompts in access exclusive mode');
    await killWhileItWaits(source, 'paretostudio-backup', ['backup', file], 'from');
    await holder.query('commit');
    holder.release();
    expect(existsSync(file)).toBe(false);
    expect(leftovers()).toHaveLength(1);
    expect(statSync(join(studio.folder, leftovers()[0] ?? '')).mode & 0o777).toBe(0o700);

    await expect(runStudioCommand(environmentOf(source, 'from'), 'backup', file)).resolves.toMatchObject({
      code: 0,
    });
    expect(leftovers()).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  it('leaves the database as empty as it was, after the rows were there and before the commit', async () => {
    const holder = await target.connect();
    await holder.query('select pg_advisory_lock(4711)');
    // The first migration after the rows were loaded waits here.
    await target.query(`create function public.wait_here() returns event_trigger language plpgsql as $$
      begin
        if to_regclass('paretostudio.accounts') is not null then
          if exists (select from paretostudio.accounts) then
            perform pg_advisory_lock(4711);
          end if;
        end if;
      end $$`);
    await target.query(
      'create event trigger wait_here on ddl_command_end execute function public.wait_here()',
    );
    await killWhileItWaits(target, 'paretostudio-migrate', ['restore', file, '--accept-lost-keys'], 'to');
    await holder.query('select pg_advisory_unlock_all()');
    holder.release();
    await waitUntil('the session is gone', async () => {
      const rows = await target.query(
        `select from pg_stat_activity where datname = current_database() and application_name = 'paretostudio-migrate'`,
      );
      return rows.length === 0;
    });
    expect(await target.query(`select to_regnamespace('paretostudio') is null as absent`)).toEqual([
      { absent: true },
    ]);

    await target.query('drop event trigger wait_here');
    const again = await runStudioCommand(environmentOf(target, 'to'), 'restore', file, '--accept-lost-keys');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(await target.query('select name from paretostudio.accounts order by id')).toEqual(
      await source.query('select name from paretostudio.accounts order by id'),
    );
  });
});
