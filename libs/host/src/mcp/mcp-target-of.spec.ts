import { mcpPathOf } from './mcp-paths.js';
import { mcpTargetOf, NOWHERE } from './mcp-target-of.js';

const UPPER = '0199A3F2-1111-7000-8000-00000000000A';
const LOWER = UPPER.toLowerCase();

describe('mcpTargetOf', () => {
  it('takes the bare path for the studio itself', () => {
    expect(mcpTargetOf({ params: {} })).toBeNull();
  });

  it.each([
    [{ target: `conn_${UPPER}` }, { kind: 'connection', id: LOWER }, `/mcp/conn_${LOWER}`],
    [{ target: `agent_${LOWER}` }, { kind: 'agent', id: LOWER }, `/mcp/agent/${LOWER}`],
    [{ id: UPPER }, { kind: 'agent', id: LOWER }, `/mcp/agent/${LOWER}`],
  ])('takes %j for a target, which has one path', (params, target, path) => {
    expect(mcpTargetOf({ params })).toEqual(target);
    expect(mcpPathOf(target as Parameters<typeof mcpPathOf>[0])).toBe(path);
  });

  it.each([
    { target: 'agent' },
    { target: 'self' },
    { target: '*' },
    { target: 'svc_mail' },
    { target: LOWER },
    { target: `CONN_${LOWER}` },
    { target: `conn_${LOWER}x` },
    { target: `conn_${LOWER}\n` },
    { target: '__proto__' },
    { target: '' },
    { id: `agent_${LOWER}` },
    { id: 'release-manager' },
    { id: '' },
  ])('knows of nothing at %j', (params) => {
    expect(mcpTargetOf({ params })).toBe(NOWHERE);
  });
});
