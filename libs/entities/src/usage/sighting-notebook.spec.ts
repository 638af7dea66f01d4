import { SightingNotebook, type SightedUse } from './sighting-notebook.js';

const AT = new Date('2026-11-22T12:00:00.000Z');
const DAY_MS = 86_400_000;

function use(change: Partial<SightedUse> = {}): SightedUse {
  return {
    ...{
      at: AT,
      accountId: 'account',
      keyId: 'key',
      action: 'get_prompt',
      connectionId: null,
      agentId: null,
    },
    ...{ outcome: 'ok', clientName: null },
    ...change,
  };
}

function after(ms: number): Date {
  return new Date(AT.getTime() + ms);
}

describe('the notebook of sightings', () => {
  let notebook: SightingNotebook;
  beforeEach(() => {
    notebook = new SightingNotebook();
  });
  const taken = () => notebook.take().map(({ kind, value }) => `${kind}: ${value}`);

  it('notes action, client and network of a request, once', () => {
    notebook.note(use({ clientName: '  Claude \u202e Desktop ' }), '192.0.2.7');
    notebook.note(use({ clientName: 'Claude \u202e Desktop', at: after(1) }), '192.0.2.8');
    expect(notebook.take()).toEqual([
      { accountId: 'account', keyId: 'key', kind: 'action', value: 'self get_prompt', at: AT },
      { accountId: 'account', keyId: 'key', kind: 'client', value: 'Claude \u202e Desktop', at: AT },
      { accountId: 'account', keyId: 'key', kind: 'network', value: '192.0.2.0/24', at: AT },
    ]);
  });

  it('puts a tool under the connection that it was called at, or the agent that it was called through', () => {
    notebook.note(use({ action: 'search', connectionId: 'c' }), null);
    notebook.note(use({ action: 'search', connectionId: 'c', agentId: 'a' }), null);
    expect(taken()).toEqual(['action: conn_c search', 'action: agent_a search']);
  });

  it.each(['ok', 'confirmation_required', 'input_required', 'tool_error', 'upstream_failed', '500'])(
    'takes an action that ended with %s for used',
    (outcome) => {
      notebook.note(use({ outcome }), null);
      expect(taken()).toEqual(['action: self get_prompt']);
    },
  );

  it.each(['permission_denied', 'not_found', 'quota_exceeded', 'ip_not_allowed', '404'])(
    'takes an action that ended with %s for not used, and still says where the key was tried',
    (outcome) => {
      notebook.note(use({ outcome, clientName: 'curl' }), '192.0.2.7');
      expect(taken()).toEqual(['client: curl', 'network: 192.0.2.0/24']);
    },
  );

  it('notes the same again when a day has passed, and not a moment earlier', () => {
    notebook.note(use(), null);
    expect(taken()).toHaveLength(1);
    notebook.note(use({ at: after(DAY_MS - 1) }), null);
    expect(taken()).toEqual([]);
    notebook.note(use({ at: after(DAY_MS) }), null);
    expect(taken()).toHaveLength(1);
  });

  it('keeps what two keys were seen with apart', () => {
    notebook.note(use(), null);
    notebook.take();
    notebook.note(use({ keyId: 'other' }), null);
    expect(taken()).toEqual(['action: self get_prompt']);
  });

  it('notes what could not be written with its next use', () => {
    notebook.note(use(), null);
    notebook.giveBack(notebook.take());
    notebook.note(use({ at: after(1) }), null);
    expect(taken()).toHaveLength(1);
  });

  it('notes nothing of requests without a key, of nameless clients and of what is no address', () => {
    notebook.note(use({ keyId: null, clientName: 'curl' }), '192.0.2.7');
    notebook.note(use({ outcome: 'not_found', clientName: ' ' }), 'unknown');
    expect(taken()).toEqual([]);
  });

  it('lets at most 5,000 wait, and notes the rest with a later use', () => {
    for (let index = 0; index < 6_000; index += 1) notebook.note(use({ action: `a${index}` }), null);
    expect(taken()).toHaveLength(5_000);
    notebook.note(use({ action: 'a5999' }), null);
    expect(taken()).toEqual(['action: self a5999']);
  });
});
