import { Notes } from '../testing/fixtures/mcp/notes.js';

type OnMessage = (message: unknown, extra?: object) => void;

/** A transport with private state, as those of the SDKs are. */
class Wire {
  onmessage?: OnMessage;
  readonly sent: unknown[] = [];
  readonly #name = 'wire';

  async start(): Promise<void> {
    this.sent.push('started');
  }

  async send(message: object): Promise<void> {
    this.sent.push(message);
  }

  async close(): Promise<void> {
    this.sent.push('closed');
  }

  get name(): string {
    return this.#name;
  }
}

const NOTES_TOLD = { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'delete_note' }] } };

describe('a guarded transport', () => {
  let notes: Notes;
  let wire: Wire;
  let guarded: Wire;

  beforeEach(() => {
    notes = new Notes();
    wire = new Wire();
    guarded = notes.mcp.transport(wire, { key: notes.addKey() });
  });

  it('is the transport in all that is not about messages', async () => {
    await guarded.start();
    await guarded.close();
    expect(wire.sent).toEqual(['started', 'closed']);
    expect(guarded).toBeInstanceOf(Wire);
    expect([guarded.name, guarded.constructor]).toEqual(['wire', Wire]);
    expect('handleRequest' in guarded).toBe(false);
  });

  it('sends no answer to what nobody asked, or asked and cancelled', async () => {
    await guarded.send(NOTES_TOLD);
    const heard = new Promise((resolve) => (guarded.onmessage = resolve));
    wire.onmessage?.({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    await heard;
    const cancelled = new Promise((resolve) => (guarded.onmessage = resolve));
    wire.onmessage?.({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } });
    await cancelled;
    await guarded.send(NOTES_TOLD);
    expect(wire.sent).toEqual([]);
  });

  it('sends what the server says of its own accord', async () => {
    const messages = [
      { jsonrpc: '2.0', method: 'notifications/tools/list_changed' },
      { jsonrpc: '2.0', id: 1, method: 'elicitation/create', params: {} },
      { jsonrpc: '2.0', error: { code: -32700, message: 'Parse error' } },
    ];
    for (const message of messages) await guarded.send(message);
    expect(wire.sent).toEqual(messages);
  });

  it('answers each request once, and a list with the rights of who asked', async () => {
    const heard = new Promise((resolve) => (guarded.onmessage = resolve));
    wire.onmessage?.({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    await heard;
    await guarded.send(NOTES_TOLD);
    await guarded.send(NOTES_TOLD);
    expect(wire.sent).toEqual([{ jsonrpc: '2.0', id: 1, result: { tools: [] } }]);
  });

  it('filters a list that the server tells although it was cancelled, under an id that is in use again', async () => {
    const heard: unknown[] = [];
    const told = [
      { jsonrpc: '2.0', id: 1, method: 'tools/list' },
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1, reason: 7 } },
      { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'list_notes' } },
    ];
    await new Promise<void>((resolve) => {
      guarded.onmessage = (message) => {
        if (heard.push(message) === told.length) resolve();
      };
      for (const message of told) wire.onmessage?.(message);
    });
    await guarded.send(NOTES_TOLD);
    expect(wire.sent).toEqual([{ jsonrpc: '2.0', id: 1, result: { tools: [] } }]);
  });
});
