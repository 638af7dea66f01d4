import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSALS, type RefusalDefinition } from './refusals.js';
import { PROBLEM_TYPE_BASE } from './to-problem.js';

const DOCUMENT = join(import.meta.dirname, '../docs/errors.md');
const DEFINITIONS: readonly [string, RefusalDefinition][] = Object.entries(REFUSALS);

describe('REFUSALS', () => {
  it('is what docs/errors.md says (write it anew with UPDATE_DOCS=1)', () => {
    if (process.env['UPDATE_DOCS'] === '1') {
      writeFileSync(DOCUMENT, errorsDocument());
    }
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(errorsDocument());
  });

  it('keeps the status of every code that clients were promised', () => {
    const promised = {
      400: ['invalid_request', 'invalid_permissions'],
      401: ['missing_credentials', 'invalid_api_key', 'api_key_revoked', 'api_key_expired'],
      403: [
        'permission_denied',
        'plan_required',
        'plan_limit_reached',
        'ip_not_allowed',
        'account_suspended',
        'browser_origin_refused',
      ],
      404: ['not_found'],
      409: ['conflict'],
      429: ['quota_exceeded', 'burst_exceeded'],
      503: ['unavailable'],
    };
    for (const [status, codes] of Object.entries(promised)) {
      for (const code of codes) {
        expect([code, DEFINITIONS.find(([name]) => name === code)?.[1].status]).toEqual([
          code,
          Number(status),
        ]);
      }
    }
  });

  it('gives each code a name that stays, and each title and text to one code alone', () => {
    for (const [code, { status, title, description, action }] of DEFINITIONS) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(status >= 400 && status <= 599).toBe(true);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(action).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(DEFINITIONS.map(([, { title }]) => title)).size).toBe(DEFINITIONS.length);
  });
});

function errorsDocument(): string {
  const rows = [...DEFINITIONS]
    .sort(([, a], [, b]) => a.status - b.status)
    .map(
      ([code, { status, title, description, action }]) =>
        `| ${status} | \`${code}\` | ${title} | ${description} | ${action} |`,
    );
  return [
    '# Errors',
    '',
    '<!-- Generated from `REFUSALS` in `src/refusals.ts`. Write it anew: UPDATE_DOCS=1 npx nx test admission --skip-nx-cache -->',
    '',
    `Every refusal is \`application/problem+json\` (RFC 9457). Its \`type\` is \`${PROBLEM_TYPE_BASE}<code>\`; act on \`code\`,`,
    'which never changes, and show `detail` to people. Members beside the standard ones, where they apply: `requestId`,',
    '`limit`, `used`, `resetAt`, `plan`, `action`, `feature`, `fields`, `retryAfterSeconds`, `replacementId`.',
    '',
    '| status | code | title | when | what to do |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
