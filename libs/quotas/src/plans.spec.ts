import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { definePlans } from './define-plans.js';
import { findPlan } from './find-plan.js';
import { METERS } from './meter.js';
import type { Plan } from './plan.js';
import { PLANS } from './plans.js';
import { requestsPerDayOf } from './requests-per-day-of.js';

const DOCUMENT = join(import.meta.dirname, '../docs/plans.md');

const SOLO: Omit<Plan, 'id'> = {
  title: 'Solo',
  requestsPerDay: 1,
  perMember: false,
  burstPerMinute: 1,
  caps: { prompts: 0, agents: null, skills: null },
  features: ['a'],
};

describe('PLANS', () => {
  it('is what docs/plans.md says (write it anew with UPDATE_DOCS=1)', () => {
    if (process.env['UPDATE_DOCS'] === '1') {
      writeFileSync(DOCUMENT, plansDocument());
    }
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(plansDocument());
  });

  it('never takes a feature away on the way up', () => {
    const [free, pro, team] = [PLANS.free, PLANS.pro, PLANS.team].map((plan) => new Set(plan.features));
    expect([...pro!]).toEqual(expect.arrayContaining([...free!]));
    expect([...team!]).toEqual(expect.arrayContaining([...pro!]));
  });
});

describe('findPlan', () => {
  it('finds a plan by its id, and none by a name that objects inherit', () => {
    expect(findPlan('team')).toBe(PLANS.team);
    for (const id of ['gold', '', 'constructor', '__proto__', 'toString', 'Free']) {
      expect([id, findPlan(id)]).toEqual([id, null]);
    }
  });
});

describe('definePlans', () => {
  it('gives each plan its id and freezes all of it', () => {
    const { solo } = definePlans({ solo: SOLO });
    expect(solo).toEqual({ id: 'solo', ...SOLO });
    for (const part of [solo, solo.caps, solo.features]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(Object.isFrozen(SOLO.features)).toBe(false);
  });

  it.each([
    ['no requests', { requestsPerDay: 0 }],
    ['half a request', { requestsPerDay: 1.5 }],
    ['no burst', { burstPerMinute: 0 }],
    ['endless requests', { requestsPerDay: Infinity }],
    ['a cap below 0', { caps: { ...SOLO.caps, prompts: -1 } }],
  ])('refuses a plan with %s', (_name, change) => {
    expect(() => definePlans({ solo: { ...SOLO, ...change } })).toThrow(RangeError);
  });
});

describe('requestsPerDayOf', () => {
  it('multiplies by the members where the plan is per member, and there alone', () => {
    expect([0, 1, 7].map((members) => requestsPerDayOf(PLANS.team, members))).toEqual([500, 500, 3500]);
    expect([0, 1, 7].map((members) => requestsPerDayOf(PLANS.pro, members))).toEqual([500, 500, 500]);
  });

  it('never lets a limit of a key raise that of the plan', () => {
    expect([0, 49, 50, 51].map((own) => requestsPerDayOf(PLANS.free, 1, own))).toEqual([0, 49, 50, 50]);
  });
});

function plansDocument(): string {
  const plans: readonly Plan[] = Object.values(PLANS);
  const row = (title: string, cell: (plan: Plan) => string) =>
    `| ${[title, ...plans.map(cell)].join(' | ')} |`;
  const cap = (count: number | null) => (count === null ? 'unlimited' : String(count));
  const features = [...new Set(plans.flatMap((plan) => plan.features))];
  return [
    '# Plans',
    '',
    '<!-- Generated from `PLANS` in `src/plans.ts`. Write it anew: UPDATE_DOCS=1 npx nx test quotas --skip-nx-cache -->',
    '',
    row('', (plan) => plan.title),
    row('---', () => '---'),
    row('id', (plan) => `\`${plan.id}\``),
    row('requests a day, for the account over all its keys', (plan) =>
      plan.perMember ? `${plan.requestsPerDay} × members` : String(plan.requestsPerDay),
    ),
    row('requests a minute, for the account over all its keys', (plan) => String(plan.burstPerMinute)),
    row('saved prompts', (plan) => cap(plan.caps.prompts)),
    row('saved agents', (plan) => cap(plan.caps.agents)),
    row('saved skills', (plan) => cap(plan.caps.skills)),
    ...features.map((feature) =>
      row(`feature \`${feature}\``, (plan) => (plan.features.includes(feature) ? 'yes' : 'no')),
    ),
    '',
    '| meter | counts | window |',
    '| --- | --- | --- |',
    ...METERS.map((meter) => `| \`${meter.name}\` | ${meter.title.toLowerCase()} | UTC ${meter.window} |`),
    '',
    'A day is a UTC calendar day by the clock of the database. Exactly the limit is admitted.',
    '',
  ].join('\n');
}
