import { openStorage } from '@paretostudio/entities';
import pg from 'pg';
import type { Caller } from '../core/caller.js';
import { createStudioContext } from '../core/create-studio-context.js';
import type { Outcome } from '../core/outcome.js';
import type { OperationName } from '../operations.js';
import { Studio } from '../studio.js';
import { TESTED_KINDS, type TestedKind } from '../testing/library-kinds.js';
import { codeOf, openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';

/** What the tests read of records of whatever kind. */
interface AnyRecord {
  readonly id: string;
  readonly version: number;
  readonly replayed: boolean;
  readonly [field: string]: unknown;
}
interface AnyPage {
  readonly items: readonly AnyRecord[];
  readonly nextCursor: string | null;
}

const ABSENT = '019a9c2e-0000-7000-8000-000000000000';

let studio: TestStudio;
let founder: Caller;
let database: pg.Client;
beforeAll(async () => {
  studio = await openTestStudio();
  database = new pg.Client({ connectionString: studio.url });
  await database.connect();
});
beforeEach(async () => {
  founder = await studio.founder('pro');
});
afterAll(async () => {
  await database.end();
  await studio.close();
});

const call = (name: OperationName, raw: object, caller = founder): Promise<Outcome<unknown>> =>
  studio.call(name, caller, raw);
const get = async <T = AnyRecord>(name: OperationName, raw: object, caller = founder): Promise<T> =>
  valueOf(await call(name, raw, caller)) as T;
const refusalOf = async (name: OperationName, raw: object, caller = founder) => {
  const outcome = await call(name, raw, caller);
  return outcome.ok ? null : outcome.refusal;
};

/** How many rows the account has of a table. */
async function count(table: string, accountId = founder.accountId): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from paretostudio.${table} where account_id = $1`,
    [accountId],
  );
  return rows[0]!.count;
}

/** Lets every member of the account see a record, which its plan would not. */
async function share(table: string, id: string): Promise<void> {
  await database.query(`update paretostudio.${table} set visibility = 'team' where id = $1`, [id]);
}

/** What a view says of the content: without ids, dates, numbers of versions and what belongs to the call. */
function contentOf(view: AnyRecord): object {
  const { id: _i, version: _v, createdAt: _c, updatedAt: _u, createdByMemberId: _m, ...rest } = view;
  const { ownerMemberId: _o, replayed: _r, warnings: _w, ...content } = rest;
  return content;
}

describe.each(TESTED_KINDS)('$kind', (kind: TestedKind) => {
  const { nameField, titleField, textField } = kind;
  const save = (input: object = {}, caller = founder) =>
    get(kind.create, { [titleField]: 'A record', ...kind.least, ...input }, caller);
  const read = (raw: object, caller = founder) => get(kind.get, raw, caller);
  const versionsOf = async (id: string) =>
    (await get<AnyPage>(kind.versions, { id })).items.map(({ version, note }) => [version, note]);

  it('is saved whole, and found by id and by name', async () => {
    const saved = await get(kind.create, kind.full);
    expect(saved).toMatchObject({ version: 1, replayed: false, createdByMemberId: founder.memberId });
    const { replayed: _, ...record } = saved;
    expect(await read({ id: saved.id })).toEqual(record);
    expect(await read({ id: String(saved[nameField]) })).toEqual(record);
  });

  it('numbers names that it makes, and refuses a chosen one that is taken', async () => {
    const names = [await save(), await save(), await save()].map((each) => each[nameField]);
    expect(names).toEqual(['a-record', 'a-record-2', 'a-record-3']);
    const taken = `Another ${kind.kind} of this account has the ${nameField} "a-record".`;
    const other = await save({ [nameField]: 'other' });
    for (const refusal of [
      await refusalOf(kind.create, { ...kind.least, [titleField]: 't', [nameField]: 'a-record' }),
      await refusalOf(kind.update, { id: other.id, [nameField]: 'a-record' }),
      await refusalOf(kind.duplicate, { id: other.id, [nameField]: 'a-record' }),
    ]) {
      expect(refusal).toMatchObject({ code: 'conflict', detail: expect.stringContaining(taken) });
    }
    expect((await save({}, await studio.founder()))[nameField]).toBe('a-record');
  });

  it('gives a name that is chosen by many at once to one of them', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        call(kind.create, { ...kind.least, [titleField]: 't', [nameField]: 'wanted' }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'conflict']));
    const ids = [(await save()).id, (await save()).id, (await save()).id];
    const renamed = await Promise.all(ids.map((id) => call(kind.update, { id, [nameField]: 'renamed' })));
    expect(renamed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(renamed.map(codeOf))).toEqual(new Set([null, 'conflict']));
  });

  it.each([
    'Capitals',
    'dots.in.it',
    '..',
    'a/b',
    '-a',
    'a-',
    'a--b',
    'a_b',
    'ä',
    '',
    'x'.repeat(65),
    '019a9c2e-0000-7000-8000-000000000000',
  ])('refuses the name %j', async (name) => {
    const { id } = await save();
    for (const [operation, raw] of [
      [kind.create, { ...kind.least, [titleField]: 't' }],
      [kind.update, { id }],
      [kind.duplicate, { id }],
    ] as const) {
      const refusal = await refusalOf(operation, { ...raw, [nameField]: name });
      expect(refusal).toMatchObject({ code: 'invalid_request', fields: [{ path: nameField }] });
    }
  });

  it('takes a name of 64 characters, and makes copies of it of at most as many', async () => {
    const { id } = await save({ [nameField]: 'x'.repeat(64) });
    const copy = await get(kind.duplicate, { id, [titleField]: 'x'.repeat(64) });
    expect(copy[nameField]).toBe(`${'x'.repeat(62)}-2`);
  });

  it('raises the version with each change and keeps each with its note and author', async () => {
    const { id } = await save({ note: 'First.' });
    await share(kind.table, id);
    const editor = await studio.member(founder, 'editor');
    const changed = await get(kind.update, { id, [textField]: 'Two', note: ' Second. ' }, editor);
    expect(changed).toMatchObject({ version: 2, [textField]: 'Two' });
    expect(await get(kind.update, { id, [textField]: 'Two', note: 'None' })).toMatchObject({ version: 2 });
    await get(kind.update, { id, [titleField]: 'Three' });
    expect(await versionsOf(id)).toEqual([
      [3, null],
      [2, 'Second.'],
      [1, 'First.'],
    ]);
    const { items } = await get<AnyPage>(kind.versions, { id, limit: 1, cursor: '3' });
    expect(items).toMatchObject([{ version: 2, createdByMemberId: editor.memberId }]);
  });

  it('shows each version as it was, and none that never was', async () => {
    const first = await get(kind.create, kind.full);
    const { id } = first;
    const second = await get(kind.update, { id, ...kind.least, [titleField]: 'Other', tags: ['new'] });
    expect(contentOf(await read({ id, version: 1 }))).toEqual(contentOf(first));
    expect(await read({ id, version: 1 })).toMatchObject({ version: 1, updatedAt: first['updatedAt'] });
    expect(await read({ id, version: 2 })).toEqual(second);
    const exported = await get(kind.export, { id, version: 1 });
    const imported = await get(kind.import, { ...asImport(kind, exported), [nameField]: 'old' });
    expect(contentOf(imported)).toEqual({ ...contentOf(first), [nameField]: 'old' });
    for (const version of [3, 2_147_483_647]) {
      expect(await refusalOf(kind.get, { id, version })).toMatchObject({ code: 'not_found' });
      expect(await refusalOf(kind.export, { id, version })).toMatchObject({ code: 'not_found' });
    }
    for (const version of [0, 1.5, 2_147_483_648]) {
      expect(await refusalOf(kind.get, { id, version })).toMatchObject({ code: 'invalid_request' });
    }
  });

  it('refuses a change that was made from a stale version, and writes nothing of it', async () => {
    const { id } = await save();
    await get(kind.update, { id, [titleField]: 'New', expectedVersion: 1 });
    const refusal = await refusalOf(kind.update, { id, [titleField]: 'Old', expectedVersion: 1 });
    expect(refusal).toEqual({
      code: 'conflict',
      detail: `The ${kind.kind} was changed meanwhile. Read it again and decide.`,
    });
    expect(await read({ id })).toMatchObject({ [titleField]: 'New', version: 2 });
    expect(await versionsOf(id)).toHaveLength(2);
  });

  it('keeps one of many changes made at once from the same version, and all that expect none', async () => {
    const { id } = await save();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        call(kind.update, { id, [titleField]: `T${index}`, expectedVersion: 1 }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const fields = [{ [textField]: 'B' }, { tags: ['t'] }, { description: 'D' }];
    await Promise.all(fields.map((field) => get(kind.update, { id, ...field })));
    expect(await read({ id })).toMatchObject({ version: 5, [textField]: 'B', tags: ['t'], description: 'D' });
    expect((await versionsOf(id)).map(([version]) => version)).toEqual([5, 4, 3, 2, 1]);
  });

  it('looks absent to another account, by id and by name, whatever is asked', async () => {
    const saved = await save();
    const stranger = await studio.founder('pro');
    const absent = await call(kind.get, { id: ABSENT }, stranger);
    expect(absent).toEqual({
      ok: false,
      refusal: { code: 'not_found', detail: `There is no such ${kind.kind}.` },
    });
    const { get: show, update, delete: remove, duplicate, versions, export: write } = kind;
    for (const name of [show, update, remove, duplicate, versions, write]) {
      for (const id of [saved.id, String(saved[nameField])]) {
        expect(await call(name, { id }, stranger)).toEqual(absent);
      }
      for (const id of ['../no such/%00', '', "' or 1=1 --", 'constructor', ABSENT]) {
        expect(await call(name, { id })).toEqual(absent);
      }
    }
    expect(await read({ id: saved.id })).toMatchObject({ version: 1 });
  });

  it('lets a viewer read and export what is shared, and change nothing', async () => {
    const { id } = await save();
    await share(kind.table, id);
    const viewer = await studio.member(founder, 'viewer');
    for (const name of [kind.get, kind.export, kind.versions]) {
      expect(codeOf(await call(name, { id }, viewer))).toBeNull();
    }
    for (const name of [kind.create, kind.import, kind.update, kind.delete, kind.duplicate]) {
      expect(codeOf(await call(name, { id }, viewer))).toBe('permission_denied');
    }
  });

  it('holds the cap of the plan exactly over 50 concurrent creations of every sort, over two storages', async () => {
    const free = await studio.founder('free');
    const { id } = await save({}, free);
    const file = asImport(kind, await get(kind.export, { id }, free));
    const other = await openStorage({ url: studio.url, poolSizeMax: 10 });
    const { peppers, cookieSecret, credentials, gateway } = studio.ctx;
    const studios = [
      studio.studio,
      new Studio(createStudioContext({ storage: other, peppers, cookieSecret, credentials, gateway })),
    ];
    const sorts = [
      [kind.create, { ...kind.least, [titleField]: 't' }],
      [kind.duplicate, { id }],
      [kind.import, file],
    ] as const;
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const [name, raw] = sorts[index % 3]!;
        const named = index % 3 === 2 ? { ...raw, [nameField]: `file-${index}` } : raw;
        return studios[index % 2]!.call(name, free, named) as Promise<Outcome<unknown>>;
      }),
    ).finally(() => other.close());
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(kind.freeCap - 1);
    const { freeCap: limit, table } = kind;
    for (const outcome of outcomes) {
      if (outcome.ok) continue;
      const detail = expect.stringContaining(
        `The plan Free holds ${limit} ${table}, and ${limit} are saved.`,
      );
      const refusal = { code: 'plan_limit_reached', limit, used: limit, plan: 'free', detail };
      expect(outcome.refusal).toEqual(refusal);
    }
    expect(await count(kind.table, free.accountId)).toBe(limit);
    expect(await count('library_versions', free.accountId)).toBe(limit);
  });

  it('stays readable, changeable and exportable above the cap, and is not added to', async () => {
    const { id } = await save();
    for (let index = 0; index < kind.freeCap; index += 1) await save();
    await studio.storage.transaction(({ accounts }) => accounts.setPlan(founder.accountId, 'free'));
    await get(kind.update, { id, [titleField]: 'Changed' });
    expect(await read({ id })).toMatchObject({ [titleField]: 'Changed' });
    await get(kind.export, { id });
    expect(await refusalOf(kind.duplicate, { id })).toMatchObject({
      code: 'plan_limit_reached',
      limit: kind.freeCap,
      used: kind.freeCap + 1,
    });
  });

  it('is deleted with everything that belongs to it, while the audit log keeps its name', async () => {
    const { id } = await get(kind.create, kind.full);
    await get(kind.update, { id, [textField]: 'Two' });
    if (kind.kind === 'prompt') await get(kind.update, { id, labels: [{ label: 'live', version: 1 }] });
    const tables = [kind.table, 'library_versions', 'library_labels', 'file_contents'];
    expect(await count('library_versions')).toBe(2);
    expect(await get(kind.delete, { id })).toMatchObject({ id });
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
    expect(await refusalOf(kind.delete, { id })).toMatchObject({ code: 'not_found' });
    const { items } = await studio.get('list_audit_events', founder, { targetId: id, action: kind.delete });
    const names = kind.full as Record<string, unknown>;
    expect(items).toMatchObject([
      { targetKind: kind.kind, targetName: names[titleField], details: { [nameField]: names[nameField] } },
    ]);
  });

  it('is copied as it is now, under a name of its own, at version 1', async () => {
    const source = await get(kind.create, kind.full);
    await get(kind.update, { id: source.id, [textField]: 'changed', note: 'n' });
    const copy = await get(kind.duplicate, { id: source.id });
    const now = await read({ id: source.id });
    const title = `${String(now[titleField])} (copy)`;
    expect(copy.id).not.toBe(source.id);
    expect(copy).toMatchObject({ version: 1, [titleField]: title, [textField]: 'changed' });
    expect(contentOf(copy)).toEqual({
      ...contentOf(now),
      [titleField]: title,
      [nameField]: copy[nameField],
    });
    const long = await save({ [titleField]: '😀'.repeat(200), [nameField]: 'long' });
    const cut = await get(kind.duplicate, { id: long.id });
    expect(cut[titleField]).toBe(`${'😀'.repeat(193)} (copy)`);
    expect(cut[nameField]).toBe('copy');
  });

  it('comes back equal from its own file, in another account too', async () => {
    const saved = await get(kind.create, kind.full);
    const file = asImport(kind, await get(kind.export, { id: saved.id }));
    const collision = await refusalOf(kind.import, file);
    expect(collision).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining(`Give another \`${nameField}\`.`),
    });
    const again = await get(kind.import, { ...file, [nameField]: 'again' });
    expect(again).toMatchObject({ version: 1, warnings: [] });
    expect(contentOf(again)).toEqual({ ...contentOf(saved), [nameField]: 'again' });
    const elsewhere = await get(kind.import, file, await studio.founder());
    expect(contentOf(elsewhere)).toEqual(contentOf(saved));
  });

  it('is created, copied and imported once for each Idempotency-Key, also at the same time', async () => {
    const source = await save();
    const file = { ...asImport(kind, await get(kind.export, { id: source.id })), [nameField]: 'imported' };
    const sorts = [
      [kind.create, { ...kind.least, [titleField]: 't' }],
      [kind.duplicate, { id: source.id }],
      [kind.import, file],
    ] as const;
    for (const [name, raw] of sorts) {
      const caller = { ...founder, idempotencyKey: `once-${name}` };
      const answers = await Promise.all([1, 2, 3].map(() => get(name, raw, caller)));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      const { replayed: _, ...view } = answers[0]!;
      for (const answer of answers) expect(answer).toMatchObject(view);
    }
    expect(await count(kind.table)).toBe(4);
  });

  it('is listed newest first, by page and by tag, without its long text', async () => {
    const made: AnyRecord[] = [];
    for (const [index, title] of ['Alpha', 'Beta', 'Gamma'].entries()) {
      made.push(await save({ [titleField]: title, tags: index === 2 ? ['late'] : [] }));
    }
    const first = await get<AnyPage>(kind.list, { limit: 2 });
    expect(first.items.map((item) => item[titleField])).toEqual(['Gamma', 'Beta']);
    for (const field of [textField, 'messages', 'files', 'claude', 'metadata']) {
      expect(first.items[0]).not.toHaveProperty(field);
    }
    const second = await get<AnyPage>(kind.list, { limit: 2, cursor: first.nextCursor });
    expect(second).toMatchObject({ items: [{ id: made[0]!.id }], nextCursor: null });
    expect((await get<AnyPage>(kind.list, { tag: 'late' })).items).toMatchObject([{ id: made[2]!.id }]);
    expect((await get<AnyPage>(kind.list, {}, await studio.founder())).items).toEqual([]);
  });

  it('is found by words, parts and slips, best match first, in the own account alone', async () => {
    const stranger = await studio.founder('pro');
    await save({ [titleField]: 'Invoice' }, stranger);
    const described = await save({ [titleField]: 'Letters', description: 'Mentions an invoice.' });
    const titled = await save({ [titleField]: 'Invoice for clients' });
    await save({ [titleField]: 'Weather', tags: ['sky'] });
    const found = async (query: string, raw: object = {}) =>
      (await get<AnyPage>(kind.search, { query, ...raw })).items.map(({ id }) => id);
    expect(await found('INVOICE')).toEqual([titled.id, described.id]);
    expect(await found('invoi')).toEqual([titled.id, described.id]);
    expect((await found('invioce'))[0]).toBe(titled.id);
    expect(await found('sky')).toHaveLength(1);
    expect(await found('weather', { tag: 'sky' })).toHaveLength(1);
    expect(await found('invoice', { tag: 'sky' })).toEqual([]);
    for (const query of ['nowhere', '%', "'; drop table x; --", '\\', '!&|()', 'ⅷ']) {
      expect([query, await found(query)]).toEqual([query, []]);
    }
  });

  it('goes on in a search where its cursor says, and refuses a cursor of another search', async () => {
    for (let index = 0; index < 5; index += 1) await save({ [titleField]: `Common ${index}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: AnyPage = await get<AnyPage>(kind.search, {
        query: 'common',
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    const { nextCursor } = await get<AnyPage>(kind.search, { query: 'common', limit: 2 });
    for (const forged of ['2', `9${nextCursor!}`, `${nextCursor!}A`, ABSENT, '2.AAAAAAAAAAA', '0.x']) {
      expect(await refusalOf(kind.search, { query: 'common', cursor: forged })).toMatchObject({
        code: 'invalid_request',
        fields: [{ path: 'cursor' }],
      });
    }
    expect(codeOf(await call(kind.search, { query: 'other', cursor: nextCursor }))).toBe('invalid_request');
  });
});

/** Puts an exported file in the form that the import takes. */
function asImport(kind: TestedKind, file: AnyRecord): Record<string, unknown> {
  const { content, encoding } = file;
  return kind.kind === 'skill' && encoding === 'base64' ? { archive: content } : { content };
}
