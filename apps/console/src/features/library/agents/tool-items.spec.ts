import type { ConnectionTool } from './connection-queries.js';
import { namesOnAgent, toolItems } from './tool-items.js';

function tool(name: string, facts: Partial<ConnectionTool> = {}): ConnectionTool {
  return {
    name,
    agentName: `git_${name}`,
    state: 'approved',
    title: null,
    description: null,
    definition: null,
    hints: { readOnly: false, destructive: true, idempotent: false, openWorld: true },
    warnings: [],
    differences: [],
    hash: 'h',
    approvedAt: null,
    seenAt: '2026-01-01T00:00:00.000Z',
    ...facts,
  };
}

test('new and changed tools wait; what cannot be used stands last, ticked names that nobody knows at the end', () => {
  const items = toolItems(
    [tool('z'), tool('b', { state: 'gone' }), tool('a', { state: 'changed' }), tool('c', { state: 'new' })],
    ['z', 'lost'],
  );
  expect(items.map(({ name, state }) => [name, state])).toEqual([
    ['z', 'approved'],
    ['a', 'waiting'],
    ['c', 'waiting'],
    ['b', 'gone'],
    ['lost', 'unknown'],
  ]);
});

test('only approved tools appear on the agent: all of them for null, else those that are chosen', () => {
  const items = toolItems([tool('log'), tool('push'), tool('new', { state: 'new' })], ['new', 'push']);
  expect(namesOnAgent(items, null)).toEqual(['git_log', 'git_push']);
  expect(namesOnAgent(items, ['new', 'push'])).toEqual(['git_push']);
  expect(namesOnAgent(items, [])).toEqual([]);
});

test('a tool that reads alone is never said to destroy, whatever else is said of it', () => {
  const [item] = toolItems(
    [tool('log', { hints: { readOnly: true, destructive: true, idempotent: true, openWorld: false } })],
    [],
  );
  expect(item?.hints).toEqual(['only reads']);
});
