import { createLogger } from '../logging/logger.js';
import { Housekeeping } from './housekeeping.js';

const now = new Date('2027-03-31T12:00:00Z');

describe('Housekeeping', () => {
  it('deletes usage older than the retention in batches until a batch is not full', async () => {
    const cutoffs: Date[] = [];
    const answers = [5_000, 5_000, 17];
    const repositories = {
      sessions: { deleteExpired: async () => 2 },
      idempotencyKeys: { deleteExpired: async () => 3 },
      confirmations: { deleteExpired: async (before: Date) => (before === now ? 4 : 0) },
      usageRecords: {
        deleteBefore: async (before: Date) => {
          cutoffs.push(before);
          return answers.shift() ?? 0;
        },
      },
    } as unknown as ConstructorParameters<typeof Housekeeping>[0];
    const housekeeping = new Housekeeping(repositories, {
      usageRetentionDays: 90,
      clock: () => now,
      logger: createLogger('silent'),
    });
    expect(await housekeeping.sweep()).toEqual({
      sessions: 2,
      idempotencyKeys: 3,
      confirmations: 4,
      usageRecords: 10_017,
    });
    expect(cutoffs.map((each) => each.toISOString())).toEqual(Array(3).fill('2026-12-31T12:00:00.000Z'));
  });
});
