import fc from 'fast-check';
import { readMcpMessage } from './mcp-message.js';

describe('readMcpMessage', () => {
  it('reads whatever comes without throwing, and calls nothing a request that has no id to answer under', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (id, method, params) => {
        const { kind, id: read } = readMcpMessage({ jsonrpc: '2.0', id, method, params });
        expect(kind === 'request').toBe(read !== null);
      }),
    );
  });

  it.each([
    ['2026-07-27', false],
    ['2026-07-28', true],
    ['2027-01-01', true],
    [20260728, false],
  ])('knows the era of a message that claims the revision %j', (version, isModern) => {
    const params = { _meta: { 'io.modelcontextprotocol/protocolVersion': version } };
    expect(readMcpMessage({ jsonrpc: '2.0', id: 1, method: 'ping', params }).isModern).toBe(isModern);
  });

  it('names a tool for tools/call alone', () => {
    const params = { name: 'add_note' };
    expect(readMcpMessage({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }).tool).toBe('add_note');
    expect(readMcpMessage({ jsonrpc: '2.0', id: 1, method: 'prompts/get', params }).tool).toBeNull();
  });

  it.each([{ result: {} }, { error: { code: 1, message: '' } }])('knows a response: %j', (members) => {
    expect(readMcpMessage({ jsonrpc: '2.0', id: 1, ...members }).kind).toBe('response');
  });
});
