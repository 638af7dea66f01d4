import fc from 'fast-check';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { isToolName } from '../studio-mount/tools/is-tool-name.js';
import { readMcpMessage } from './read-mcp-message.js';

const META = 'io.modelcontextprotocol';

function request(method: string, params?: unknown): object {
  return { jsonrpc: '2.0', id: 1, method, params };
}

function callOf(name: string, args?: object, more: object = {}): object {
  return request('tools/call', { name, arguments: args, ...more });
}

describe('readMcpMessage: the kind of a message', () => {
  it.each([
    ['request', { jsonrpc: '2.0', id: 'a', method: 'ping' }],
    ['notification', { jsonrpc: '2.0', method: 'notifications/initialized' }],
    ['response', { jsonrpc: '2.0', id: 1, result: {} }],
    ['response', { jsonrpc: '2.0', id: 1, error: { code: 1, message: '' } }],
    ['batch', [{ jsonrpc: '2.0', id: 1, method: 'ping' }]],
    ['batch', []],
    ['malformed', { id: 1, method: 'ping' }],
    ['malformed', { jsonrpc: '1.0', id: 1, method: 'ping' }],
    ['malformed', { jsonrpc: '2.0', id: 1.5, method: 'ping' }],
    ['malformed', { jsonrpc: '2.0', id: null, method: 'ping' }],
    ['malformed', { jsonrpc: '2.0', id: { a: 1 }, method: 'ping' }],
    ['malformed', { jsonrpc: '2.0', id: 1, method: 7 }],
    ['malformed', null],
    ['malformed', undefined],
    ['malformed', 'text'],
    ['malformed', 7],
  ])('is %s for %j', (kind, body) => {
    expect(readMcpMessage(body).kind).toBe(kind);
  });

  it('keeps the id to answer under, and none that JSON-RPC does not know', () => {
    expect(readMcpMessage({ jsonrpc: '2.0', id: 'seven', method: 'ping' }).id).toBe('seven');
    expect(readMcpMessage({ jsonrpc: '2.0', id: 0, method: 'ping' }).id).toBe(0);
    expect(readMcpMessage({ jsonrpc: '2.0', id: [1], method: 'ping' }).id).toBeNull();
  });
});

describe('readMcpMessage: cost and recorded action', () => {
  it('takes both from the action table for every tool', () => {
    for (const name of STUDIO_ACTIONS.names.filter(isToolName)) {
      const { action, cost } = readMcpMessage(callOf(name));
      expect([action, cost]).toEqual([name, STUDIO_ACTIONS.actions[name].cost]);
    }
  });

  it.each([
    ['prompts/get', { name: 'a' }, 'get_prompt', 1],
    ['resources/read', { uri: 'skill://a/SKILL.md' }, 'get_skill', 1],
    ['resources/read', { uri: 'paretostudio://skills/a.zip' }, 'get_skill', 1],
    ['resources/read', { uri: 'paretostudio://agents/a.md' }, 'get_agent', 1],
    ['resources/read', { uri: 'file:///etc/passwd' }, 'resources/read', 1],
    ['resources/read', {}, 'resources/read', 1],
    ['tools/call', { name: 'whoami' }, 'whoami', 0],
    ['tools/call', { name: 'nope' }, 'tools/call', 1],
    ['tools/call', { name: '__proto__' }, 'tools/call', 1],
    ['tools/call', { name: 'constructor' }, 'tools/call', 1],
    ['tools/call', { name: 'list_usage_records' }, 'tools/call', 1],
    ['tools/call', { name: 7 }, 'tools/call', 1],
    ['tools/call', [], 'tools/call', 1],
    ['tools/list', undefined, 'tools/list', 0],
    ['initialize', {}, 'initialize', 0],
    ['server/discover', {}, 'server/discover', 0],
    ['completion/complete', {}, 'completion/complete', 0],
    ['psk_0123456789abcdef', {}, 'none', 0],
    ['toString', {}, 'none', 0],
  ])('of %s with %j are %s and %d', (method, params, action, cost) => {
    expect(readMcpMessage(request(method, params))).toMatchObject({ action, cost });
  });

  it('charges nothing for the second round of a confirmation', () => {
    expect(readMcpMessage(callOf('delete_prompt', { id: 'a' })).cost).toBe(1);
    expect(readMcpMessage(callOf('delete_prompt', { id: 'a', confirmation_token: 't' })).cost).toBe(0);
    expect(readMcpMessage(callOf('delete_prompt', { id: 'a' }, { requestState: 't' })).cost).toBe(0);
  });

  it('charges what is dressed up as a second round of an action that has only one', () => {
    expect(readMcpMessage(callOf('get_prompt', { id: 'a', confirmation_token: 't' })).cost).toBe(1);
    expect(readMcpMessage(callOf('get_prompt', { id: 'a' }, { requestState: 't' })).cost).toBe(1);
    expect(readMcpMessage(request('prompts/get', { name: 'a', requestState: 't' })).cost).toBe(1);
    expect(readMcpMessage(request('resources/read', { uri: 'skill://a/b', requestState: 't' })).cost).toBe(1);
  });

  it('charges nothing for a batch, which is refused whole', () => {
    expect(readMcpMessage([callOf('create_prompt'), callOf('create_prompt')]).cost).toBe(0);
  });

  it('never keeps what a client wrote as the action', () => {
    const known = new Set([...STUDIO_ACTIONS.names, 'get_prompt', 'get_skill', 'get_agent', 'none']);
    fc.assert(
      fc.property(fc.string(), fc.anything(), (method, params) => {
        const { action } = readMcpMessage(request(method, params));
        expect(known.has(action as never) || action === method).toBe(true);
        expect(action.length).toBeLessThanOrEqual(64);
      }),
    );
  });
});

