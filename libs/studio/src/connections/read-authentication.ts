import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type {
  AuthenticationType,
  ConnectionAuthenticationInput,
  ConnectionHeaderInput,
} from './connection-authentication.input.js';
import type { CredentialHeaders } from './credentials.js';

/** How a connection shows who it is, as it is stored and sent. */
export interface Authentication {
  readonly type: AuthenticationType;
  /** As they were written. */
  readonly headerNames: readonly string[];
  /** Secret; null for none. */
  readonly headers: CredentialHeaders | null;
}

/** That of a connection that shows nothing. */
export const NO_AUTHENTICATION: Authentication = { type: 'none', headerNames: [], headers: null };

/** Puts an authentication together as header fields, or refuses what does not go with its type. No message has a value. */
export function readAuthentication(input: ConnectionAuthenticationInput): Outcome<Authentication> {
  const { type, token, headers } = input;
  if (token !== undefined && type !== 'bearer') return refuseIdle('token', 'bearer');
  if (headers !== undefined && type !== 'headers') return refuseIdle('headers', 'headers');
  if (type === 'bearer') return readToken(token);
  return type === 'headers' ? readHeaders(headers) : succeed(NO_AUTHENTICATION);
}

function refuseIdle(field: string, type: AuthenticationType): ReturnType<typeof refuseField> {
  return refuseField(`authentication.${field}`, `only goes with the type \`${type}\``);
}

function readToken(token: string | undefined): Outcome<Authentication> {
  if (token === undefined) return refuseField('authentication.token', 'must be given with the type `bearer`');
  const headers = { Authorization: `Bearer ${token}` };
  return succeed({ type: 'bearer', headerNames: Object.keys(headers), headers });
}

function readHeaders(fields: readonly ConnectionHeaderInput[] | undefined): Outcome<Authentication> {
  if (fields === undefined) {
    return refuseField('authentication.headers', 'must be given with the type `headers`');
  }
  const seen = new Set<string>();
  for (const [index, { name }] of fields.entries()) {
    if (seen.has(name.toLowerCase())) {
      return refuseField(`authentication.headers.${index}.name`, 'was given before, in whatever case');
    }
    seen.add(name.toLowerCase());
  }
  const headers = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  return succeed({ type: 'headers', headerNames: Object.keys(headers), headers });
}
