import { createHash } from 'node:crypto';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import { readerOf, skillOf } from '../testing/library-records.js';
import type { NewFileContent } from './file-contents-repository.js';
import type { Repositories } from './repositories.js';

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let account: SeededAccount;
let stranger: SeededAccount;

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
  account = await seedAccount(storage);
  stranger = await seedAccount(storage);
});

function contentOf(text: string | Uint8Array): NewFileContent {
  const content = new Uint8Array(Buffer.from(text));
  return { content, digest: createHash('sha256').update(content).digest('hex') };
}

function entryOf({ digest, content }: NewFileContent, path: string) {
  return { path, digest, sizeBytes: content.byteLength, executable: false, isText: true };
}

async function digestsOf({ accountId }: SeededAccount): Promise<string[]> {
  const { rows } = await storage.pool.query(
    `select encode(digest, 'hex') as digest from paretostudio.file_contents where account_id = $1`,
    [accountId],
  );
  return rows.map(({ digest }) => digest).sort();
}

describe('file contents', () => {
  it('come back byte for byte, to their account alone', async () => {
    const bytes = contentOf(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const empty = contentOf('');
    await ask.fileContents.put(account.accountId, [bytes, empty]);
    const digests = [bytes.digest, empty.digest, 'f'.repeat(64), 'no digest'];
    expect(await ask.fileContents.read(account.accountId, digests)).toEqual(
      new Map([bytes, empty].map(({ digest, content }) => [digest, content])),
    );
    expect(await ask.fileContents.read(stranger.accountId, digests)).toEqual(new Map());
  });

  it('are kept once, however often and by however many at once they are put', async () => {
    const content = contentOf('same');
    const put = () =>
      storage.transaction(({ fileContents }) => fileContents.put(account.accountId, [content, content]));
    await Promise.all([put(), put(), put()]);
    await put();
    expect(await digestsOf(account)).toEqual([content.digest]);
  });

  it('are never kept under the digest of something else', async () => {
    const forged = { ...contentOf('good'), content: contentOf('bad').content };
    await expect(ask.fileContents.put(account.accountId, [forged])).rejects.toMatchObject({
      constraint: 'file_contents_digest_check',
    });
  });

  it('hold 1 MiB and not a byte more', async () => {
    const largest = contentOf(new Uint8Array(1_048_576));
    await ask.fileContents.put(account.accountId, [largest]);
    await expect(
      ask.fileContents.put(account.accountId, [contentOf(new Uint8Array(1_048_577))]),
    ).rejects.toMatchObject({ constraint: 'file_contents_content_check' });
  });

  it('go when no skill and no version refers to them, in the account alone', async () => {
    const { accountId } = account;
    const [now, before, gone] = [contentOf('now'), contentOf('before'), contentOf('gone')];
    await ask.fileContents.put(accountId, [now, before, gone]);
    await ask.fileContents.put(stranger.accountId, [gone]);
    const skill = skillOf(accountId, 'one', { files: [entryOf(now, 'a.md')] });
    await ask.skills.insert(skill);
    const state = { files: [entryOf(before, 'a.md'), entryOf(before, 'b.md')] };
    const version = {
      accountId,
      kind: 'skill' as const,
      note: null,
      createdByMemberId: null,
      createdAt: new Date(),
    };
    await ask.libraryVersions.append({ ...version, recordId: skill.id, version: 1, state });
    await ask.libraryVersions.append({ ...version, recordId: newId(), version: 1, state: { files: 'none' } });
    expect(await ask.fileContents.dropUnused(accountId)).toBe(1);
    expect(await digestsOf(account)).toEqual([now.digest, before.digest].sort());
    await ask.skills.delete(readerOf(accountId), skill.id);
    expect(await ask.fileContents.dropUnused(accountId)).toBe(2);
    expect(await digestsOf(account)).toEqual([]);
    expect(await digestsOf(stranger)).toEqual([gone.digest]);
  });

  it('stay for a skill that is being saved under the lock of the account', async () => {
    const { accountId } = account;
    const content = contentOf('shared');
    await ask.fileContents.put(accountId, [content]);
    let dropping: Promise<number> | undefined;
    await storage.transaction(async ({ accounts, fileContents, skills }) => {
      await accounts.lockById(accountId);
      await fileContents.put(accountId, [content]);
      dropping = storage.transaction(async (other) => {
        await other.accounts.lockById(accountId);
        return other.fileContents.dropUnused(accountId);
      });
      await skills.insert(skillOf(accountId, 'one', { files: [entryOf(content, 'a.md')] }));
    });
    expect(await dropping).toBe(0);
    expect(await digestsOf(account)).toEqual([content.digest]);
  });
});
