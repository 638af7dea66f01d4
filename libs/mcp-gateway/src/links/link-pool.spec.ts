import { upstreamAt, CANNOT_BE_ASKED, CAN_BE_ASKED } from '../testing/open-test-gateway.js';
import type { UpstreamServer } from '../types/upstream-server.js';
import { LinkPool } from './link-pool.js';
import { ModernLink } from './modern-link.js';

type AnyLink = Awaited<ReturnType<ConstructorParameters<typeof LinkPool>[0]['open']>>;

const SERVER: UpstreamServer = { era: 'legacy', protocolVersion: '2025-11-25', name: null, version: null };
const FORM_ONLY = { form: true, url: false };

let now: number;
let opened: { readonly id: string; readonly known: UpstreamServer | null }[];
let closed: string[];

beforeEach(() => {
  now = 0;
  opened = [];
  closed = [];
});

/** A pool whose links are of one era and tell when they are closed. */
function poolOf(era: 'legacy' | 'modern', clientsMax = 10): LinkPool {
  return new LinkPool({
    clientsMax,
    idleMs: 60_000,
    legacyVerdictMs: 600_000,
    clock: () => new Date(now),
    open: async ({ id }, _abilities, known) => {
      opened.push({ id, known });
      const close = async (): Promise<void> => void closed.push(id);
      const link = { server: { ...SERVER, era }, close };
      return (era === 'modern' ? Object.setPrototypeOf(link, ModernLink.prototype) : link) as AnyLink;
    },
  });
}

const upstream = (id: string) => upstreamAt('https://example.com/mcp', { id });

describe('LinkPool', () => {
  test('opens one modern link for all who need it at once, whatever they can be asked', async () => {
    const pool = poolOf('modern');
    const needs = [CANNOT_BE_ASKED, CAN_BE_ASKED, FORM_ONLY, CANNOT_BE_ASKED];
    await pool.lease(upstream('a'), CANNOT_BE_ASKED);
    await Promise.all(needs.map((abilities) => pool.lease(upstream('a'), abilities)));
    expect(opened).toHaveLength(1);
  });

  test('shares a legacy link among callers that cannot be asked', async () => {
    const pool = poolOf('legacy');
    await Promise.all([1, 2, 3].map(() => pool.lease(upstream('a'), CANNOT_BE_ASKED)));
    expect(opened).toHaveLength(1);
  });

  test('gives a legacy link to one caller at a time that can be asked, also when all come at once', async () => {
    const pool = poolOf('legacy');
    const leases = await Promise.all([1, 2, 3, 4].map(() => pool.lease(upstream('a'), CAN_BE_ASKED)));
    expect(new Set(leases.map(({ link }) => link)).size).toBe(4);
    leases[2]!.release(true);
    expect((await pool.lease(upstream('a'), CAN_BE_ASKED)).link).toBe(leases[2]!.link);
  });

  test('never gives a link to callers of other abilities than it was opened with', async () => {
    const pool = poolOf('legacy');
    const leases = [];
    for (const abilities of [CAN_BE_ASKED, FORM_ONLY, CANNOT_BE_ASKED]) {
      const lease = await pool.lease(upstream('a'), abilities);
      lease.release(true);
      leases.push(lease.link);
    }
    expect(new Set(leases).size).toBe(3);
  });

  test('closes the idle link that was used least recently to make room', async () => {
    const pool = poolOf('legacy', 3);
    for (const id of ['a', 'b', 'c']) {
      now += 1;
      (await pool.lease(upstream(id), CANNOT_BE_ASKED)).release(true);
    }
    now += 1;
    const used = await pool.lease(upstream('b'), CANNOT_BE_ASKED);
    (await pool.lease(upstream('a'), CANNOT_BE_ASKED)).release(true);
    await pool.lease(upstream('d'), CANNOT_BE_ASKED);
    expect(closed).toEqual(['c']);
    used.release(true);
  });

  test('has no room when all are in use', async () => {
    const pool = poolOf('legacy', 1);
    await pool.lease(upstream('a'), CANNOT_BE_ASKED);
    await expect(pool.lease(upstream('b'), CANNOT_BE_ASKED)).rejects.toMatchObject({ reason: 'busy' });
  });

  test('closes an unfit link when its last user gives it back, and gives it to nobody before', async () => {
    const pool = poolOf('legacy');
    const [first, second] = [
      await pool.lease(upstream('a'), CANNOT_BE_ASKED),
      await pool.lease(upstream('a'), CANNOT_BE_ASKED),
    ];
    first.release(false);
    first.release(true);
    expect(closed).toEqual([]);
    const third = await pool.lease(upstream('a'), CANNOT_BE_ASKED);
    expect(third.link).not.toBe(first.link);
    second.release(true);
    expect(closed).toEqual(['a']);
  });

  test('tells the next opening what is known of the era, until that is forgotten', async () => {
    const pool = poolOf('legacy');
    (await pool.lease(upstream('a'), CANNOT_BE_ASKED)).release(false);
    (await pool.lease(upstream('a'), CANNOT_BE_ASKED)).release(false);
    pool.forget('a');
    await pool.lease(upstream('a'), CANNOT_BE_ASKED);
    expect(opened.map(({ known }) => known?.era ?? null)).toEqual([null, 'legacy', null]);
  });

  test('forgetting an upstream leaves links that are in use to their users', async () => {
    const pool = poolOf('legacy');
    const used = await pool.lease(upstream('a'), CANNOT_BE_ASKED);
    pool.forget('a');
    expect(closed).toEqual([]);
    expect((await pool.lease(upstream('a'), CANNOT_BE_ASKED)).link).not.toBe(used.link);
    used.release(true);
    expect(closed).toEqual(['a']);
  });

  test('closes everything, and opens nothing afterwards', async () => {
    const pool = poolOf('legacy');
    await pool.lease(upstream('a'), CANNOT_BE_ASKED);
    (await pool.lease(upstream('b'), CANNOT_BE_ASKED)).release(true);
    await pool.close();
    expect(closed.sort()).toEqual(['a', 'b']);
    expect(pool.size).toBe(0);
    await expect(pool.lease(upstream('a'), CANNOT_BE_ASKED)).rejects.toMatchObject({ reason: 'cancelled' });
  });
});
