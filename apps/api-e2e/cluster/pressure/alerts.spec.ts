import { readFileSync } from 'node:fs';
import { useStudio } from '../../src/harness/use-studio.js';
import { waitUntil } from '../../src/harness/wait-until.js';
import { createKey, signUp } from '../../src/harness/people.js';
import { readAlertRules, type AlertRule } from '../../src/harness/alert-rule.js';

const RULES = readAlertRules(
  readFileSync(new URL('../../../api/prometheus-alerts.yml', import.meta.url), 'utf8'),
);
/** How long a snapshot is held here; a minute shows the alert of the rules as they are. */
const SNAPSHOT_SECONDS = Number(process.env['PRESSURE_SNAPSHOT_SECONDS'] ?? 3);

describe('the alerts for Prometheus', () => {
  const studio = useStudio();
  const scrape = async () => (await studio.ask({ path: '/metrics' })).text;
  const ruleOf = (name: string): AlertRule => {
    const rule = RULES.find((each) => each.name === name);
    if (rule === undefined) throw new Error(`There is no alert ${name}.`);
    return rule;
  };

  it('are of metrics that a server has', async () => {
    const { key } = await createKey(studio, await signUp(studio));
    await studio.ask({ path: '/v1/prompts', key });
    const text = await scrape();
    const absent = RULES.filter(
      ({ metric }) => !new RegExp(`^# TYPE ${metric.replace(/_count$/, '')} `, 'm').test(text),
    );
    expect(RULES.length).toBeGreaterThan(5);
    expect(absent.map(({ name }) => name)).toEqual([]);
  });

  it('are silent about a server that is well', async () => {
    const [before, after] = [await scrape(), await scrape()];
    expect(RULES.filter((rule) => rule.isTrue(before, after, 60)).map(({ name }) => name)).toEqual([]);
  });

  it('tell of a snapshot that somebody holds, and admission goes on beside it', async () => {
    const { key } = await createKey(studio, await signUp(studio));
    const holder = await studio.database.connect();
    await holder.query('begin isolation level repeatable read');
    await holder.query('select 1');
    const ageOf = (text: string) => Number(/^database_oldest_snapshot_seconds (\S+)$/m.exec(text)?.[1]);
    await waitUntil(
      'the snapshot has its age',
      async () => ageOf(await scrape()) >= SNAPSHOT_SECONDS,
      90_000,
    );
    const text = await scrape();
    // With the bound of the rules where there is time for it, with a lower one where there is not.
    const rule = ruleOf('OldSnapshot').withBound((bound) => Math.min(bound, SNAPSHOT_SECONDS / 2));
    expect(rule.isTrue(text, text, 60)).toBe(true);
    await expect(studio.ask({ path: '/v1/prompts', key })).resolves.toMatchObject({ status: 200 });
    await holder.query('rollback');
    holder.release();
    await waitUntil('the snapshot is gone', async () => ageOf(await scrape()) < 1);
    expect(rule.isTrue('', await scrape(), 60)).toBe(false);
  });

  it.each([
    ['OldSnapshot', 'database_oldest_snapshot_seconds 31', 'database_oldest_snapshot_seconds 30'],
    ['DatabaseAway', 'anything_else 1', 'database_oldest_snapshot_seconds 0'],
    ['RequestsShed', 'http_requests_shed_total 61', 'http_requests_shed_total 60'],
    [
      'AdmissionUnavailable',
      'admissions_total{outcome="unavailable"} 7',
      'admissions_total{outcome="admitted"} 99',
    ],
    [
      'Faults',
      'http_request_duration_seconds_count{method="GET",status="500"} 1',
      'http_request_duration_seconds_count{status="503"} 9',
    ],
  ])('%s is raised by "%s" and not by "%s", a minute after nothing', (name, raised, silent) => {
    expect(ruleOf(name).isTrue('', raised, 60)).toBe(true);
    expect(ruleOf(name).isTrue('', silent, 60)).toBe(false);
  });
});
