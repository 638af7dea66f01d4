import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ReplyBody } from './reply-body.js';

const KIB = 1024;
const MIB = 1024 * KIB;

/** A body whose connection is played by the test; `asked` tells what it heard. */
function openBody() {
  const asked: string[] = [];
  const body = new ReplyBody({
    resume: () => asked.push('resume'),
    abandon: (reason) => asked.push(`abandon: ${String(reason)}`),
  });
  return { body, asked };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Pushes chunks until the body asks to wait, or so often. */
function fill(body: ReplyBody, makeChunk: () => Uint8Array, timesMax: number): number {
  let times = 1;
  while (body.push(makeChunk()) && times < timesMax) times += 1;
  return times;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is alive, of the heap and of what stands beside it, which is swept a moment after its collection. */
async function retainedBytes(): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    collectGarbage();
    await new Promise(setImmediate);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('what waits for its reader', () => {
  it('asks the connection to wait at 64 KiB, and lets it go on as soon as less than that waits', async () => {
    const { body, asked } = openBody();
    expect(fill(body, () => new Uint8Array(16 * KIB), 100)).toBe(4);
    expect(asked).toEqual([]);
    await body.read();
    expect(asked).toEqual(['resume']);
    await body.read();
    expect(asked).toEqual(['resume']);
  });

  it('comes in order, in as many reads as the reader makes', async () => {
    const { body } = openBody();
    const early = body.read();
    for (const text of ['a', 'b', 'c']) body.push(bytesOf(text));
    body.end();
    const chunks = [await early, await body.read()];
    expect(chunks.map((chunk) => String.fromCharCode(...(chunk ?? [])))).toEqual(['a', 'bc']);
    expect([await body.read(), await body.read()]).toEqual([null, null]);
  });

  it('takes little more memory than its bytes, however small the pieces are that it comes in', async () => {
    const { body } = openBody();
    const before = await retainedBytes();
    expect(fill(body, () => new Uint8Array(KIB).subarray(7, 8), 60_000)).toBe(60_000);
    expect((await retainedBytes()) - before).toBeLessThan(MIB);
    body.cancel();
  });
});

describe('text', () => {
  it('is whole where a character was cut into chunks, and begins behind a byte order mark', async () => {
    const bytes = bytesOf('\uFEFF{"text":"naïve 🙂"}');
    for (const length of [1, 2, 3, bytes.length]) {
      const { body } = openBody();
      const text = body.text();
      for (let at = 0; at < bytes.length; at += length) body.push(bytes.slice(at, at + length));
      body.end();
      await expect(text).resolves.toBe('{"text":"naïve 🙂"}');
    }
  });

  it('replaces what is no UTF-8, a character that is cut off at the end included', async () => {
    for (const chunks of [[[0x61, 0xff, 0xe2, 0x82]], [[0x61, 0xff], [0xe2], [0x82]]]) {
      const { body } = openBody();
      for (const chunk of chunks) body.push(Uint8Array.from(chunk));
      body.end();
      await expect(body.text()).resolves.toBe('a\uFFFD\uFFFD');
    }
  });

  it('is empty without a byte', async () => {
    const { body } = openBody();
    body.end();
    await expect(body.text()).resolves.toBe('');
  });

  it('keeps nothing of the connection’s memory while it grows: a byte in each of its buffers costs a byte', async () => {
    const { body } = openBody();
    const text = body.text();
    const before = await retainedBytes();
    for (let count = 0; count < 512; count += 1) {
      body.push(new Uint8Array(64 * KIB).subarray(7, 8));
      await new Promise(setImmediate);
    }
    expect((await retainedBytes()) - before).toBeLessThan(MIB);
    body.end();
    await expect(text).resolves.toHaveLength(512);
  });
});

describe('the end', () => {
  it('throws the reason of a body that broke off, to who waits and to who comes later, and keeps nothing of it', async () => {
    const { body } = openBody();
    const reason = new Error('broke');
    const waiting = body.read();
    body.fail(reason);
    await expect(waiting).rejects.toBe(reason);
    body.push(bytesOf('late'));
    await expect(body.read()).rejects.toBe(reason);
    await expect(body.text()).rejects.toBe(reason);
  });

  it('tells the connection once that nobody reads on, and the reader that waits that it was the last', async () => {
    const { body, asked } = openBody();
    const waiting = body.read();
    body.cancel('enough');
    body.cancel('again');
    await expect(waiting).resolves.toBeNull();
    expect(asked).toEqual(['abandon: enough']);
  });

  it('tells nothing of a body that has come as a whole: its connection may have another one by now', () => {
    const { body, asked } = openBody();
    body.push(bytesOf('whole'));
    body.end();
    body.cancel();
    expect(asked).toEqual([]);
  });
});

describe('as a web stream', () => {
  it('brings the same bytes, and the reason when they break off', async () => {
    const { body } = openBody();
    const response = new Response(body.stream());
    body.push(bytesOf('some'));
    body.push(bytesOf('thing'));
    body.end();
    await expect(response.text()).resolves.toBe('something');

    const broken = openBody();
    const reading = new Response(broken.body.stream()).text();
    broken.body.fail(new Error('broke'));
    await expect(reading).rejects.toThrow('broke');
  });

  it('takes nothing before somebody reads, and gives the connection up when its reader does', async () => {
    const { body, asked } = openBody();
    const stream = body.stream();
    expect(fill(body, () => new Uint8Array(16 * KIB), 100)).toBe(4);
    expect(asked).toEqual([]);
    await stream.cancel('enough');
    expect(asked).toEqual(['abandon: enough']);
  });
});