describe('readMcpMessage: client and era', () => {
  const modern = {
    _meta: {
      [`${META}/protocolVersion`]: '2026-07-28',
      [`${META}/clientInfo`]: { name: 'Modern', version: '2' },
      [`${META}/clientCapabilities`]: {},
    },
  };

  it('reads both from the message itself', () => {
    expect(readMcpMessage(request('tools/list', modern))).toMatchObject({
      era: 'modern',
      client: { name: 'Modern', version: '2' },
    });
    const hello = {
      protocolVersion: '2025-11-25',
      clientInfo: { name: 'Old', version: '1' },
      capabilities: {},
    };
    expect(readMcpMessage(request('initialize', hello))).toMatchObject({
      era: 'legacy',
      client: { name: 'Old', version: '1' },
    });
  });

  it('takes the era from the header where the message does not say it', () => {
    const header = { 'mcp-protocol-version': '2026-07-28' };
    expect(readMcpMessage(request('tools/list'), header).era).toBe('modern');
    expect(readMcpMessage(request('initialize'), header).era).toBe('legacy');
    expect(readMcpMessage(request('tools/list'), { 'mcp-protocol-version': '2025-11-25' }).era).toBe(
      'legacy',
    );
    expect(readMcpMessage(request('tools/list'), { 'mcp-protocol-version': ['a', 'b'] }).era).toBe('legacy');
  });

  it('bounds the client’s name and version, and leaves out what does not print', () => {
    const clientInfo = { name: `\u202e a\u0000b\n${'x'.repeat(500)}`, version: `1\ud800${'2'.repeat(500)}` };
    const { client } = readMcpMessage(request('initialize', { clientInfo }));
    expect(client?.name).toMatch(/^abx+$/);
    expect(client?.name.length).toBeLessThanOrEqual(128);
    expect(client?.version).toMatch(/^12+$/);
    expect(client?.version.length).toBeLessThanOrEqual(64);
  });

  it.each([
    {},
    { clientInfo: null },
    { clientInfo: [] },
    { clientInfo: { name: 7 } },
    { clientInfo: { name: ' ' } },
  ])('names no client for %j', (params) => {
    expect(readMcpMessage(request('initialize', params)).client).toBeNull();
  });
});

describe('readMcpMessage: hostile bodies', () => {
  it('answers every body, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.dictionary(fc.string(), fc.string()),
        (body, headers) => {
          const { cost, action } = readMcpMessage(body, headers);
          expect(cost).toBeGreaterThanOrEqual(0);
          expect(action).not.toBe('');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('answers every message of a known method, whatever its params are', () => {
    const methods = fc.constantFrom(
      'tools/call',
      'prompts/get',
      'resources/read',
      'initialize',
      'completion/complete',
    );
    fc.assert(
      fc.property(methods, fc.anything(), (method, params) => {
        expect(readMcpMessage(request(method, params)).kind).toBe('request');
      }),
      { numRuns: 1000 },
    );
  });

  it('does not find members on the prototype', () => {
    const params = JSON.parse(
      '{"name":"delete_prompt","arguments":{"__proto__":{"confirmation_token":"t"}}}',
    ) as object;
    expect(readMcpMessage(request('tools/call', params)).cost).toBe(1);
  });
});

describe('readMcpMessage: a message to a connection or an agent', () => {
  const costOf = (method: string, params?: unknown) => {
    const { action, cost } = readMcpMessage(request(method, params), {}, { target: true });
    return [action, cost];
  };

  it.each([
    ['tools/call', { name: 'search' }, 'tools/call', 1],
    // Its tools are not the studio's, whatever they are called.
    ['tools/call', { name: 'whoami' }, 'tools/call', 1],
    ['tools/call', { name: 'delete_prompt', arguments: { confirmation_token: 'x' } }, 'tools/call', 1],
    ['tools/call', { inputResponses: {} }, 'tools/call', 1],
    ['tools/call', null, 'tools/call', 1],
    ['tools/call', { name: 'search', requestState: null }, 'tools/call', 0],
    ['prompts/get', { name: 'a', requestState: 'x' }, 'prompts/get', 1],
    ['resources/read', { uri: 'skill://a/SKILL.md' }, 'resources/read', 1],
    ['resources/read', { uri: 'paretostudio://agents/a.md' }, 'resources/read', 1],
    ['tools/list', {}, 'tools/list', 0],
    ['server/discover', {}, 'server/discover', 0],
    ['initialize', {}, 'initialize', 0],
    ['psk_not_for_records', {}, 'none', 0],
  ])('named %s with %j is recorded as %s and costs %i', (method, params, action, cost) => {
    expect(costOf(method, params)).toEqual([action, cost]);
  });
});
