/**
 * Texts of the repository that pages show as they stand there, so that nothing is written twice. A page includes one by
 * a line of its own, `<!-- include: errors -->`; its first heading is left out, because the page has a title.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const SOURCES = {
  errors: 'libs/admission/docs/errors.md',
  actions: 'libs/permissions/docs/actions.md',
  plans: 'libs/quotas/docs/plans.md',
  tools: 'libs/mcp-server/docs/tools.md',
  clients: 'libs/client-setup/docs/clients.md',
  environment: 'apps/api/docs/environment.md',
  'key-shape': 'libs/key-crypto/docs/0001-key-shape.md',
  'key-security': 'libs/key-crypto/SECURITY.md',
  'guard-order': 'libs/guard/docs/0001-guard-order.md',
  egress: 'libs/mcp-gateway/docs/0001-egress.md',
  sizes: 'tools/release/docs/sizes.md',
};

/** Pages that stand for a file of the repository: a link to that file leads to the page. */
export const SOURCE_PAGES = Object.fromEntries(
  ['errors', 'actions', 'plans', 'tools', 'environment', 'sizes'].map((name) => [
    SOURCES[name],
    `reference/${name}`,
  ]),
);
