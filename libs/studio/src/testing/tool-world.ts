import type { ClientAbilities, JsonObject } from '@paretostudio/mcp-gateway';
import { startSampleUpstream, type SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import type { Permissions, Role } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import type { Outcome } from '../core/outcome.js';
import type { ToolAnswer } from '../tool-use/tool-answer.js';
import type { ToolCall } from '../tool-use/tool-call.js';
import type { ToolTarget } from '../tool-use/tool-target.js';
import type { ToolUseFacts } from '../tool-use/tool-use-facts.js';
import { openTestStudio, valueOf, type TestStudio } from './test-studio.js';

/** A call as a test makes it. */
export type TestCall = Partial<Omit<ToolCall, 'name' | 'onFacts'>>;

/** A studio with accounts that use tools of sample upstreams. */
export interface ToolWorld extends TestStudio {
  /** Starts a sample upstream, which ends with the world. */
  start(options?: Parameters<typeof startSampleUpstream>[0]): Promise<SampleUpstream>;
  /** Connects an upstream; every tool that it has is approved unless told otherwise. */
  connect(by: Caller, name: string, url: string, input?: { readonly approve?: boolean }): Promise<ToolTarget>;
  /** Makes an agent with upstream names of tools by connection; null stands for all. */
  agent(
    by: Caller,
    connections: readonly (readonly [ToolTarget, string[] | null])[],
    input?: object,
  ): Promise<ToolTarget>;
  /** A caller with a new key, over MCP. */
  keyed(
    by: Caller,
    permissions: Permissions,
    changes?: { readonly role?: Role } & Partial<Caller>,
  ): Promise<Caller>;
  /** Approves whatever of a connection waits. */
  approveAll(by: Caller, connection: ToolTarget): Promise<void>;
  /** Lets the definitions that were read grow old. */
  age(): void;
  use(caller: Caller, target: ToolTarget, name: string, call?: TestCall): Promise<Outcome<ToolAnswer>>;
  /** The facts that the call was said to have at last; null when it was said to have none. */
  factsOf(caller: Caller, target: ToolTarget, name: string, call?: TestCall): Promise<ToolUseFacts | null>;
  /** Names of the tools that are listed. */
  names(caller: Caller, target: ToolTarget): Promise<string[]>;
  warnings(caller: Caller, target: ToolTarget): Promise<readonly string[]>;
}

/** A caller that nobody can ask anything. */
export const MUTE: ClientAbilities = { form: false, url: false };
/** A caller that can show forms. */
export const ASKABLE: ClientAbilities = { form: true, url: false };

/** Opens a world whose connections may lead to this machine. */
export async function openToolWorld(): Promise<ToolWorld> {
  const studio = await openTestStudio({ egress: { allow: ['127.0.0.0/8'] } });
  const upstreams: SampleUpstream[] = [];
  const { tools } = studio.studio;
  const use: ToolWorld['use'] = (caller, target, name, call = {}) =>
    tools.call(caller, target, { args: {}, abilities: MUTE, ...call, name });
  const list = async (caller: Caller, target: ToolTarget) => valueOf(await tools.list(caller, target));
  const approveAll: ToolWorld['approveAll'] = async (by, { id }) => {
    const { toolsHash } = await studio.get('get_connection', by, { id });
    if (toolsHash !== null) await studio.get('approve_connection_tools', by, { id, toolsHash });
  };
  return {
    ...studio,
    use,
    approveAll,
    async start(options) {
      const upstream = await startSampleUpstream(options);
      upstreams.push(upstream);
      return upstream;
    },
    async connect(by, name, url, { approve = true } = {}) {
      const { id } = await studio.get('create_connection', by, { name, url });
      if (approve) await approveAll(by, { kind: 'connection', id });
      return { kind: 'connection', id };
    },
    async agent(by, connections, input = {}) {
      const { id } = await studio.get('create_agent', by, {
        ...{ name: 'clerk', displayName: 'Clerk', description: 'Keeps notes.', instructions: 'Be brief.' },
        connections: connections.map(([{ id }, selected]) => ({ connection: id, tools: selected })),
        ...input,
      });
      return { kind: 'agent', id };
    },
    async keyed(by, permissions, changes = {}) {
      const { key } = await studio.key(by, { permissions });
      return { ...(await studio.admit(key)), surface: 'mcp', ...changes };
    },
    age() {
      studio.clock.now = new Date(studio.clock.now.getTime() + 61_000);
    },
    async factsOf(caller, target, name, call = {}) {
      let facts: ToolUseFacts | null = null;
      const onFacts = (told: ToolUseFacts) => void (facts = told);
      await tools.call(caller, target, { args: {}, abilities: MUTE, ...call, name, onFacts });
      return facts;
    },
    async names(caller, target) {
      return (await list(caller, target)).tools.map(({ name }) => String(name));
    },
    async warnings(caller, target) {
      return (await list(caller, target)).warnings;
    },
    async close() {
      await studio.ctx.gateway.close();
      await Promise.all(upstreams.map((upstream) => upstream.close()));
      await studio.close();
    },
  };
}

/** The text of a result. */
export function textOf(outcome: Outcome<ToolAnswer>): string {
  const answer = valueOf(outcome);
  if (answer.kind !== 'result') throw new Error(`Not a result: ${JSON.stringify(answer)}`);
  const content = answer.result['content'] as readonly JsonObject[];
  return content.map(({ text }) => text).join('\n');
}

/** What kind of answer it is, or the code of the refusal. */
export function kindOf(outcome: Outcome<ToolAnswer>): string {
  return outcome.ok ? outcome.value.kind : outcome.refusal.code;
}
