import fc from 'fast-check';
import type { AuditEvent } from '../entities/audit-event.entity.js';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, type TestDatabase } from '../testing/index.js';
import type { NewAuditEvent } from './audit-events-repository.js';

let database: TestDatabase;
let storage: Storage;
let accountId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  ({ accountId } = await seedAccount(storage));
});

function event(change: Partial<NewAuditEvent> = {}): NewAuditEvent {
  return {
    accountId,
    at: new Date('2026-11-22T12:00:00.123Z'),
    actorKind: 'session',
    action: 'create_prompt',
    targetKind: 'prompt',
    channel: 'rest',
    ...change,
  };
}

function append(change: Partial<NewAuditEvent> = {}) {
  return storage.transaction(({ auditEvents }) => auditEvents.append(event(change)));
}

function verify() {
  return storage.repositories.auditEvents.verifyChain(accountId);
}

describe('the audit log', () => {
  it('is one chain without a gap when many append at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => append()));
    expect(await verify()).toEqual({ valid: true, count: 40, brokenAt: null });
  });

  it('is whole over more events than one page holds', async () => {
    await storage.transaction(async ({ auditEvents }) => {
      for (let index = 0; index < 501; index += 1) {
        await auditEvents.append(event());
      }
    });
    expect(await verify()).toEqual({ valid: true, count: 501, brokenAt: null });
  });

  it('verifies whatever details were told, through the database and back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), async (details) => {
        await append({ details, targetName: JSON.stringify(details).slice(0, 300) });
        expect(await verify()).toMatchObject({ valid: true });
      }),
      { numRuns: 40 },
    );
  });

  it('keeps nothing of an event whose transaction failed', async () => {
    await append();
    const work = storage.transaction(async ({ auditEvents }) => {
      await auditEvents.append(event());
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    await append();
    expect(await verify()).toEqual({ valid: true, count: 2, brokenAt: null });
  });

  it.each([
    [
      'a changed field',
      `update paretostudio.audit_events set action = 'x' where account_id = $1 and seq = 3`,
      2,
      3,
    ],
    [
      'changed details',
      `update paretostudio.audit_events set details = '{"a":1}' where account_id = $1 and seq = 3`,
      2,
      3,
    ],
    [
      'another time',
      `update paretostudio.audit_events set at = at + interval '1 ms' where account_id = $1 and seq = 3`,
      2,
      3,
    ],
    ['an event taken out', `delete from paretostudio.audit_events where account_id = $1 and seq = 3`, 2, 3],
    ['the first taken out', `delete from paretostudio.audit_events where account_id = $1 and seq = 1`, 0, 1],
    ['the last taken out', `delete from paretostudio.audit_events where account_id = $1 and seq = 5`, 4, 5],
    ['all taken out', `delete from paretostudio.audit_events where account_id = $1`, 0, 1],
    ['another end', `update paretostudio.audit_heads set hash = sha256('x') where account_id = $1`, 5, 5],
  ])('tells %s, and where', async (_what, sql, count, brokenAt) => {
    for (let index = 0; index < 5; index += 1) {
      await append();
    }
    await storage.pool.query(sql, [accountId]);
    expect(await verify()).toEqual({ valid: false, count, brokenAt });
  });

  it('is empty and whole for an account without events, and for none', async () => {
    const whole = { valid: true, count: 0, brokenAt: null };
    expect(await verify()).toEqual(whole);
    expect(await storage.repositories.auditEvents.verifyChain('no id')).toEqual(whole);
  });

  it('lists newest first, page by page, within an account and a filter', async () => {
    const keyId = newId();
    const written: AuditEvent[] = [];
    for (let index = 0; index < 5; index += 1) {
      written.push(await append({ actorKeyId: index === 2 ? null : keyId }));
    }
    const { auditEvents } = storage.repositories;
    const first = await auditEvents.list({ accountId, limit: 2, actorKeyId: keyId });
    const second = await auditEvents.list({
      accountId,
      limit: 2,
      actorKeyId: keyId,
      cursor: first.nextCursor,
    });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      [4, 3, 1, 0].map((index) => written[index]!.id),
    );
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toEqual(written[4]);
    const { accountId: other } = await seedAccount(storage);
    expect(await auditEvents.list({ accountId: other, limit: 2, cursor: first.nextCursor })).toEqual({
      items: [],
      nextCursor: null,
    });
  });
});
