import { seedAccount } from '@paretostudio/entities/testing';
import { createTestParts, type TestParts } from '../testing/create-test-parts.js';
import { NoticeRounds } from './notice-rounds.js';

let test: TestParts;
beforeAll(async () => {
  test = await createTestParts();
});
afterAll(() => test.close());

const noticesOf = async (accountId: string): Promise<{ kind: string; spread: boolean }[]> =>
  (
    await test.parts.storage.pool.query(
      'select kind, spread_at is not null as spread from paretostudio.notices where account_id = $1',
      [accountId],
    )
  ).rows;

async function spentAccount(): Promise<string> {
  const { accountId } = await seedAccount(test.parts.storage);
  await test.parts.storage.pool.query(
    `update paretostudio.account_meters set day = (now() at time zone 'utc')::date, used = 50 where account_id = $1`,
    [accountId],
  );
  return accountId;
}

describe('NoticeRounds', () => {
  it('tell of a spent quota once and spread it, in two servers at once', async () => {
    const accountId = await spentAccount();
    const { context, logger } = test.parts;
    const servers = [new NoticeRounds({ context, logger }), new NoticeRounds({ context, logger })];
    await Promise.all(servers.map((rounds) => rounds.watch()));
    await Promise.all(servers.map((rounds) => rounds.spread()));
    expect(await noticesOf(accountId)).toEqual([{ kind: 'quota.reached', spread: true }]);
  });

  it('begin at once, and end with the round that is under way', async () => {
    const accountId = await spentAccount();
    const rounds = new NoticeRounds({ context: test.parts.context, logger: test.parts.logger });
    rounds.start();
    await rounds.stop();
    expect(await noticesOf(accountId)).toHaveLength(1);
  });

  it('go on after a source that fails, and say so', async () => {
    const accountId = await spentAccount();
    const { context, logger } = test.parts;
    const broken = {
      ...context,
      clock: () => {
        throw new Error('the clock is away');
      },
    };
    const rounds = new NoticeRounds({ context: broken, logger });
    await rounds.watch();
    expect(test.logged()).toMatch(/"level":"warn".*expire could not be told of/);
    await new NoticeRounds({ context, logger }).watch();
    expect(await noticesOf(accountId)).toHaveLength(1);
  });
});
