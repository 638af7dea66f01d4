import { createApiClient } from '@paretostudio/api-client';

/** The server that this page came from, with the session's cookie. */
export const api = createApiClient({ baseUrl: '' });
