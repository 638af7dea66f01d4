import type { ApiSchemas } from './api-schemas.js';

type KnownCode = ApiSchemas['Problem']['code'];

/**
 * What a refusal is about, to act on: a code of the server's list, or `unreadable_answer`, which the client gives to
 * an answer that no ParetoStudio server wrote (a proxy's page, a redirect, a broken body). A newer server may send a
 * code that is not in the list yet.
 */
export type ProblemCode = KnownCode | 'unreadable_answer' | (string & Record<never, never>);

/**
 * Why a request was refused or failed (RFC 9457), with what helps to act: `fields`, `limit`, `used`, `resetAt`,
 * `plan`, `retryAfterSeconds` and others stand where the code has them.
 *
 * `title` and `detail` are sentences for people. `requestId` finds the request in the server's log; null when the
 * answer carries none.
 */
export type Problem = Omit<ApiSchemas['Problem'], 'code'> & { code: ProblemCode };
