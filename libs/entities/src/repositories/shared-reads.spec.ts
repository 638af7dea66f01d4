import { SharedReads } from './shared-reads.js';

/** A read that ends when it is told to. */
function heldReads() {
  const ends: ((answer: string) => void)[] = [];
  const failures: ((error: Error) => void)[] = [];
  return {
    ends,
    failures,
    read: () =>
      new Promise<string>((resolve, reject) => {
        ends.push(resolve);
        failures.push(reject);
      }),
  };
}

const turns = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('SharedReads', () => {
  it('answers nobody by a read that began before the question was asked', async () => {
    const { ends, read } = heldReads();
    const reads = new SharedReads<string>();
    const first = reads.ask('q', read);
    const second = reads.ask('q', read);
    const third = reads.ask('q', read);
    expect(ends).toHaveLength(1);
    ends[0]?.('old');
    expect(await first).toBe('old');
    await turns();
    expect(ends).toHaveLength(2);
    ends[1]?.('new');
    expect(await Promise.all([second, third])).toEqual(['new', 'new']);
  });

  it('begins again when a later question comes while the shared read is under way', async () => {
    const { ends, read } = heldReads();
    const reads = new SharedReads<string>();
    void reads.ask('q', read);
    const second = reads.ask('q', read);
    ends[0]?.('1');
    await turns();
    const third = reads.ask('q', read);
    ends[1]?.('2');
    await turns();
    ends[2]?.('3');
    expect(await Promise.all([second, third])).toEqual(['2', '3']);
  });

  it('gives a failure to those alone who asked for that read', async () => {
    const { ends, failures, read } = heldReads();
    const reads = new SharedReads<string>();
    const first = reads.ask('q', read);
    const second = reads.ask('q', read);
    failures[0]?.(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await turns();
    ends[1]?.('fine');
    expect(await second).toBe('fine');
  });

  it('reads different questions side by side, and keeps nothing', async () => {
    const { ends, read } = heldReads();
    const reads = new SharedReads<string>();
    const answers = [reads.ask('a', read), reads.ask('b', read)];
    expect(ends).toHaveLength(2);
    ends.forEach((end, index) => end(String(index)));
    expect(await Promise.all(answers)).toEqual(['0', '1']);
    await turns();
    void reads.ask('a', read);
    expect(ends).toHaveLength(3);
  });
});
