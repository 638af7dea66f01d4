import type { Caller } from '../core/caller.js';
import type { OperationName } from '../operations.js';
import { TESTED_KINDS, type TestedKind } from '../testing/library-kinds.js';
import { openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';

interface AnyRecord {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder('pro');
});
afterAll(() => studio.close());

const get = async <T = AnyRecord>(name: OperationName, raw: object, caller = founder): Promise<T> =>
  valueOf(await studio.call(name, caller, raw)) as T;
const refusalOf = async (name: OperationName, raw: object, caller = founder) => {
  const outcome = await studio.call(name, caller, raw);
  return outcome.ok ? null : outcome.refusal;
};

/** What a view says of the content, and not of when it was written. */
function contentOf(view: AnyRecord): object {
  const { version: _v, updatedAt: _u, replayed: _r, labels: _l, ...content } = view;
  return content;
}

describe.each(TESTED_KINDS)('a version of a $kind that is restored', (kind: TestedKind) => {
  const { nameField, titleField, textField } = kind;
  const read = (id: string, version?: number) => get(kind.get, { id, version });
  const notesOf = async (id: string) =>
    (await get<{ items: AnyRecord[] }>(kind.versions, { id })).items.map(({ version, note }) => [
      version,
      note,
    ]);
  const make = () => get(kind.create, kind.full);
  const changeAll = (id: string) =>
    get(kind.update, {
      id,
      ...kind.least,
      [titleField]: 'Other',
      [nameField]: 'other',
      tags: [],
      ...(kind.kind === 'skill' && { files: [], triggers: [], claude: {} }),
    });

  it('becomes the new version with all that it said, its names and files too, and says where it came from', async () => {
    const first = await make();
    await changeAll(first.id);
    const restored = await get(kind.update, { id: first.id, restoreVersion: 1 });
    expect(restored['version']).toBe(3);
    expect(contentOf(restored)).toEqual(contentOf(first));
    expect(contentOf(await read(first.id))).toEqual(contentOf(first));
    expect(await notesOf(first.id)).toEqual([
      [3, 'Restored from version 1'],
      [2, null],
      [1, null],
    ]);
    const { items } = await studio.get('list_audit_events', founder, { targetId: first.id, limit: 1 });
    expect(items).toMatchObject([{ action: kind.update, details: { version: 3, restoredVersion: 1 } }]);
  });

  it('has the note that is given, and is found by the name of now', async () => {
    const { id } = await make();
    await changeAll(id);
    await get(kind.update, { id: 'other', restoreVersion: 1, note: 'The first was better' });
    expect((await notesOf(id))[0]).toEqual([3, 'The first was better']);
  });

  it('writes nothing when it says what the record says', async () => {
    const { id } = await make();
    expect(await get(kind.update, { id, restoreVersion: 1 })).toMatchObject({ version: 1 });
    expect(await notesOf(id)).toHaveLength(1);
    const { items } = await studio.get('list_audit_events', founder, { targetId: id, action: kind.update });
    expect(items).toEqual([]);
  });

  it.each([2, 999_999])('is refused when there is none with the number %i', async (restoreVersion) => {
    const { id } = await make();
    expect(await refusalOf(kind.update, { id, restoreVersion })).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'restoreVersion', message: `is no version of this ${kind.kind}` }],
    });
  });

  it.each([0, -1, 1.5, '1', null, Number.MAX_SAFE_INTEGER])('is not %j', async (restoreVersion) => {
    const { id } = await make();
    expect(await refusalOf(kind.update, { id, restoreVersion })).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'restoreVersion' }],
    });
  });

  it('is refused beside other content, whichever, even the same', async () => {
    const { id } = await make();
    await changeAll(id);
    for (const field of [titleField, nameField, textField, 'tags', 'description']) {
      const value = field === 'tags' ? [] : ((kind.full as AnyRecord)[field] ?? 'x');
      expect(await refusalOf(kind.update, { id, restoreVersion: 1, [field]: value })).toMatchObject({
        code: 'invalid_request',
        fields: [{ path: field }],
      });
    }
    expect(await read(id)).toMatchObject({ version: 2 });
  });

  it('is one of this account alone, and of this record alone', async () => {
    const { id } = await make();
    await changeAll(id);
    const stranger = await studio.founder('pro');
    const refusal = { code: 'not_found', detail: `There is no such ${kind.kind}.` };
    expect(await refusalOf(kind.update, { id, restoreVersion: 1 }, stranger)).toEqual(refusal);
    expect(await refusalOf(kind.update, { id, restoreVersion: 9 }, stranger)).toEqual(refusal);
    expect(await refusalOf(kind.delete, { id }, stranger)).toEqual(refusal);
    const absent = '019a9c2e-0000-7000-8000-000000000000';
    expect(await refusalOf(kind.update, { id: absent, restoreVersion: 1 })).toEqual(refusal);
  });

  it('is refused with its name when another record has taken that name since', async () => {
    const first = await make();
    await changeAll(first.id);
    await make();
    expect(await refusalOf(kind.update, { id: first.id, restoreVersion: 1 })).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining(`"${String(first[nameField])}"`),
    });
    expect(await read(first.id)).toMatchObject({ version: 2 });
  });

  it('is refused when the record is at another version than expected', async () => {
    const { id } = await make();
    await changeAll(id);
    const raw = { id, restoreVersion: 1 };
    expect(await refusalOf(kind.update, { ...raw, expectedVersion: 1 })).toMatchObject({ code: 'conflict' });
    expect(await get(kind.update, { ...raw, expectedVersion: 2 })).toMatchObject({ version: 3 });
  });

  it('is restored once by many who expect the same version, at the same time', async () => {
    const { id } = await make();
    await changeAll(id);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () =>
        studio.call(kind.update, founder, { id, restoreVersion: 1, expectedVersion: 2 }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await notesOf(id)).toHaveLength(3);
  });

  it('needs no room under the cap of the plan', async () => {
    const { id } = await make();
    for (let index = 0; index < kind.freeCap; index += 1) {
      await get(kind.create, { ...kind.least, [titleField]: `Filler ${index}` });
    }
    await changeAll(id);
    await studio.storage.transaction(({ accounts }) => accounts.setPlan(founder.accountId, 'free'));
    expect(await get(kind.update, { id, restoreVersion: 1 })).toMatchObject({ version: 3 });
  });
});

