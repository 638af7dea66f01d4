import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import { agentOf, promptOf, readerOf, skillOf } from '../testing/library-records.js';
import type { LibrarySearch } from './library-search.js';
import type { Repositories } from './repositories.js';
import { searchStatement } from './search-statement.js';

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let account: SeededAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  ask = storage.repositories;
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  account = await seedAccount(storage, { plan: 'team' });
});

async function add(slug: string, change: Parameters<typeof promptOf>[2] = {}): Promise<void> {
  await ask.prompts.insert(promptOf(account.accountId, slug, change));
}

async function found(query: string, options: Partial<LibrarySearch> = {}): Promise<string[]> {
  const { accountId } = account;
  const { items } = await ask.prompts.search({
    reader: readerOf(accountId),
    query,
    limit: 100,
    offset: 0,
    ...options,
  });
  return items.map(({ slug }) => slug);
}

describe('a search', () => {
  it('ranks a word in the title above tags, tags above the description, that above the body', async () => {
    await add('in-body', { title: 'A', body: 'Please migrate the tables' });
    await add('in-description', { title: 'B', description: 'How to migrate' });
    await add('in-tags', { title: 'C', tags: ['migrate'] });
    await add('in-title', { title: 'Migrate a schema' });
    await add('elsewhere', { title: 'D' });
    expect(await found('migrate')).toEqual(['in-title', 'in-tags', 'in-description', 'in-body']);
  });

  it('puts first what is called exactly so', async () => {
    await add('review-code', {
      title: 'Code review',
      tags: ['code'],
      description: 'code',
      body: 'code code',
    });
    await add('code', { title: 'Something' });
    expect(await found('CODE')).toEqual(['code', 'review-code']);
    expect(await found('code REVIEW')).toEqual(['review-code']);
  });

  it('finds the last word as a beginning, and every word before it whole', async () => {
    await add('one', { title: 'x', body: 'deployment of services' });
    expect(await found('deployment serv')).toEqual(['one']);
    expect(await found('serv')).toEqual(['one']);
    expect(await found('serv deployment')).toEqual([]);
  });

  it('finds parts of words in names, tags and descriptions', async () => {
    await add('kubernetes-rollout', { title: 'x', description: 'Blue-green switching' });
    expect(await found('bernete')).toEqual(['kubernetes-rollout']);
    expect(await found('witchin')).toEqual(['kubernetes-rollout']);
  });

  it('demands every word', async () => {
    await add('one', { title: 'Weekly report' });
    await add('two', { title: 'Monthly report' });
    expect(await found('report weekly')).toEqual(['one']);
    expect(await found('report yearlong')).toEqual([]);
  });

  it.each([
    ['sumarize', 'Summarize meeting notes'],
    ['sumarize meetting', 'Summarize meeting notes'],
    ['promt', 'My prompt collection'],
    ['kuberntse', 'Kubernetes rollout'],
    ['emial', 'Email reply'],
    ['transalte', 'Translate to German'],
    ['brainstrom', 'Brainstorm ideas'],
    ['rewiev', 'Code review'],
    ['überstezen', 'Texte übersetzen'],
  ])('forgives a letter or two in a title: %s finds %s', async (query, title) => {
    await add('wanted', { title });
    await add('other', { title: 'Plant care' });
    expect(await found(query)).toEqual(['wanted']);
  });

  it('does not forgive where something fits as it was typed', async () => {
    await add('mouse', { title: 'Mouse trap' });
    await add('house', { title: 'House rules' });
    expect(await found('house')).toEqual(['house']);
    expect(await found('house', { offset: 1 })).toEqual([]);
  });

  it('pages through what was found, forgiving or not, and tells whether there is more', async () => {
    for (const index of [1, 2, 3, 4, 5]) {
      await add(`report-${index}`, { title: 'Report' });
    }
    const { accountId } = account;
    for (const query of ['report', 'reprot']) {
      const pages = [];
      for (const offset of [0, 2, 4]) {
        pages.push(await ask.prompts.search({ reader: readerOf(accountId), query, limit: 2, offset }));
      }
      expect(pages.map(({ more }) => more)).toEqual([true, true, false]);
      expect(new Set(pages.flatMap(({ items }) => items.map(({ slug }) => slug))).size).toBe(5);
    }
  });

  it('has those with every word in names and tags first, and pages through both kinds in one order', async () => {
    for (const index of [1, 2, 3]) {
      await add(`named-${index}`, { title: 'Quarterly', tags: ['invoice'] });
      await add(`told-${index}`, { title: 'Quarterly invoices paid', description: 'invoice' });
      await add(`said-${index}`, { title: 'Other', body: 'quarterly invoice quarterly invoice' });
    }
    const all = await found('quarterly invoice');
    expect(all).toHaveLength(9);
    expect(all.slice(0, 6).every((slug) => !slug.startsWith('said'))).toBe(true);
    const paged: string[] = [];
    for (let offset = 0; offset < 9; offset += 2) {
      paged.push(...(await found('quarterly invoice', { limit: 2, offset })));
    }
    expect(paged).toEqual(all);
  });

  it('has what is mistyped least, and leaves out what is only a bit alike beside it', async () => {
    await add('alike', { title: 'Train' });
    expect(await found('translatoin')).toEqual(['alike']);
    await add('wanted', { title: 'Translation' });
    expect(await found('translatoin')).toEqual(['wanted']);
  });

  it.each([
    ['names', 1, ['%plan%'], ['names']],
    ['anywhere', 1, ['%plan%', "'plan':*"], ['search_text', 'search_vector']],
    ['mistyped', 1, ['plan'], ['names']],
    [
      'mistyped',
      2,
      ['plan', '%plan%', "'plan':*", 'trip', '%trip%', "'trip'"],
      ['names', 'search_text', 'search_vector'],
    ],
  ] as const)('looks for %s by indexes, of %i words', async (reach, wordCount, ofWords, indexes) => {
    const table = { name: 'prompts', nameColumn: 'slug', titleColumn: 'title' } as const;
    const form = { wordCount, byTag: false, byVisibility: false, reach };
    const { text } = searchStatement(table, 'r.id', form);
    const client = await storage.pool.connect();
    await client.query(`begin; set local enable_seqscan = off; set local enable_indexscan = off;
      set local pg_trgm.word_similarity_threshold = 0.5`);
    const values = [account.accountId, 51, 0, 'plan', "'plan':*", null, true, ...ofWords];
    // Of few records, those of the account are read faster than any index of words.
    const everywhere = text.replace('r.account_id = $1', '$1::uuid is not null');
    const { rows } = await client.query(`explain ${everywhere}`, values);
    await client.query('rollback');
    client.release();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    const used = new Set([...plan.matchAll(/on prompts_(\w+)_index/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(indexes);
  });

  it('narrows to a tag', async () => {
    await add('one', { title: 'Report', tags: ['work'] });
    await add('two', { title: 'Report', tags: ['home'] });
    expect(await found('report', { tag: 'work' })).toEqual(['one']);
    expect(await found('reprot', { tag: 'home' })).toEqual(['two']);
    expect(await found('report', { tag: 'wor' })).toEqual([]);
  });

  it('follows every change, and forgets what was deleted', async () => {
    const prompt = promptOf(account.accountId, 'one', { title: 'Before' });
    await ask.prompts.insert(prompt);
    await ask.prompts.update(
      account.accountId,
      prompt.id,
      { version: 1, visibility: 'team' },
      { title: 'Afterwards' },
      new Date(),
    );
    expect(await found('before')).toEqual([]);
    expect(await found('afterwards')).toEqual(['one']);
    const messages = [{ role: 'user', text: 'Zebra crossing' }] as const;
    await ask.prompts.update(
      account.accountId,
      prompt.id,
      { version: 2, visibility: 'team' },
      { body: null, messages },
      new Date(),
    );
    expect(await found('zebra')).toEqual(['one']);
    expect(await found('Hello')).toEqual([]);
    await ask.prompts.delete(readerOf(account.accountId), prompt.id);
    expect(await found('zebra')).toEqual([]);
  });

  it('answers from the account alone', async () => {
    const stranger = await seedAccount(storage);
    await ask.prompts.insert(promptOf(stranger.accountId, 'secret', { title: 'Report' }));
    expect(await found('report')).toEqual([]);
    expect(await found('reprot')).toEqual([]);
    expect(await found('report', { reader: readerOf('no id') })).toEqual([]);
  });

  it('looks for skills in their triggers too, and for agents', async () => {
    const { accountId } = account;
    await ask.skills.insert(skillOf(accountId, 'pdf-forms', { triggers: ['fill in a questionnaire'] }));
    await ask.agents.insert(agentOf(accountId, 'reviewer', { instructions: 'Look for races.' }));
    const search = { reader: readerOf(accountId), limit: 10, offset: 0 };
    const skills = await ask.skills.search({ ...search, query: 'questionnaire' });
    expect(skills.items).toMatchObject([{ name: 'pdf-forms' }]);
    expect(skills.items[0]).not.toHaveProperty('instructions');
    expect((await ask.skills.search({ ...search, query: 'pdf frms' })).items).toHaveLength(1);
    expect((await ask.agents.search({ ...search, query: 'races' })).items).toMatchObject([
      { name: 'reviewer' },
    ]);
  });
});

describe('a search for one or two letters', () => {
  it('has what is called so first, then whole words of names and tags, then their beginnings, then the rest', async () => {
    await add('in-text', { title: 'Other', body: 'Aims of AI' });
    await add('beginning', { title: 'Aims' });
    await add('tagged', { title: 'Other', tags: ['AI'] });
    await add('ai', { title: 'Something' });
    await add('titled', { title: 'All about AI' });
    await add('inside', { title: 'Repairs', description: 'maintained' });
    expect(await found('ai')).toEqual(['ai', 'titled', 'tagged', 'beginning', 'in-text']);
    expect(await found('ab AI')).toEqual(['titled']);
  });

  it('finds a word of a language that does not separate them inside of others', async () => {
    await add('weekly', { title: '週間報告書' });
    await add('told', { title: 'Other', description: '毎週の報告' });
    expect(await found('報告')).toEqual(['weekly', 'told']);
  });

  it('pages through what was found, each once', async () => {
    for (const index of [1, 2, 3, 4, 5]) await add(`go-${index}`, { title: index % 2 ? 'Go' : 'Gold' });
    const pages = [];
    for (const offset of [0, 2, 4]) pages.push(await found('go', { limit: 2, offset }));
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(await found('go'));
  });

  it('finds the newest of many, and one that is called so however old it is', async () => {
    await add('go', { title: 'Oldest' });
    await add('old', { title: 'Go, of long ago' });
    await storage.pool.query(
      `insert into paretostudio.prompts (id, account_id, slug, title, body, variables, created_at, updated_at,
         visibility, owner_member_id)
       select ('ffffffff-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'many-' || n, 'Go on', 'Text', '[]', now(), now(),
         'team', null
       from generate_series(1, 400) as n`,
      [account.accountId],
    );
    const [first, second] = await found('go', { limit: 2 });
    expect([first, second]).toEqual(['go', 'many-400']);
    const last = await found('go', { offset: 200 });
    expect(last).toEqual(['many-201']);
  });

  it('is narrowed as any other, before the newest are taken', async () => {
    await add('mine', { title: 'Go', tags: ['work'] });
    await add('other', { title: 'Go' });
    expect(await found('go', { tag: 'work' })).toEqual(['mine']);
    expect(await found('go', { visibility: 'personal' })).toEqual([]);
    expect(await found('go', { reader: readerOf((await seedAccount(storage)).accountId) })).toEqual([]);
  });

  it('forgives nothing: any other word would be as near', async () => {
    await add('near', { title: 'Go to it' });
    expect(await found('gp')).toEqual([]);
    expect(await found('got')).toEqual([]);
  });
});

describe('a hostile query', () => {
  beforeEach(async () => {
    await add('plain', {
      title: 'Plain',
      description: '100% sure_thing C:\\path "quoted" 😀',
      tags: ['c++'],
    });
  });

  it.each([
    ['an apostrophe', "'"],
    ['quotes', '"\'"'],
    ['tsquery operators', "a & | ! <-> :* ( ) 'b'"],
    ['a lone operator', '!'],
    ['unbalanced parentheses', '((((('],
    ['a backslash', '\\'],
    ['SQL', "'; drop table paretostudio.prompts; --"],
    ['an array literal', '{a,"b}'],
    ['a NUL', 'pl\0ain'],
    ['half a surrogate pair', '\ud83d'],
    ['200 letters', 'x'.repeat(200)],
    ['200 wide letters', '漢'.repeat(200)],
    ['100,000 words', 'plain word '.repeat(100_000)],
    ['200 emoji', '😀'.repeat(200)],
    ['one more than half a pair at the end of what counts', `${'x'.repeat(199)}😀`],
    ['letters written from right to left', 'مرحبا بالعالم'],
    ['joined emoji', '👩‍👩‍👧‍👦'],
    ['a weight', 'plain:A'],
    ['percent signs', '%%%'],
    ['control characters', '\u0001\u001f\u007f'],
  ])('is answered: %s', async (_what, query) => {
    expect(await found(query)).toBeInstanceOf(Array);
  });

  it('takes wildcards as they stand', async () => {
    await add('other', { title: 'Other' });
    expect(await found('%')).toEqual(['plain']);
    expect(await found('_')).toEqual(['plain']);
    expect(await found('\\')).toEqual(['plain']);
    expect(await found('😀')).toEqual(['plain']);
    expect(await found('c++')).toEqual(['plain']);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \t\n\u00a0'],
  ])('finds nothing when it is %s', async (_what, query) => {
    expect(await found(query)).toEqual([]);
  });

  it.each([-1, 1_001, Number.NaN, Infinity])('finds nothing at the offset %d', async (offset) => {
    expect(await found('plain', { offset })).toEqual([]);
  });
});

describe('a text as long as may be', () => {
  const LONGEST = 200_000;
  const random = seeded(7);
  const letters = (alphabet: readonly string[], length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  const WIDE = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x20000 + index));

  it.each([
    ['one word', 'x'.repeat(LONGEST)],
    ['one word of wide letters', '漢'.repeat(LONGEST)],
    ['different short words', letters([...'abcdefghijklmnopqrstuvwxyz', ' ', ' '], LONGEST)],
    ['different words of wide letters', letters([...WIDE, ...' '.repeat(120)], LONGEST / 2)],
    ['addresses', 'https://user@example.com:80/a-b-c/d.e.f?g=h#i '.repeat(4_000)],
    ['hyphens', 'a-b-'.repeat(LONGEST / 4)],
    ['capitals that grow when made small', 'İ'.repeat(LONGEST)],
  ])('is saved and found by its name: %s', async (_what, body) => {
    expect(body.length).toBeLessThanOrEqual(LONGEST);
    const { accountId } = account;
    const full = {
      description: body.slice(0, 1_000),
      tags: Array.from({ length: 50 }, () => body.slice(0, 500)),
    };
    const name = `n-${newId()}`;
    await add(name, { ...full, title: 'Findable', body });
    await ask.skills.insert(
      skillOf(accountId, name, { ...full, instructions: body, triggers: full.tags, displayName: 'Findable' }),
    );
    expect(await found('findable')).toEqual([name]);
  });
});

/** A sequence of numbers in [0, 1) that is the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
