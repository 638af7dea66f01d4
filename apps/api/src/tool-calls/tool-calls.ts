import type { Refusal } from '@paretostudio/admission';
import { Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '@paretostudio/passport-api-key';
import { ClientDeparture, noteToolUse } from '@paretostudio/host';
import { NO_SUCH_TARGET, Studio, type ToolAnswer, type ToolTarget } from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../http/caller-of.js';
import { unwrap } from '../http/unwrap.js';
import type { ToolCallResult } from './tool-call-shapes.js';

/** A request that names a target and one of its tools. */
export type ToolCallRequest = FastifyRequest<{ Params: { readonly id: string; readonly tool: string } }>;

/** Nobody waits at the other end who could fill in a form. */
const NO_ABILITIES = { form: false, url: false } as const;

/** Calls tools of upstream servers for HTTP requests, and notes what their usage records need. */
@Injectable()
export class ToolCalls {
  constructor(@Inject(Studio) private readonly studio: Studio) {}

  /**
   * Calls the tool that a request names, with its body as the arguments. The upstream is told when the client goes away.
   *
   * @throws {@link ProblemException} When the call is refused, the target has no such tool, or its server failed.
   */
  async run(
    kind: ToolTarget['kind'],
    request: ToolCallRequest,
    reply: FastifyReply,
  ): Promise<ToolCallResult> {
    const { id, tool } = request.params;
    const departure = new ClientDeparture(reply.raw);
    const outcome = await this.studio.tools.call(
      callerOf(request),
      { kind, id },
      {
        name: tool,
        args: argumentsOf(request.body),
        abilities: NO_ABILITIES,
        signal: departure.signal,
        onFacts: (facts) => noteToolUse(request, { facts }),
      },
    );
    if (departure.isGone) noteToolUse(request, { outcome: 'cancelled' });
    else if (outcome.ok && isToolError(outcome.value)) noteToolUse(request, { outcome: 'tool_error' });
    return resultOf(unwrap(outcome));
  }
}

/** @throws {@link ProblemException} `invalid_request` for a body that is no object. */
function argumentsOf(body: unknown): object {
  if (body === undefined) return {};
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  const message = 'must be an object: the arguments of the tool';
  throw new ProblemException({
    code: 'invalid_request',
    detail: `The body ${message}.`,
    fields: [{ path: '', message }],
  });
}

function isToolError(answer: ToolAnswer): boolean {
  return answer.kind === 'protocol_error' || (answer.kind === 'result' && answer.isError);
}

function resultOf(answer: ToolAnswer): ToolCallResult {
  if (answer.kind !== 'result') throw new ProblemException(refusalOf(answer));
  const { content, structuredContent } = answer.result;
  return {
    content: Array.isArray(content) ? content : [],
    ...(structuredContent === undefined ? {} : { structuredContent }),
    isError: answer.isError,
  };
}

function refusalOf(answer: Exclude<ToolAnswer, { kind: 'result' }>): Refusal {
  switch (answer.kind) {
    case 'unknown_tool':
      return NOT_FOUND;
    case 'protocol_error': {
      const detail = `The upstream server answered with the error ${answer.code}: ${answer.message}`;
      return { code: 'upstream_failed', reason: 'protocol_error', detail };
    }
    case 'input_required': {
      const detail =
        'The upstream server asks a person, who cannot be reached through this door. Call it over MCP.';
      return { code: 'upstream_failed', reason: 'input_required', detail };
    }
  }
}

/** In the words for a target that is not there: who may not use a tool does not learn that there is one. */
const NOT_FOUND: Refusal = {
  code: 'not_found',
  detail: NO_SUCH_TARGET,
};