describe('a prompt', () => {
  it('is restored and labelled in one', async () => {
    const { id } = await get('create_prompt', { title: 'One', body: 'One' });
    await get('update_prompt', { id, body: 'Two' });
    const labels = [{ label: 'production', version: 1 }];
    await get('update_prompt', { id, restoreVersion: 1, labels });
    expect(await get('get_prompt', { id, label: 'production' })).toMatchObject({ version: 1, body: 'One' });
    expect(await get('get_prompt', { id })).toMatchObject({ version: 3, body: 'One' });
  });

  it('goes back from messages to a body', async () => {
    const { id } = await get('create_prompt', { title: 'One', body: 'One' });
    await get('update_prompt', { id, messages: [{ role: 'user', text: 'Two' }] });
    expect(await get('update_prompt', { id, restoreVersion: 1 })).toMatchObject({
      body: 'One',
      messages: null,
    });
  });
});

describe('a skill', () => {
  it('has the very bytes of its files again', async () => {
    const files = [{ path: 'a.txt', content: 'first' }];
    const { id } = await get('create_skill', { name: 's', description: 'd', instructions: 'i', files });
    await get('update_skill', { id, files: [{ path: 'a.txt', content: 'second' }] });
    await get('update_skill', { id, restoreVersion: 1 });
    expect(await get('read_skill_file', { id, path: 'a.txt' })).toMatchObject({ content: 'first' });
  });
});
