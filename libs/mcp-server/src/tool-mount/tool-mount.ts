import type { ServerCapabilities, ServerOptions } from '@modelcontextprotocol/server';
import type { Entrance, ToolTarget } from '@paretostudio/studio';
import { answer, type Answer } from '../face/answer.js';
import { CACHE_HINTS } from '../face/cache-hints.js';
import type { McpMessageFacts } from '../messages/mcp-message-facts.js';
import type { Mount, ServerPlan } from '../face/mount.js';
import { putUpMethod, type Methods } from '../face/run.js';
import { answerTargetRefused } from './answer-target-refused.js';
import { getAgentPrompt } from './skills/get-agent-prompt.js';
import { listAgentPrompts } from './skills/list-agent-prompts.js';
import { listAgentResources } from './skills/list-agent-resources.js';
import { listAgentTemplates } from './skills/list-agent-templates.js';
import { readAgentResource } from './skills/read-agent-resource.js';
import { noteTarget, type TargetServing } from './target-serving.js';
import { answerDirectly } from './tools/answer-directly.js';
import { listTargetTools } from './tools/list-target-tools.js';
import { putUpToolCall } from './tools/put-up-tool-call.js';

const METHODS_OF_CONNECTIONS: Methods<TargetServing> = {
  'tools/list': (server, serving, run) =>
    server.setRequestHandler('tools/list', ({ params }, ctx) =>
      run(() => listTargetTools(serving, params?.cursor, ctx.mcpReq.signal)),
    ),
  'tools/call': putUpToolCall,
};

const METHODS_OF_AGENTS: Methods<TargetServing> = {
  ...METHODS_OF_CONNECTIONS,
  'prompts/list': (server, serving, run) =>
    server.setRequestHandler('prompts/list', ({ params }) =>
      run(() => listAgentPrompts(serving, params?.cursor)),
    ),
  'prompts/get': (server, serving, run) =>
    server.setRequestHandler('prompts/get', ({ params }) => run(() => getAgentPrompt(serving, params))),
  'resources/list': (server, serving, run) =>
    server.setRequestHandler('resources/list', ({ params }) =>
      run(() => listAgentResources(serving, params?.cursor)),
    ),
  'resources/templates/list': (server, serving, run) =>
    server.setRequestHandler('resources/templates/list', ({ params }) =>
      run(() => listAgentTemplates(serving, params?.cursor)),
    ),
  'resources/read': (server, serving, run) =>
    server.setRequestHandler('resources/read', ({ params }) =>
      run(() => readAgentResource(serving, params.uri)),
    ),
};

const METHODS = { connection: METHODS_OF_CONNECTIONS, agent: METHODS_OF_AGENTS };

const CAPABILITIES: Readonly<Record<ToolTarget['kind'], ServerCapabilities>> = {
  connection: { tools: {} },
  agent: { tools: {}, prompts: {}, resources: {} },
};

/**
 * The face of a connection or an agent: the tools of upstream servers that the caller may call there; of an agent also
 * its instructions, and its skills as prompts and resources.
 *
 * Whoever may not use anything of the target gets one answer, whatever the method: that there is no such target.
 */
export function toolMount(target: ToolTarget): Mount {
  return {
    open: (serving, facts) => open({ ...serving, target, era: facts.era }, facts),
    answerDirectly: (serving, call) => answerDirectly({ ...serving, target, era: call.era }, call),
  };
}

/** The methods of which the studio decides as they run whether the target is there; to ask before would ask twice. */
const DECIDED_LATER: ReadonlySet<string | null> = new Set(['tools/list', 'tools/call']);

async function open(serving: TargetServing, { kind, method }: McpMessageFacts): Promise<Answer<ServerPlan>> {
  const { studio, caller, target, identity, texts } = serving;
  const putUp = putUpMethod(METHODS[target.kind], method, serving);
  // What wants no answer is told nothing either.
  if (kind !== 'request' || DECIDED_LATER.has(method)) {
    return answer({ identity, options: optionsOf(target), putUp, streams: method === 'tools/call' });
  }
  const entered = await studio.tools.enter(caller, target);
  if (!entered.ok) return answerTargetRefused(entered.refusal, texts);
  noteTarget(serving);
  const { name, title } = entered.value;
  return answer({
    identity: { name, title, version: identity.version },
    options: optionsOf(target, entered.value),
    putUp,
  });
}

function optionsOf({ kind }: ToolTarget, entrance?: Entrance): ServerOptions {
  return {
    capabilities: CAPABILITIES[kind],
    ...(entrance?.instructions == null ? {} : { instructions: entrance.instructions }),
    cacheHints: CACHE_HINTS,
  };
}
