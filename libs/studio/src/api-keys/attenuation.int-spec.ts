import { findExcess } from '@paretostudio/permissions';
import fc from 'fast-check';
import { codeOf, openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';
import type { Caller } from '../core/caller.js';

const KEY_ACTIONS = ['create_api_key', 'update_api_key', 'rotate_api_key'];
const PATTERNS = ['list_*', 'list_prompts', 'get_prompt', 'get_*', 'create_prompt', 'whoami', '*'];
const CIDRS = [
  '10.0.0.0/8',
  '10.1.0.0/16',
  '10.1.2.3/32',
  '192.168.0.0/16',
  '2001:db8::/32',
  '2001:db8:1::/48',
];
const DAY_MS = 86_400_000;
const PROPERTY_TIMEOUT_MS = 60_000;

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
  founder = await studio.founder('pro');
});
afterAll(() => studio.close());

interface Bounds {
  permissions: Record<string, string[]>;
  requestsPerDay: number | null;
  expiresAt: string | null;
  allowedCidrs: string[] | null;
  humanConfirmation: boolean;
}

/** Bounds from a small world, so that narrower, wider and equal ones all come up often. */
function bounds(ownActions: readonly string[] = []): fc.Arbitrary<Bounds> {
  return fc.record({
    permissions: fc
      .record({
        self: fc.subarray(PATTERNS),
        svc_billing: fc.subarray(['read', 'write', '*']),
      })
      .map(({ self, svc_billing }) => ({ self: [...self, ...ownActions], svc_billing })),
    requestsPerDay: fc.constantFrom(null, 10, 20, 30),
    expiresAt: fc
      .constantFrom(null, 1, 2, 3)
      .map((days) => (days === null ? null : new Date(Date.UTC(2030, 0, 1) + days * DAY_MS).toISOString())),
    allowedCidrs: fc.oneof(fc.constant(null), fc.subarray(CIDRS, { minLength: 1 })),
    humanConfirmation: fc.boolean(),
  });
}

const FIELDS = ['permissions', 'requestsPerDay', 'expiresAt', 'allowedCidrs', 'humanConfirmation'] as const;

/** A key and another that differs from it in some fields, so that both answers come up often. */
function pair(): fc.Arbitrary<{ parent: Bounds; child: Bounds }> {
  return fc
    .record({ parent: bounds(KEY_ACTIONS), other: bounds(), fields: fc.subarray([...FIELDS]) })
    .map(({ parent, other, fields }) => ({ parent, child: { ...parent, ...pick(other, fields) } }));
}

function pick(from: Bounds, fields: readonly (keyof Bounds)[]): Partial<Bounds> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}

/** Written apart from the code under test, with the addresses compared by hand. */
function isWithin(child: Bounds, parent: Bounds): boolean {
  const inside: Record<string, string[]> = {
    '10.0.0.0/8': ['10.0.0.0/8', '10.1.0.0/16', '10.1.2.3/32'],
    '10.1.0.0/16': ['10.1.0.0/16', '10.1.2.3/32'],
    '2001:db8::/32': ['2001:db8::/32', '2001:db8:1::/48'],
  };
  const covers = (outer: string, inner: string) => (inside[outer] ?? [outer]).includes(inner);
  const atMost = (mine: number | null, theirs: number | null) =>
    theirs === null || (mine !== null && mine <= theirs);
  const time = (text: string | null) => (text === null ? null : Date.parse(text));
  return (
    findExcess(child.permissions, parent.permissions) === null &&
    atMost(child.requestsPerDay, parent.requestsPerDay) &&
    atMost(time(child.expiresAt), time(parent.expiresAt)) &&
    (parent.allowedCidrs === null ||
      (child.allowedCidrs !== null &&
        child.allowedCidrs.every((inner) => parent.allowedCidrs!.some((outer) => covers(outer, inner))))) &&
    (child.humanConfirmation || !parent.humanConfirmation)
  );
}

/** A key with the given bounds, as a caller; what admission would say is taken from the record. */
async function callerWith(parent: Bounds): Promise<Caller> {
  const { id, key } = await studio.key(founder, parent);
  const { permissions } = await studio.get('get_api_key', founder, { id });
  expect(key).toMatch(/^psk_/);
  return { ...founder, kind: 'api-key', keyId: id, permissions, surface: 'rest' };
}

async function tidy(): Promise<void> {
  await studio.storage.pool.query(
    'update paretostudio.api_keys set revoked_at = now() where revoked_at is null',
  );
}

