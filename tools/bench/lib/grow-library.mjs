import { newId } from '@paretostudio/entities';
import { seedAccount, seedMember } from '@paretostudio/entities/testing';
import { dropDatabase, growDatabase, settle } from './grown-database.mjs';
import { setting } from './settings.mjs';
import { spread } from './statistics.mjs';

const PROMPTS = setting('PROMPTS', 100_000);
const ROUNDS = setting('ROUNDS', 7);
const CHUNK = 5_000;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za'.split(' ');
const VOCABULARY = 4_000;
const LETTERS_MIN = 7;

/** Measures searches in the library of one account, most of whose prompts are one member's own. */
export async function growLibrary(report, server) {
  const storage = await growDatabase(server, 'library');
  const random = seeded(8);
  const words = vocabulary(random);
  const reader = await seedLibrary(storage, words, random);
  await settle(storage);
  const { prompts } = storage.repositories;
  const rows = [];
  for (const [name, query] of Object.entries(queriesOf(words))) {
    const ms = [];
    let found;
    for (let round = -1; round < ROUNDS; round += 1) {
      const startedAt = performance.now();
      found = await prompts.search({ reader, query, limit: 50, offset: 0 });
      if (round >= 0) ms.push(performance.now() - startedAt);
    }
    rows.push([name, spread(ms), found.items.length]);
  }
  report.table({
    title: `searches among ${PROMPTS.toLocaleString('en')} prompts of one account`,
    columns: ['', 'ms', 'found, at most 50'],
    rows,
  });
  report.target({
    name: `slowest search among ${PROMPTS.toLocaleString('en')} prompts of one account`,
    value: Math.max(...rows.map(([, { median }]) => median)),
    atMost: 50,
    unit: 'ms',
    headline: true,
  });
  await dropDatabase(server, storage, 'library');
}

/** Words as a language has them: a few stand nearly everywhere, most are rare. In shorter ones a mistyped letter hides all. */
function queriesOf(words) {
  const at = (place) => words.slice(place).find((word) => word.length >= LETTERS_MIN);
  const [common, usual, other, rare] = [3, 300, 450, 2_500].map(at);
  return {
    'a word that one name of twelve has': common,
    'a usual word': usual,
    'a rare word': rare,
    'two words': `${usual} ${other}`,
    'three words': `${common} ${usual} ${other}`,
    'a letter that words begin with': usual.slice(0, 1),
    'two letters that words begin with': usual.slice(0, 2),
    'two letters that are nowhere': 'xq',
    'the beginning of a word': usual.slice(0, 3),
    'a part of a word': usual.slice(1),
    'a word that is nowhere': 'xqzvkwjp',
    'a usual word, mistyped': mistyped(usual),
    'a rare word, mistyped': mistyped(rare),
    'two words, one mistyped': `${mistyped(usual)} ${other}`,
  };
}

function mistyped(word) {
  const middle = word.length >> 1;
  return word.slice(0, middle - 1) + word[middle] + word[middle - 1] + word.slice(middle + 1);
}

async function seedLibrary(storage, words, random) {
  const { accountId } = await seedAccount(storage, { plan: 'team' });
  const members = [];
  for (let each = 0; each < 10; each += 1) members.push((await seedMember(storage, { accountId })).memberId);
  const stranger = await seedAccount(storage, { plan: 'team' });
  const any = () => words[Math.floor(random() ** 2.5 * words.length)];
  const text = (count) => Array.from({ length: count }, any).join(' ');
  const promptOf = (number) => ({
    id: newId(),
    slug: `${any()}-${any()}-${number}`,
    title: text(3),
    description: text(12),
    body: text(120),
    tags: [any(), any()],
    visibility: number % 10 === 0 ? 'personal' : 'team',
    owner: members[number % members.length],
  });
  for (let first = 0; first < PROMPTS; first += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, PROMPTS - first) }, (_, index) =>
      promptOf(first + index),
    );
    await insertPrompts(storage.pool, accountId, rows);
    if (first % (CHUNK * 5) === 0) {
      const others = rows.map((row) => ({ ...row, id: newId(), owner: stranger.memberId }));
      await insertPrompts(storage.pool, stranger.accountId, others);
    }
  }
  return { accountId, memberId: members[0], role: 'editor' };
}

function insertPrompts(pool, accountId, rows) {
  return pool.query(
    `insert into paretostudio.prompts (id, account_id, slug, title, description, body, variables, tags, version,
       visibility, owner_member_id, created_at, updated_at)
     select p.id, $1, p.slug, p.title, p.description, p.body, '[]', p.tags, 1, p.visibility, p.owner, now(), now()
     from jsonb_to_recordset($2::jsonb) as p(id uuid, slug text, title text, description text, body text, tags text[],
       visibility text, owner uuid)`,
    [accountId, JSON.stringify(rows)],
  );
}

function vocabulary(random) {
  const words = new Set();
  while (words.size < VOCABULARY) {
    const syllables = Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    );
    words.add(syllables.join(''));
  }
  return [...words];
}

/** Numbers in [0, 1) that are the same in each run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
