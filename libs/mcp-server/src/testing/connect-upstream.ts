import type { Caller, Outcome } from '@paretostudio/studio';
import type { McpTarget } from '../face/mcp-face.js';
import type { TestFace } from './test-face.js';

/** A connection of a test. */
export interface TestConnection {
  readonly id: string;
  readonly slug: string;
  readonly target: McpTarget;
}

/** Connects an upstream, and approves what it lists but for what waits with warnings. */
export async function connectUpstream(
  { studio }: TestFace,
  caller: Caller,
  { url, name = 'Notes' }: { readonly url: string; readonly name?: string },
): Promise<TestConnection> {
  const made = await studio.call('create_connection', caller, { name, url, approveFirstTools: true });
  const { id, slug, test } = valueOf(made);
  if (!test.reachable) throw new Error(`The upstream of a test is not there: ${test.problem?.detail}`);
  return { id, slug, target: { kind: 'connection', id } };
}

/** Makes an agent; connections are given by their slugs. */
export async function makeAgent(
  { studio }: TestFace,
  caller: Caller,
  fields: Readonly<Record<string, unknown>>,
): Promise<McpTarget> {
  const input = {
    name: 'helper',
    description: 'Helps with notes.',
    instructions: 'Search before you write.',
    ...fields,
  };
  return { kind: 'agent', id: valueOf(await studio.call('create_agent', caller, input)).id };
}

/** The value of an outcome that is none of the things a test is about. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
