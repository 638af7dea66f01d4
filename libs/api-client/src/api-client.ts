import type { Client } from 'openapi-fetch';
import type { paths } from './generated/api-schema.js';

/**
 * One typed call for each operation of the interface: `client.GET('/v1/me')`. Each answers `{ data, response }` or
 * `{ error, response }`; {@link valueOf} turns that into the data or an exception.
 *
 * @see https://openapi-ts.dev/openapi-fetch/api for what a call takes.
 */
export type ApiClient = Client<paths>;
