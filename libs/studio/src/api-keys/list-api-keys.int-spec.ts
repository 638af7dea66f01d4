import { newId } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';
import type { ApiKeyPage } from './api-key-page.view.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder();
});
afterAll(() => studio.close());

async function namesOf(caller: Caller, input: object = {}): Promise<string[]> {
  return (await studio.get('list_api_keys', caller, input)).items.map(({ name }) => name);
}

async function refusedField(input: object): Promise<string | undefined> {
  const outcome = await studio.call('list_api_keys', founder, input);
  expect(codeOf(outcome)).toBe('invalid_request');
  return outcome.ok ? undefined : outcome.refusal.fields?.[0]?.path;
}

describe('list_api_keys', () => {
  it('holds active and expired keys, newest first, when nothing is asked for', async () => {
    await studio.key(founder, { name: 'b' });
    const { id } = await studio.key(founder, { name: 'gone' });
    await studio.get('revoke_api_key', founder, { id });
    await studio.get('rotate_api_key', founder, {
      id: (await studio.key(founder, { name: 'a' })).id,
      overlapSeconds: 0,
    });
    expect(await namesOf(founder)).toEqual(['a', 'a', 'b']);
    const { items } = await studio.get('list_api_keys', founder);
    expect(items.map(({ status }) => status)).toEqual(['active', 'expired', 'active']);
  });

  it('takes `includeRevoked` for the status `all`, and refuses what contradicts it', async () => {
    const { id } = await studio.key(founder, { name: 'gone' });
    await studio.get('revoke_api_key', founder, { id });
    await studio.key(founder, { name: 'here' });
    for (const input of [
      { includeRevoked: true },
      { status: 'all' },
      { status: 'all', includeRevoked: true },
    ]) {
      expect(await namesOf(founder, input)).toEqual(['here', 'gone']);
    }
    expect(await namesOf(founder, { status: 'revoked' })).toEqual(['gone']);
    expect(await namesOf(founder, { status: 'active', includeRevoked: false })).toEqual(['here']);
    for (const status of ['live', 'active', 'expired', 'revoked']) {
      expect(await refusedField({ status, includeRevoked: true })).toBe('includeRevoked');
    }
    for (const status of ['revoked', 'all']) {
      expect(await refusedField({ status, includeRevoked: false })).toBe('includeRevoked');
    }
  });

  it('goes on after a cursor of the same list', async () => {
    for (const name of ['c', 'a', 'b', 'd']) await studio.key(founder, { name });
    const first = await studio.get('list_api_keys', founder, { sort: 'name', limit: 2 });
    const rest = { sort: 'name', order: 'asc', status: 'live', limit: 100, cursor: first.nextCursor };
    expect(first.items.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(await namesOf(founder, rest)).toEqual(['c', 'd']);
  });

  it.each([
    ['another sort', { sort: 'last_used' }],
    ['another order', { order: 'desc' }],
    ['another status', { status: 'all' }],
    ['another search', { search: 'a' }],
    ['another member', { memberId: newId() }],
  ])('refuses a cursor of a list with %s', async (_, other) => {
    for (const name of ['a1', 'a2', 'a3']) await studio.key(founder, { name });
    const { nextCursor } = await studio.get('list_api_keys', founder, { sort: 'name', limit: 1 });
    expect(await refusedField({ sort: 'name', ...other, cursor: nextCursor })).toBe('cursor');
  });

  it('refuses a cursor that was made up, as a field', async () => {
    for (const name of ['a', 'b']) await studio.key(founder, { name });
    const { nextCursor } = await studio.get('list_api_keys', founder, { sort: 'name', limit: 1 });
    const madeUp = [newId(), 'a', nextCursor!.slice(0, -1), `${nextCursor}~`, nextCursor!.slice(12)];
    for (const cursor of madeUp) expect(await refusedField({ sort: 'name', cursor })).toBe('cursor');
  });

  it('gives out cursors that come back whole, whatever a key is called', async () => {
    for (const name of [
      '\u{1F600}'.repeat(64),
      '<img src=x onerror=alert(1)>',
      '\u0645\u0641\u062a\u0627\u062d',
      'İ'.repeat(64),
    ]) {
      await studio.key(founder, { name });
    }
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ApiKeyPage = await studio.get('list_api_keys', founder, {
        sort: 'name',
        limit: 1,
        ...(cursor && { cursor }),
      });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
      expect(cursor?.length ?? 0).toBeLessThanOrEqual(512);
    } while (cursor !== null);
    expect(new Set(names).size).toBe(4);
  });

  it('holds an editor’s own keys alone, under every status, search and order', async () => {
    const editor = await studio.member(founder, 'editor');
    const own = await studio.key(editor, { name: 'mine' });
    const theirs = await studio.key(founder, { name: 'theirs' });
    const { mask } = await studio.get('get_api_key', founder, { id: theirs.id });
    for (const input of [{}, { status: 'all' }, { search: 'theirs' }, { search: mask }, { sort: 'name' }]) {
      expect(await namesOf(editor, input)).not.toContain('theirs');
    }
    expect(await namesOf(editor, { memberId: founder.memberId })).toEqual([]);
    expect(
      await namesOf(editor, { search: (await studio.get('get_api_key', editor, { id: own.id })).mask }),
    ).toEqual(['mine']);
    expect(await namesOf(await studio.founder(), { search: 'mine' })).toEqual([]);
  });
});

describe('the record of a key', () => {
  it('tells its replacement and the end of its overlap', async () => {
    const expiresAt = new Date(studio.clock.now.getTime() + 30_000).toISOString();
    const old = await studio.key(founder, { expiresAt });
    expect(await studio.get('get_api_key', founder, { id: old.id })).toMatchObject({
      ...{ requestsToday: 0, replacedById: null, retiresAt: null, expiresAt },
    });
    const next = await studio.get('rotate_api_key', founder, { id: old.id, overlapSeconds: 60 });
    const retiresAt = new Date(studio.clock.now.getTime() + 60_000).toISOString();
    const record = { replacedById: next.id, retiresAt, expiresAt };
    expect(await studio.get('get_api_key', founder, { id: old.id })).toMatchObject(record);
    expect(next).toMatchObject({ replacesId: old.id, replacedById: null, retiresAt: null, expiresAt });
    expect(await studio.get('revoke_api_key', founder, { id: old.id })).toMatchObject({
      replacedById: next.id,
    });
    await studio.get('revoke_api_key', founder, { id: next.id });
    expect((await studio.get('get_api_key', founder, { id: old.id })).replacedById).toBeNull();
  });

  it('tells what it used today, together with its replacement, wherever it is answered', async () => {
    const old = await studio.key(founder, { requestsPerDay: 9 });
    for (let request = 0; request < 3; request += 1) {
      await studio.ctx.admission.admit({ key: old.key, cost: 1, address: null });
    }
    const next = await studio.get('rotate_api_key', founder, { id: old.id });
    await studio.ctx.admission.admit({ key: next.key!, cost: 1, address: null });
    expect(next.requestsToday).toBe(3);
    const { items } = await studio.get('list_api_keys', founder);
    expect(items.map(({ requestsToday }) => requestsToday)).toEqual([4, 4]);
    const renamed = await studio.get('update_api_key', founder, { id: old.id, name: 'Renamed' });
    expect(renamed.requestsToday).toBe(4);
    expect((await studio.get('revoke_api_key', founder, { id: old.id })).requestsToday).toBe(4);
  });
});
