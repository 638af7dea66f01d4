import { createLogger } from '../logging/logger.js';
import { Housekeeping } from './housekeeping.js';

const { jest } = import.meta;

const now = new Date('2027-03-31T12:00:00Z');

describe('Housekeeping', () => {
  it('deletes usage and sightings older than the retention in batches until a batch is not full', async () => {
    const cutoffs: Date[] = [];
    const answers = [5_000, 5_000, 17];
    const sightings = [5_000, 3];
    const repositories = {
      sessions: { deleteExpired: async () => 2 },
      idempotencyKeys: { deleteExpired: async () => 3 },
      confirmations: { deleteExpired: async (before: Date) => (before === now ? 4 : 0) },
      relayStates: { deleteExpired: async (before: Date) => (before === now ? 5 : 0) },
      signInTokens: { deleteExpired: async (before: Date) => (before === now ? 6 : 0) },
      billing: {
        deleteEventsBefore: async (before: Date) =>
          before.toISOString() === '2027-03-01T12:00:00.000Z' ? 7 : 0,
      },
      oauthArtefacts: { deleteExpired: async (before: Date) => (before === now ? 8 : 0) },
      oauthClients: { deleteExpired: async (before: Date) => (before === now ? 9 : 0) },
      connectedApps: {
        deleteUnissued: async (before: Date) => (before.getTime() === now.getTime() - 3_600_000 ? 10 : 0),
      },
      usageRecords: {
        deleteBefore: async (before: Date) => {
          cutoffs.push(before);
          return answers.shift() ?? 0;
        },
      },
      keySightings: {
        deleteUnseenSince: async (before: Date) => {
          cutoffs.push(before);
          return sightings.shift() ?? 0;
        },
      },
      notices: {
        deleteBefore: async (before: Date) => (before.toISOString() === '2026-12-31T12:00:00.000Z' ? 11 : 0),
      },
      webhookDeliveries: {
        deleteBefore: async (before: Date) => (before.toISOString() === '2027-03-01T12:00:00.000Z' ? 12 : 0),
      },
      invitations: {
        deleteExpired: async (before: Date) => (before.toISOString() === '2026-12-31T12:00:00.000Z' ? 13 : 0),
      },
    } as unknown as ConstructorParameters<typeof Housekeeping>[0];
    const housekeeping = new Housekeeping(repositories, {
      usageRetentionDays: 90,
      clock: () => now,
      logger: createLogger('silent'),
      reseal: async () => ({ resealed: 0, lost: 0 }),
    });
    expect(await housekeeping.sweep()).toEqual({
      sessions: 2,
      idempotencyKeys: 3,
      confirmations: 4,
      relayStates: 5,
      signInTokens: 6,
      billingEvents: 7,
      oauthArtefacts: 8,
      oauthClients: 9,
      unissuedApps: 10,
      usageRecords: 10_017,
      keySightings: 5_003,
      notices: 11,
      webhookDeliveries: 12,
      invitations: 13,
    });
    expect(cutoffs.map((each) => each.toISOString())).toEqual(Array(5).fill('2026-12-31T12:00:00.000Z'));
  });

  describe('partitions of usage records', () => {
    const at = (usageRetentionDays: number, sums = 0) => {
      const calls: unknown[] = [];
      let sumsLeft = sums;
      const usagePartitions = {
        prepare: async (daysEach: number) => void calls.push(daysEach),
        dropBefore: async (before: Date) => {
          calls.push(before.toISOString());
          return 3;
        },
      };
      const usageDaySums = {
        addUp: async (at: Date) => void calls.push(`sums of ${at.toISOString()}`),
        deleteBefore: async (before: Date, limit: number) => {
          calls.push(`no sums before ${before.toISOString()}`);
          return (sumsLeft -= limit) < 0 ? 17 : limit;
        },
      };
      const options = {
        usageRetentionDays,
        clock: () => now,
        logger: createLogger('silent'),
        reseal: async () => ({ resealed: 0, lost: 0 }),
      };
      const repositories = { usagePartitions, usageDaySums } as never;
      return { housekeeping: new Housekeeping(repositories, options), calls };
    };

    it.each([
      [1, 1],
      [90, 1],
      [100, 1],
      [101, 2],
      [3_650, 37],
    ])(
      'are at most about a hundred: kept for %i days, one is of %i days',
      async (usageRetentionDays, daysEach) => {
        const { housekeeping, calls } = at(usageRetentionDays);
        await housekeeping.preparePartitions();
        expect(calls).toEqual([daysEach]);
      },
    );

    it('are made at the start, so that records of today find theirs', async () => {
      const { housekeeping, calls } = at(90);
      housekeeping.start();
      await housekeeping.stop();
      expect(calls).toEqual([1]);
    });

    it('are dropped when all that is in them is past the retention', async () => {
      const { housekeeping, calls } = at(90);
      expect(await housekeeping.dropPartitions()).toBe(3);
      expect(calls).toEqual(['2026-12-31T12:00:00.000Z', 'no sums before 2026-12-31T12:00:00.000Z']);
    });

    it('take the sums of their days with them, however many there are', async () => {
      const { housekeeping, calls } = at(90, 10_017);
      await housekeeping.dropPartitions();
      expect(calls).toEqual([
        '2026-12-31T12:00:00.000Z',
        ...Array(3).fill('no sums before 2026-12-31T12:00:00.000Z'),
      ]);
    });

    it('are made, dropped and summed up each hour', async () => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
      try {
        const { housekeeping, calls } = at(90);
        housekeeping.start();
        await jest.advanceTimersByTimeAsync(60 * 60 * 1000);
        await housekeeping.stop();
        expect(calls).toEqual([
          ...[1, 1, '2026-12-31T12:00:00.000Z', 'no sums before 2026-12-31T12:00:00.000Z'],
          'sums of 2027-03-31T12:00:00.000Z',
        ]);
      } finally {
        jest.useRealTimers();
      }
    });
  });

  describe('moves credentials to the newest key', () => {
    const at = (reseal: () => Promise<{ resealed: number; lost: number }>) => {
      let lines = '';
      const logger = createLogger('info', { write: (line: string) => void (lines += line) });
      const options = { usageRetentionDays: 90, clock: () => now, logger, reseal };
      const usagePartitions = { prepare: async () => [], dropBefore: async () => 0 };
      return { housekeeping: new Housekeeping({ usagePartitions } as never, options), logged: () => lines };
    };

    it('at the start, and says how many it moved and how many are lost', async () => {
      const { housekeeping, logged } = at(async () => ({ resealed: 3, lost: 1 }));
      housekeeping.start();
      await housekeeping.stop();
      expect(logged()).toMatch(/"level":"info".*"resealed":3/);
      expect(logged()).toMatch(/"level":"warn".*"lost":1.*CREDENTIAL_KEYS/);
    });

    it('each hour, also when nothing could be deleted', async () => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
      try {
        const rounds = [
          { resealed: 0, lost: 0 },
          { resealed: 7, lost: 0 },
        ];
        const { housekeeping, logged } = at(async () => rounds.shift() ?? { resealed: 0, lost: 0 });
        housekeeping.start();
        await jest.advanceTimersByTimeAsync(60 * 60 * 1000);
        await housekeeping.stop();
        expect(logged()).toMatch(/"level":"warn".*a task of housekeeping failed/);
        expect(logged()).toMatch(/"level":"info".*"resealed":7/);
      } finally {
        jest.useRealTimers();
      }
    });

    it('without a word when there is nothing to move', async () => {
      const { housekeeping, logged } = at(async () => ({ resealed: 0, lost: 0 }));
      housekeeping.start();
      await housekeeping.stop();
      expect(logged()).toBe('');
    });

    it('and keeps the server running when that fails', async () => {
      const { housekeeping, logged } = at(() => Promise.reject(new Error('the database is away')));
      housekeeping.start();
      await housekeeping.stop();
      expect(logged()).toMatch(/"level":"warn".*the database is away/);
    });
  });
});
