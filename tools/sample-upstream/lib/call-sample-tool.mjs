import { setTimeout as wait } from 'node:timers/promises';
import { ProtocolError, inputRequired } from '@modelcontextprotocol/server';

const INTERNAL_ERROR = -32603;
const INVALID_PARAMS = -32602;
const PROGRESS_STEPS = 10;

const said = (text, more = {}) => ({ content: [{ type: 'text', text }], ...more });
const structured = (structuredContent) => said(JSON.stringify(structuredContent), { structuredContent });

/** What each tool does; `call` is what {@link callSampleTool} is given. */
const HANDLERS = {
  echo: ({ args }) => said(String(args.text ?? '')),
  add: ({ args }) => structured({ sum: Number(args.a) + Number(args.b) }),
  slow,
  big: ({ args }) => said('x'.repeat(Number(args.bytes ?? 0))),
  fail: ({ args }) => said(String(args.message ?? 'It failed.'), { isError: true }),
  crash: () => {
    throw new ProtocolError(INTERNAL_ERROR, 'The sample server crashed.');
  },
  ask,
  delete_note: ({ args }) => said(`Deleted the note ${args.id}.`),
  changing: ({ args }) => said(`Sent a note to ${args.to}.`),
  headers: ({ headers }) => structured({ headers }),
  header_echo: ({ args, headers }) =>
    structured({ argument: args.region ?? null, header: headers['mcp-param-region'] ?? null }),
};

/**
 * Runs a tool of the sample server.
 *
 * @param {object} call
 * @param {string} call.name
 * @param {Record<string, unknown>} call.args
 * @param {Record<string, string>} call.headers the header fields of the HTTP request
 * @param {object | undefined} call.elicitation what the client says that it can ask a person
 * @param {import('@modelcontextprotocol/server').ServerContext} call.ctx
 * @param {{ mint(payload: unknown): Promise<string> }} call.states signs what `ask` keeps between its rounds
 */
export function callSampleTool(call) {
  if (Object.hasOwn(HANDLERS, call.name)) return HANDLERS[call.name](call);
  if (call.name.startsWith('generated_')) return said(String(call.args.text ?? ''));
  throw new ProtocolError(INVALID_PARAMS, `Unknown tool: ${call.name}`);
}

async function slow({ args, ctx: { mcpReq } }) {
  const ms = Number(args.ms ?? 0);
  const progressToken = mcpReq._meta?.progressToken;
  for (let step = 1; step <= PROGRESS_STEPS; step++) {
    await wait(ms / PROGRESS_STEPS, undefined, { signal: mcpReq.signal });
    if (progressToken === undefined) continue;
    await mcpReq.notify({
      method: 'notifications/progress',
      params: {
        progressToken,
        progress: step,
        total: PROGRESS_STEPS,
        message: `${step} of ${PROGRESS_STEPS}`,
      },
    });
  }
  return said(`Took ${ms} ms.`);
}

/** In the modern era the question is a result; to a legacy session the SDK pushes it and comes back here. */
async function ask({ args, elicitation, ctx: { mcpReq }, states }) {
  const mode = args.url === undefined ? 'form' : 'url';
  if (!canAsk(elicitation, mode)) return said('This client cannot ask a person.', { isError: true });
  const answer = mcpReq.inputResponses?.answer;
  const question = String(args.question);
  if (answer === undefined) {
    const field = String(args.field ?? 'answer');
    const request =
      mode === 'url'
        ? inputRequired.elicitUrl({ message: question, url: String(args.url) })
        : inputRequired.elicit({
            message: question,
            requestedSchema: {
              type: 'object',
              properties: { [field]: { type: 'string', title: 'Your answer' } },
              required: [field],
            },
          });
    return inputRequired({
      inputRequests: { answer: request },
      requestState: await states.mint({ question }),
    });
  }
  if (mcpReq.requestState()?.question !== question)
    return said('That is another question.', { isError: true });
  if (answer.action !== 'accept') return said(`The person chose: ${answer.action}.`);
  return said(`The person answered: ${Object.values(answer.content ?? {}).join(', ')}`);
}

/** An empty `elicitation` of the older revisions means forms. */
function canAsk(elicitation, mode) {
  if (elicitation === undefined) return false;
  return elicitation[mode] !== undefined || (mode === 'form' && elicitation.url === undefined);
}
