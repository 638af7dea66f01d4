import type { AddressInfo } from 'node:net';
import { enqueueMail, type StudioContext } from '@paretostudio/studio';
import { SMTPServer } from 'smtp-server';
import { createLogger } from '../logging/logger.js';
import { createTestParts, type TestParts } from '../testing/create-test-parts.js';
import { mailDeliveries } from './mail-deliveries.js';
import { MailRefusedError, type MailTransport } from './mail-transport.js';
import { smtpTransport } from './smtp-transport.js';
import { terminalTransport } from './terminal-transport.js';

const START = new Date('2027-03-31T12:00:00Z');
const MAIL = {
  to: 'ada@example.test',
  subject: 'A subject – with a dash',
  text: 'Hello,\n\n.a line with a dot\n',
};

let test: TestParts;
let ctx: StudioContext;
let now: Date;
beforeAll(async () => {
  test = await createTestParts();
  ctx = { ...test.parts.context, clock: () => now };
});
beforeEach(async () => {
  now = START;
  await test.parts.storage.pool.query('delete from paretostudio.queued_mails');
});
afterAll(() => test.close());

const later = (ms: number) => void (now = new Date(now.getTime() + ms));
const enqueue = (mail = MAIL) =>
  test.parts.storage.transaction((repositories) => enqueueMail(ctx, repositories, mail, now));
const waiting = async () =>
  (await test.parts.storage.pool.query<{ due_at: Date }>('select due_at from paretostudio.queued_mails'))
    .rows;

/** A way out that answers as it is told, and keeps what it was handed. */
function scripted(...answers: (Error | null)[]): MailTransport & { readonly ids: string[] } {
  const ids: string[] = [];
  return {
    ids,
    async send(id) {
      ids.push(id);
      const answer = answers.shift() ?? null;
      if (answer !== null) throw answer;
    },
    close: () => undefined,
  };
}

function deliver(transport: MailTransport, write: (line: string) => void = () => undefined): Promise<number> {
  const logger = createLogger('info', { write });
  return mailDeliveries({ context: ctx, transport, logger }).run();
}

describe('the delivery of mails', () => {
  it('hands each mail on once, and forgets it', async () => {
    await enqueue();
    const transport = scripted();
    expect(await deliver(transport)).toBe(1);
    expect(await deliver(transport)).toBe(0);
    expect(transport.ids).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  it('lets several processes share the queue, each mail going out once', async () => {
    for (let count = 0; count < 30; count += 1) await enqueue();
    const transport = scripted();
    await Promise.all(Array.from({ length: 4 }, () => deliver(transport)));
    expect(new Set(transport.ids).size).toBe(30);
    expect(transport.ids).toHaveLength(30);
  });

  it('tries again later what could not be handed on, under the same name', async () => {
    await enqueue();
    const transport = scripted(new Error('the server is away'));
    await deliver(transport);
    expect(await waiting()).toEqual([{ due_at: new Date(START.getTime() + 30_000) }]);
    expect(await deliver(transport)).toBe(0);
    later(30_000);
    await deliver(transport);
    expect(transport.ids[0]).toBe(transport.ids[1]);
    expect(await waiting()).toEqual([]);
  });

  it('takes up again what a process was ended at', async () => {
    await enqueue();
    const { queuedMails } = test.parts.storage.repositories;
    await queuedMails.claim({ now, heldUntil: new Date(now.getTime() + 300_000), limit: 5 });
    const transport = scripted();
    expect(await deliver(transport)).toBe(0);
    later(300_000);
    expect(await deliver(transport)).toBe(1);
  });

  it('gives up after about a day, and at once what is refused for good', async () => {
    await enqueue();
    const away = scripted(...Array.from({ length: 20 }, () => new Error('away')));
    let lines = '';
    let hours = 0;
    for (; (await waiting()).length > 0; hours += 1) {
      await deliver(away, (line) => void (lines += line));
      later(3_600_000);
    }
    expect(hours).toBeGreaterThan(22);
    expect(hours).toBeLessThan(30);
    expect(lines).toContain('a mail was given up');
    await enqueue();
    await deliver(scripted(new MailRefusedError('no such mailbox')));
    expect(await waiting()).toEqual([]);
  });

  it('writes no word of a mail into the log', async () => {
    await enqueue();
    let lines = '';
    await deliver(scripted(new Error('away')), (line) => void (lines += line));
    expect(lines).toContain('it is tried again');
    expect(lines).not.toContain('ada@example.test');
    expect(lines).not.toContain('Hello');
  });
});

describe('the way out by SMTP', () => {
  /** A server on loopback, and what it was handed. */
  async function listening(refuse: { readonly at?: string } = {}) {
    const received: { readonly to: string[]; readonly text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo({ address }, _session, callback) {
        if (address !== refuse.at) return callback();
        callback(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
      },
      onData(stream, session, callback) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`, 'Studio <studio@example.test>');
    const close = async () => {
      transport.close();
      await new Promise<void>((resolve) => server.close(resolve));
    };
    return { transport, received, close };
  }

  it('hands the mail to its one recipient, with sender, subject and a name of its own', async () => {
    const { transport, received, close } = await listening();
    await transport.send('id-1', MAIL);
    await close();
    expect(received).toHaveLength(1);
    const [{ to, text } = { to: [], text: '' }] = received;
    expect(to).toEqual(['ada@example.test']);
    expect(text).toContain('From: Studio <studio@example.test>');
    expect(text).toContain('Message-ID: <id-1@example.test>');
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toContain('.a line with a dot');
  });

  it('lets no text become a header or a second recipient', async () => {
    const { transport, received, close } = await listening();
    await transport.send('id-2', { ...MAIL, subject: 'S\r\nBcc: eve@example.test' });
    await close();
    expect(received[0]?.to).toEqual(['ada@example.test']);
    expect(received[0]?.text).not.toMatch(/^Bcc:/m);
  });

  it('tells a recipient that is refused for good from a server that is away', async () => {
    const { transport, close } = await listening({ at: MAIL.to });
    await expect(transport.send('id-3', MAIL)).rejects.toThrow(MailRefusedError);
    await close();
    const away = smtpTransport('smtp://127.0.0.1:1', 'studio@example.test');
    await expect(away.send('id-4', MAIL)).rejects.not.toThrow(MailRefusedError);
    away.close();
  });
});

describe('the terminal', () => {
  it('shows the whole mail, and nothing that a terminal would obey', async () => {
    let shown = '';
    const text = 'Hello \u001b[31mred\u001b[0m,\nhttps://studio.example.test/reset-password#token=abc';
    await terminalTransport((each) => void (shown += each)).send('id', { ...MAIL, text });
    expect(shown).toContain('To: ada@example.test');
    expect(shown).toContain('https://studio.example.test/reset-password#token=abc');
    expect(shown).not.toContain('\u001b');
  });
});
