import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = { ...(await studio.founder()), idempotencyKey: 'order-1' };
});
afterAll(() => studio.close());

const quiet = (caller: Caller): Caller => ({ ...caller, idempotencyKey: null });

describe('Idempotency-Key', () => {
  it('answers a repeated key creation with the record and without the key', async () => {
    const first = await studio.get('create_api_key', founder, {
      name: 'k',
      permissions: { self: ['whoami'] },
    });
    const again = await studio.get('create_api_key', founder, {
      permissions: { self: ['whoami'] },
      name: 'k',
    });
    expect(again).toEqual({ ...first, key: null, replayed: true });
    expect((await studio.get('list_api_keys', quiet(founder))).items).toHaveLength(1);
    const stored = await studio.storage.pool.query(
      'select response::text from paretostudio.idempotency_keys',
    );
    expect(JSON.stringify(stored.rows)).not.toContain(first.key);
  });

  it('answers a repeated rotation and a repeated prompt', async () => {
    const { id } = await studio.get('create_api_key', quiet(founder), { name: 'k' });
    const rotated = await studio.get('rotate_api_key', founder, { id });
    expect(await studio.get('rotate_api_key', founder, { id })).toEqual({
      ...rotated,
      key: null,
      replayed: true,
    });
    const other = { ...founder, idempotencyKey: 'order-2' };
    const saved = await studio.get('create_prompt', other, { title: 't', body: 'b' });
    expect(await studio.get('create_prompt', other, { title: 't', body: 'b' })).toEqual({
      ...saved,
      replayed: true,
    });
    const third = { ...founder, idempotencyKey: 'order-3' };
    const copy = await studio.get('duplicate_prompt', third, { id: saved.id });
    expect(await studio.get('duplicate_prompt', third, { id: saved.id })).toEqual({
      ...copy,
      replayed: true,
    });
    expect((await studio.get('list_prompts', founder)).items).toHaveLength(2);
  });

  it('is a conflict with another input or another action', async () => {
    await studio.get('create_api_key', founder, { name: 'k' });
    expect(codeOf(await studio.call('create_api_key', founder, { name: 'other' }))).toBe('conflict');
    expect(codeOf(await studio.call('create_prompt', founder, { title: 'k', body: 'b' }))).toBe('conflict');
  });

  it('has one effect over concurrent calls, and all of them the same record', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => studio.get('create_prompt', founder, { title: 't', body: 'b' })),
    );
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('is free again when the call was refused', async () => {
    const five = Array.from({ length: 5 }, (_, index) => ({ title: `t${index}`, body: 'b' }));
    for (const input of five) await studio.get('create_prompt', quiet(founder), input);
    const late = { title: 'late', body: 'b' };
    expect(codeOf(await studio.call('create_prompt', founder, late))).toBe('plan_limit_reached');
    await studio.get('delete_prompt', founder, { id: 't0' });
    expect(await studio.get('create_prompt', founder, late)).toMatchObject({ replayed: false });
  });

  it('is another one for another member', async () => {
    const colleague = { ...(await studio.member(founder, 'editor')), idempotencyKey: 'order-1' };
    const mine = await studio.get('create_prompt', founder, { title: 't', body: 'b' });
    const theirs = await studio.get('create_prompt', colleague, { title: 't', body: 'b' });
    expect(theirs.id).not.toBe(mine.id);
  });

  it.each(['', 'x'.repeat(201), 'a\u0007b', 'é'])('is refused when it is %j', async (idempotencyKey) => {
    const outcome = await studio.call(
      'create_prompt',
      { ...founder, idempotencyKey },
      { title: 't', body: 'b' },
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { fields: [{ path: 'Idempotency-Key' }] } });
  });
});
