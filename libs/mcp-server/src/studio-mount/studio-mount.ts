import type { ServerOptions } from '@modelcontextprotocol/server';
import { answer } from '../face/answer.js';
import { CACHE_HINTS } from '../face/cache-hints.js';
import type { Mount } from '../face/mount.js';
import { putUpMethod, type Methods } from '../face/run.js';
import type { Serving } from '../face/serving.js';
import { answerToolRefused } from '../refusals/answer-tool-refused.js';
import { answerDirectly } from './answer-directly.js';
import { complete } from './complete.js';
import { INSTRUCTIONS } from './instructions.js';
import { getLibraryPrompt } from './prompts/get-library-prompt.js';
import { listLibraryPrompts } from './prompts/list-library-prompts.js';
import { listResourceTemplates } from './resources/list-resource-templates.js';
import { listResources } from './resources/list-resources.js';
import { readResource } from './resources/read-resource.js';
import { callTool } from './tools/call-tool.js';
import { listTools } from './tools/list-tools.js';

const OPTIONS: ServerOptions = {
  capabilities: { tools: {}, prompts: {}, resources: {}, completions: {} },
  instructions: INSTRUCTIONS,
  cacheHints: CACHE_HINTS,
  // A question goes out as a result of the modern era or not at all: a legacy request has no way back.
  inputRequired: { legacyShim: false },
};

const METHODS: Methods<Serving> = {
  'tools/list': (server, serving, run) =>
    server.setRequestHandler('tools/list', ({ params }) => run(() => listTools(serving, params?.cursor))),
  'tools/call': (server, serving, run) =>
    server.setRequestHandler('tools/call', ({ params }, ctx) =>
      run(() => callTool(serving, params, ctx), answerToolRefused(serving.texts)),
    ),
  'prompts/list': (server, serving, run) =>
    server.setRequestHandler('prompts/list', ({ params }) =>
      run(() => listLibraryPrompts(serving, params?.cursor)),
    ),
  'prompts/get': (server, serving, run) =>
    server.setRequestHandler('prompts/get', ({ params }) => run(() => getLibraryPrompt(serving, params))),
  'resources/list': (server, serving, run) =>
    server.setRequestHandler('resources/list', ({ params }) =>
      run(() => listResources(serving, params?.cursor)),
    ),
  'resources/templates/list': (server, serving, run) =>
    server.setRequestHandler('resources/templates/list', ({ params }) =>
      run(() => listResourceTemplates(serving, params?.cursor)),
    ),
  'resources/read': (server, serving, run) =>
    server.setRequestHandler('resources/read', ({ params }) => run(() => readResource(serving, params.uri))),
  'completion/complete': (server, serving, run) =>
    server.setRequestHandler('completion/complete', ({ params }) => run(() => complete(serving, params))),
};

/**
 * The studio's own face: its actions as tools, the library as prompts and resources, for whoever has a key. What the
 * key may not call is not there.
 */
export const STUDIO_MOUNT: Mount = {
  open: (serving, { method }) =>
    answer({ identity: serving.identity, options: OPTIONS, putUp: putUpMethod(METHODS, method, serving) }),
  answerDirectly,
};
