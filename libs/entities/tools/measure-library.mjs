// Measures lists and searches of a library of 20,000 prompts that ten members keep, most of them personal, for a member
// who sees many and for one who sees few, and tells how each is planned:
//   node libs/entities/tools/measure-library.mjs
// After a build. TEST_DATABASE_URL says on which server; without it, an embedded one is started and thrown away.
import setup from '../../../tools/jest/postgres-setup.mjs';
import teardown from '../../../tools/jest/postgres-teardown.mjs';
import { newId, openStorage } from '../dist/index.js';
import { createTestDatabase, seedAccount, seedMember } from '../dist/testing/index.js';

const PROMPTS = 20_000;
const OTHER_ACCOUNTS = 20;
const MEMBERS = 10;
const ROUNDS = 15;
const WORDS = [
  'release',
  'report',
  'review',
  'invoice',
  'travel',
  'budget',
  'support',
  'garden',
  'letter',
  'plan',
];

await setup();
const database = await createTestDatabase();
const storage = await openStorage({ url: database.url, statementTimeoutMs: 300_000 });
await measure(storage);
await storage.close();
await database.drop();
await teardown();

async function measure({ pool, repositories: { prompts } }) {
  const { accountId, memberId: founderId } = await seedAccount(storage, { plan: 'team' });
  const members = [];
  for (let each = 0; each < MEMBERS; each += 1) {
    members.push((await seedMember(storage, { accountId })).memberId);
  }
  // One member of ten saves what the team shares; the last one has nothing.
  await seedPrompts(pool, accountId, PROMPTS, members.slice(0, -1));
  for (let each = 0; each < OTHER_ACCOUNTS; each += 1) {
    const other = await seedAccount(storage, { plan: 'team' });
    await seedPrompts(pool, other.accountId, 1_000, [other.memberId]);
  }
  await pool.query('vacuum analyze');
  const readers = {
    'who has 2,000': { accountId, memberId: members[1], role: 'editor' },
    'who has none': { accountId, memberId: members.at(-1), role: 'editor' },
    'the founder': { accountId, memberId: founderId, role: 'founder' },
  };
  const rows = [];
  for (const [who, reader] of Object.entries(readers)) {
    const search = { reader, limit: 50, offset: 0 };
    const questions = {
      'list, 50': () => prompts.list({ reader, limit: 50 }),
      'list, 50 personal': () => prompts.list({ reader, limit: 50, visibility: 'personal' }),
      'list, 50 of the team': () => prompts.list({ reader, limit: 50, visibility: 'team' }),
      'search, two words': () => prompts.search({ ...search, query: 'release garden' }),
      'search, a mistyped word': () => prompts.search({ ...search, query: 'relaese' }),
      'by name': () => prompts.findByIdOrName(reader, 'prompt-777'),
    };
    for (const [question, ask] of Object.entries(questions)) rows.push(await timed(who, question, ask));
  }
  console.table(rows);
}

async function timed(who, question, ask) {
  const ms = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await ask();
    ms.push(performance.now() - start);
  }
  ms.sort((a, b) => a - b);
  const [best, median, worst] = [0, ROUNDS >> 1, ROUNDS - 1].map((index) => ms[index].toFixed(1));
  return { who, question, 'best ms': best, 'median ms': median, 'worst ms': worst };
}

async function seedPrompts(pool, accountId, count, owners) {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    slug: `prompt-${index}`,
    title: `${WORDS[index % 10]} ${WORDS[(index * 7) % 9]} ${index}`,
    owner: owners[index % owners.length],
    visibility: index % owners.length === 0 ? 'team' : 'personal',
  }));
  await pool.query(
    `insert into paretostudio.prompts (id, account_id, slug, title, description, body, variables, tags, version,
       visibility, owner_member_id, created_at, updated_at)
     select p.id, $1, p.slug, p.title, 'What it is for, in a sentence.', repeat('Write it. ', 100), '[]', '{}', 1,
       p.visibility, p.owner, now(), now()
     from jsonb_to_recordset($2::jsonb) as p(id uuid, slug text, title text, owner uuid, visibility text)`,
    [accountId, JSON.stringify(rows)],
  );
}
