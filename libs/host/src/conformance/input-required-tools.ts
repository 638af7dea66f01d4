import { randomUUID } from 'node:crypto';
import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  inputRequired,
  type InputRequests,
  ProtocolError,
  ProtocolErrorCode,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { textResult, type FixtureTool } from './fixture-tool.js';

/** Where a request says what its client can be asked. */
type Declared = { readonly [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities };

/** Tools whose result is a question, as of revision 2026-07-28: the client asks again with the answers. */
export const INPUT_REQUIRED_TOOLS: readonly FixtureTool[] = [
  {
    name: 'test_input_required_result_elicitation',
    run(context) {
      const name = acceptedText(context, 'user_name', 'name');
      return name === null
        ? inputRequired({ inputRequests: { user_name: askFor('name', 'What is your name?') } })
        : textResult(`Hello, ${name}!`);
    },
  },
  {
    name: 'test_input_required_result_sampling',
    run({ mcpReq }) {
      const answer = mcpReq.inputResponses?.['capital_question'];
      return answer === undefined
        ? inputRequired({ inputRequests: { capital_question: askModel('What is the capital of France?') } })
        : textResult(`Sampling response: ${sampledText(answer)}`);
    },
  },
  {
    name: 'test_input_required_result_list_roots',
    run(context) {
      const roots = rootsOf(context);
      return roots === null
        ? inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } })
        : textResult(`The client has ${roots.length} roots: ${JSON.stringify(roots)}`);
    },
  },
  {
    name: 'test_input_required_result_request_state',
    async run(context, _args, { states }) {
      if (accepted(context, 'confirm') === null) {
        return inputRequired({
          inputRequests: { confirm: askToConfirm() },
          requestState: await states.mint({ nonce: randomUUID() }),
        });
      }
      if (context.mcpReq.requestState() === undefined) {
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'The answer came without its requestState.');
      }
      return textResult('state-ok');
    },
  },
  {
    name: 'test_input_required_result_tampered_state',
    async run(context, _args, { states }) {
      if (context.mcpReq.requestState() !== undefined && accepted(context, 'confirm') !== null) {
        return textResult('The state came back whole.');
      }
      return inputRequired({
        inputRequests: { confirm: askToConfirm() },
        requestState: await states.mint({ nonce: randomUUID() }),
      });
    },
  },
  {
    name: 'test_input_required_result_multiple_inputs',
    async run(context, _args, { states }) {
      const name = acceptedText(context, 'user_name', 'name');
      const greeting = context.mcpReq.inputResponses?.['greeting'];
      const roots = rootsOf(context);
      if (name !== null && greeting !== undefined && roots !== null) {
        return textResult(`${sampledText(greeting)} ${name}, ${roots.length} roots`);
      }
      return inputRequired({ inputRequests: askEverything(), requestState: await states.mint({ round: 1 }) });
    },
  },
  {
    name: 'test_input_required_result_multi_round',
    async run(context, _args, { states }) {
      const state = context.mcpReq.requestState<{ readonly round: number; readonly name: string }>();
      const askAgain = async (key: string, field: string, round: object) =>
        inputRequired({
          inputRequests: { [key]: askFor(field, `What is your ${field}?`) },
          requestState: await states.mint({ ...round, nonce: randomUUID() }),
        });
      if (state === undefined) return askAgain('step1', 'name', { round: 1 });
      const name = state.name ?? acceptedText(context, 'step1', 'name') ?? 'unknown';
      if (state.round === 1) return askAgain('step2', 'color', { round: 2, name });
      return textResult(`${name} likes ${acceptedText(context, 'step2', 'color') ?? 'none'}.`);
    },
  },
  {
    name: 'test_input_required_result_capabilities',
    run({ mcpReq }) {
      if (mcpReq.inputResponses !== undefined) return textResult('All that was asked is answered.');
      const { [CLIENT_CAPABILITIES_META_KEY]: declared } = (mcpReq.envelope ?? {}) as Declared;
      const { elicitation, sampling, roots } = declared ?? {};
      const all = askEverything();
      const inputRequests: InputRequests = {
        ...(elicitation && { user_name: all.user_name }),
        ...(sampling && { greeting: all.greeting }),
        ...(roots && { client_roots: all.client_roots }),
      };
      return Object.keys(inputRequests).length > 0
        ? inputRequired({ inputRequests })
        : textResult('This client can be asked nothing.');
    },
  },
];

function askEverything() {
  return {
    user_name: askFor('name', 'What is your name?'),
    greeting: askModel('Write a short greeting.'),
    client_roots: inputRequired.listRoots(),
  };
}

function askFor(field: string, message: string) {
  return inputRequired.elicit({
    message,
    requestedSchema: { type: 'object', properties: { [field]: { type: 'string' } }, required: [field] },
  });
}

function askToConfirm() {
  return inputRequired.elicit({
    message: 'Is that right?',
    requestedSchema: { type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'] },
  });
}

function askModel(text: string) {
  return inputRequired.createMessage({
    messages: [{ role: 'user', content: { type: 'text', text } }],
    maxTokens: 100,
  });
}

function accepted({ mcpReq }: ServerContext, key: string): Readonly<Record<string, unknown>> | null {
  return acceptedContent(mcpReq.inputResponses, key) ?? null;
}

function acceptedText(context: ServerContext, key: string, field: string): string | null {
  const value = accepted(context, key)?.[field];
  return typeof value === 'string' ? value : null;
}

function rootsOf({ mcpReq }: ServerContext): readonly unknown[] | null {
  const { roots } = (mcpReq.inputResponses?.['client_roots'] ?? {}) as { readonly roots?: unknown };
  return Array.isArray(roots) ? roots : null;
}

function sampledText(answer: unknown): string {
  const { content } = answer as { readonly content?: { readonly text?: unknown } };
  return typeof content?.text === 'string' ? content.text : JSON.stringify(answer);
}
