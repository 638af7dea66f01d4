/**
 * The one statement of what pages there are and in which order: sidebar, previous and next are made from it, and a
 * check holds it to the files of `pages`. A page is named by its path there, without `.md`; its title is its own.
 *
 * @typedef {object} Section
 * @property {string} title
 * @property {readonly string[]} pages
 */

/** @type {readonly Section[]} */
export const NAVIGATION = [
  { title: 'Start', pages: ['index', 'guides/first-key', 'guides/clients', 'guides/teams'] },
  {
    title: 'Product',
    pages: [
      'product/library',
      'product/prompt-builder',
      'product/agent-builder',
      'product/skill-builder',
      'product/extension',
    ],
  },
  {
    title: 'Developers',
    pages: [
      'developers/mcp-server',
      'developers/api-keys',
      'developers/connections',
      'developers/api-keys-or-oauth',
      'guides/rotation',
      'guides/webhooks',
      'guides/gateway',
    ],
  },
  {
    title: 'Guard your own service',
    pages: ['guides/guard-your-service', 'guides/scopes', 'guides/quotas', 'guides/verify-in-any-language'],
  },
  {
    title: 'Run a server',
    pages: [
      'guides/self-hosting',
      'guides/backup-and-restore',
      'guides/upgrade',
      'guides/second-factors',
      'guides/sign-in-with',
      'guides/connected-programs',
      'guides/payments',
      'guides/security-model',
      'guides/secret-scanning',
    ],
  },
  {
    title: 'Reference',
    pages: [
      'reference/errors',
      'reference/actions',
      'reference/plans',
      'reference/tools',
      'reference/environment',
      'reference/cli',
      'reference/sizes',
      'reference/benchmarks',
    ],
  },
];
