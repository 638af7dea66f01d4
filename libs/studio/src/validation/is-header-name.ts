import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_HEADER_NAME = 'isHeaderName';

/** A token of RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const OF_THE_TRANSPORT = new Set([
  'host',
  'content-length',
  'content-type',
  'content-encoding',
  'accept',
  'accept-encoding',
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'cookie',
  'forwarded',
  'last-event-id',
]);
const RESERVED = /^(?:mcp-|proxy-|x-forwarded-|sec-)/;

/** The name of a header field that credentials may be sent in: none by which the transport or the protocol is steered. */
export function IsHeaderName(lengthMax: number): PropertyDecorator {
  return ValidateBy({
    name: IS_HEADER_NAME,
    constraints: [lengthMax],
    validator: {
      validate: (value) => explainHeaderName(value, lengthMax) === null,
      defaultMessage: (args) =>
        explainHeaderName(args?.value, lengthMax) ?? 'is not the name of a header field',
    },
  });
}

/** Says what is wrong with the name of a header field, as the end of a sentence; null when nothing is. */
function explainHeaderName(value: unknown, lengthMax: number): string | null {
  if (typeof value !== 'string' || value.length > lengthMax || !TOKEN.test(value)) {
    return `must be the name of a header field, at most ${lengthMax} characters`;
  }
  const name = value.toLowerCase();
  return OF_THE_TRANSPORT.has(name) || RESERVED.test(name)
    ? 'must not be a header field of the transport or of MCP'
    : null;
}
