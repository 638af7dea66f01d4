import type { Gateway } from '../types/gateway.js';
import type { JsonObject } from '../types/json-object.js';
import type { UpstreamAnswer } from '../types/upstream-answer.js';
import type { UpstreamCall } from '../types/upstream-call.js';
import type { Upstream } from '../types/upstream.js';
import { CAN_BE_ASKED, callOf } from './open-test-gateway.js';

/** An answer that is a question. */
export type Asked = Extract<UpstreamAnswer, { kind: 'input_required' }>;

/** Describes a call of the tool `ask`, for somebody who can be asked. */
export function asking(
  question: string,
  more: Partial<UpstreamCall> = {},
  args: JsonObject = {},
): UpstreamCall {
  return callOf('ask', { question, ...args }, { abilities: CAN_BE_ASKED, ...more });
}

/** Makes a call, and fails if it asks nothing. */
export async function ask(gateway: Gateway, upstream: Upstream, call: UpstreamCall): Promise<Asked> {
  const answer = await gateway.callTool(upstream, call);
  if (answer.kind !== 'input_required') throw new Error(`It asked nothing: ${JSON.stringify(answer)}`);
  return answer;
}

/** Answers each question with the same text. */
export function answering({ requests, state }: Asked, text: string): UpstreamCall['answer'] {
  const keys = Object.keys(requests);
  return {
    state,
    responses: Object.fromEntries(keys.map((key) => [key, { action: 'accept', content: { answer: text } }])),
  };
}

/** What a call gives whose tool says a text. */
export const said = (text: string) => ({
  kind: 'result',
  isError: false,
  result: { content: [{ type: 'text', text }] },
});
