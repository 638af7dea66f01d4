import { pagePolicy } from '../static-files/page-policy.js';

/** What the console's page may do: the least that pages may, and be installed like a program. */
export const CONSOLE_POLICY = pagePolicy({ loads: ["manifest-src 'self'"] });