describe('a key that makes or changes a key', () => {
  it(
    'makes a key exactly when that is within itself in every respect',
    async () => {
      await fc.assert(
        fc
          .asyncProperty(pair(), async ({ parent, child }) => {
            const outcome = await studio.call('create_api_key', await callerWith(parent), {
              name: 'c',
              ...child,
            });
            expect(codeOf(outcome)).toBe(isWithin(child, parent) ? null : 'permission_denied');
          })
          .afterEach(tidy),
        { numRuns: 60 },
      );
    },
    PROPERTY_TIMEOUT_MS,
  );

  it(
    'leaves a key changed only when the result is within itself',
    async () => {
      await fc.assert(
        fc
          .asyncProperty(
            pair(),
            fc.subarray([...FIELDS]),
            bounds(),
            async ({ parent, child: old }, fields, wanted) => {
              const { id } = await studio.key(founder, old);
              const before = await studio.get('get_api_key', founder, { id });
              const patch = pick(wanted, fields);
              const outcome = await studio.call('update_api_key', await callerWith(parent), { id, ...patch });
              expect(codeOf(outcome)).toBe(
                isWithin({ ...old, ...patch }, parent) ? null : 'permission_denied',
              );
              if (!outcome.ok) expect(await studio.get('get_api_key', founder, { id })).toEqual(before);
            },
          )
          .afterEach(tidy),
        { numRuns: 60 },
      );
    },
    PROPERTY_TIMEOUT_MS,
  );

  it(
    'rotates another key exactly when that is within itself',
    async () => {
      await fc.assert(
        fc
          .asyncProperty(pair(), async ({ parent, child: old }) => {
            const { id } = await studio.key(founder, old);
            const outcome = await studio.call('rotate_api_key', await callerWith(parent), { id });
            expect(codeOf(outcome)).toBe(isWithin(old, parent) ? null : 'permission_denied');
          })
          .afterEach(tidy),
        { numRuns: 40 },
      );
    },
    PROPERTY_TIMEOUT_MS,
  );

  it('hands down what the input leaves out, and belongs to the same member', async () => {
    const parent: Bounds = {
      permissions: { self: ['*'] },
      requestsPerDay: 10,
      expiresAt: '2030-01-02T00:00:00.000Z',
      allowedCidrs: ['10.0.0.0/8'],
      humanConfirmation: true,
    };
    const child = valueOf(await studio.call('create_api_key', await callerWith(parent), { name: 'child' }));
    const { permissions: _, ...limits } = parent;
    expect(child).toMatchObject({ ...limits, memberId: founder.memberId });
  });

  it('rotates itself, whatever it is bound to', async () => {
    const caller = await callerWith({
      permissions: { self: ['rotate_api_key'] },
      requestsPerDay: 10,
      expiresAt: '2030-01-02T00:00:00.000Z',
      allowedCidrs: ['10.0.0.0/8'],
      humanConfirmation: true,
    });
    const rotated = await studio.call('rotate_api_key', caller, { id: caller.keyId, overlapSeconds: 60 });
    expect(codeOf(rotated)).toBeNull();
  });

  it.each(['living', 'revoked'])(
    'cannot outlive its overlap by rotating itself anew, whose replacement is %s',
    async (state) => {
      const { id, key } = await studio.key(founder, { permissions: { self: ['rotate_api_key'] } });
      const replacement = await studio.get('rotate_api_key', founder, { id, overlapSeconds: 60 });
      if (state === 'revoked') await studio.get('revoke_api_key', founder, { id: replacement.id });
      const outcome = await studio.call('rotate_api_key', await studio.admit(key), { id, replace: true });
      expect(codeOf(outcome)).toBe('permission_denied');
      expect(await studio.get('get_api_key', founder, { id: replacement.id })).toMatchObject({
        status: state === 'revoked' ? 'revoked' : 'active',
      });
    },
  );

  it('is judged by what it is now, not by what admission saw', async () => {
    const { id, key } = await studio.key(founder, { permissions: { self: ['*'] } });
    const caller = await studio.admit(key);
    await studio.get('update_api_key', founder, { id, permissions: { self: ['create_api_key'] } });
    const wide = { name: 'c', permissions: { self: ['list_prompts'] } };
    expect(codeOf(await studio.call('create_api_key', caller, wide))).toBe('permission_denied');
    await studio.get('revoke_api_key', founder, { id });
    const narrow = { name: 'c', permissions: { self: ['create_api_key'] } };
    expect(codeOf(await studio.call('create_api_key', caller, narrow))).toBe('api_key_revoked');
  });
});
