/**
 * Who may import whom: the one statement of it. The lint rule is made from it, the tables in
 * `.github/CONTRIBUTING.md` are generated from it, and `tools/checks` proves for each row that what it forbids really
 * fails lint.
 *
 * A project has exactly one tag on each axis (`scope`, `type`, `platform`, `publish`); all rows whose tag it carries
 * hold at once. A list of packages is of globs; `x` alone does not cover `x/sub`, so both are listed.
 */

const NEST = ['@nestjs/*', 'fastify', 'fastify/*', '@fastify/*', 'express', 'express/*'];
const PASSPORT = ['passport', 'passport/*', 'passport-*'];
const STORAGE = ['typeorm', 'typeorm/*', 'pg', 'pg/*', 'pg-*', '@nestjs/typeorm'];

/** What specs and test helpers may import beyond what their project may. */
export const TEST_PACKAGES = ['fast-check', 'structured-headers', 'smol-toml', '@jest/*'];

/**
 * @typedef {object} Boundary
 * @property {string} sourceTag the projects that the row holds for
 * @property {string[]} onlyDependOnLibsWithTags what they may import of this workspace
 * @property {string[]} [allowedExternalImports] the only packages that they may import
 * @property {string[]} [bannedExternalImports] packages that they may not import
 * @property {string} reason why
 */

/** @type {Boundary[]} */
export const BOUNDARIES = [
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain'],
    allowedExternalImports: ['tslib', 'yaml', 'fflate'],
    reason: 'rules of the product: pure, without framework or storage; DOMAIN_PACKAGES says who may parse',
  },
  {
    sourceTag: 'type:client',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: [...NEST, ...PASSPORT, ...STORAGE],
    reason: 'reaches the server over the wire alone',
  },
  {
    sourceTag: 'type:data-access',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: [...NEST, ...PASSPORT],
    reason: 'knows the schema, no transport',
  },
  {
    sourceTag: 'type:service',
    onlyDependOnLibsWithTags: ['type:domain', 'type:data-access', 'type:service'],
    bannedExternalImports: [...NEST, ...PASSPORT],
    reason: 'the operations: no transport, no Nest',
  },
  {
    sourceTag: 'type:guard',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: [...NEST, ...PASSPORT, ...STORAGE],
    reason: 'the decision at a door, whichever framework the door is made of',
  },
  {
    sourceTag: 'type:face',
    onlyDependOnLibsWithTags: ['type:domain', 'type:client', 'type:service', 'type:guard'],
    bannedExternalImports: STORAGE,
    reason: 'speaks a protocol, never to the database',
  },
  {
    sourceTag: 'type:host',
    onlyDependOnLibsWithTags: [
      'type:domain',
      'type:client',
      'type:data-access',
      'type:service',
      'type:guard',
      'type:face',
      'type:host',
    ],
    reason: 'the ground of the server programs: what each of them would otherwise write again',
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:domain',
      'type:client',
      'type:data-access',
      'type:service',
      'type:guard',
      'type:face',
      'type:host',
    ],
    reason: 'puts the libraries together; nobody imports it',
  },
  {
    sourceTag: 'type:e2e',
    onlyDependOnLibsWithTags: ['type:domain', 'type:client', 'type:data-access'],
    bannedExternalImports: NEST,
    reason: 'looks at the built programs from outside',
  },
  {
    sourceTag: 'scope:core',
    onlyDependOnLibsWithTags: ['scope:core'],
    reason: 'the ground: builds on itself alone',
  },
  {
    sourceTag: 'scope:storage',
    onlyDependOnLibsWithTags: ['scope:core', 'scope:storage'],
    reason: 'below the operations',
  },
  {
    sourceTag: 'scope:studio',
    onlyDependOnLibsWithTags: ['scope:core', 'scope:storage', 'scope:studio', 'scope:mcp'],
    bannedExternalImports: NEST,
    reason: 'one operation for each action, Nest-free',
  },
  {
    sourceTag: 'scope:mcp',
    onlyDependOnLibsWithTags: ['scope:core', 'scope:storage', 'scope:studio', 'scope:mcp'],
    bannedExternalImports: NEST,
    reason: 'the gateway and the MCP face, Nest-free',
  },
  {
    sourceTag: 'scope:http',
    onlyDependOnLibsWithTags: ['scope:core', 'scope:http', 'scope:client'],
    bannedExternalImports: STORAGE,
    reason: 'publishable without our database',
  },
  {
    sourceTag: 'scope:client',
    onlyDependOnLibsWithTags: ['scope:core', 'scope:client'],
    bannedExternalImports: STORAGE,
    reason: 'a program at the user’s side has no storage of ours',
  },
  {
    sourceTag: 'scope:server',
    onlyDependOnLibsWithTags: [
      'scope:core',
      'scope:storage',
      'scope:studio',
      'scope:mcp',
      'scope:http',
      'scope:client',
      'scope:server',
    ],
    reason: 'the programs that are deployed; no tool of the workspace is part of them',
  },
  {
    sourceTag: 'scope:tooling',
    onlyDependOnLibsWithTags: ['scope:core', 'scope:storage', 'scope:client', 'scope:tooling'],
    reason: 'reads results through storage and the client, not through what it tests',
  },
  {
    sourceTag: 'platform:universal',
    onlyDependOnLibsWithTags: ['platform:universal'],
    bannedExternalImports: [...NEST, ...PASSPORT, ...STORAGE],
    reason: 'runs in a browser too; the built-in modules of Node.js are refused by a rule of their own',
  },
  {
    sourceTag: 'platform:browser',
    onlyDependOnLibsWithTags: ['platform:browser', 'platform:universal'],
    bannedExternalImports: [...NEST, ...PASSPORT, ...STORAGE],
    reason: 'runs in a browser',
  },
  {
    sourceTag: 'platform:node',
    onlyDependOnLibsWithTags: ['platform:node', 'platform:universal'],
    reason: 'runs on Node.js',
  },
  {
    sourceTag: 'publish:npm',
    onlyDependOnLibsWithTags: ['publish:npm'],
    reason: 'what is published must be installable',
  },
];

/**
 * The tags that a project may carry, axis by axis; exactly one of each. Each has its row above but `publish:none`,
 * which may import what is published and what is not.
 */
export const TAG_AXES = {
  scope: ['core', 'storage', 'studio', 'mcp', 'http', 'client', 'server', 'tooling'],
  type: ['domain', 'client', 'data-access', 'service', 'guard', 'face', 'host', 'app', 'e2e'],
  platform: ['universal', 'browser', 'node'],
  publish: ['npm', 'none'],
};

/** The houses and their tags, those that are still to be built included. */
export const PROJECTS = {
  'key-crypto': house('core', 'domain', 'node', 'npm'),
  permissions: house('core', 'domain', 'universal', 'npm'),
  quotas: house('core', 'domain', 'universal', 'npm'),
  'library-files': house('core', 'domain', 'universal', 'npm'),
  'client-setup': house('core', 'domain', 'universal', 'npm'),
  admission: house('core', 'domain', 'universal', 'npm'),
  entities: house('storage', 'data-access', 'node', 'npm'),
  'embedded-postgres': house('storage', 'data-access', 'node', 'npm'),
  studio: house('studio', 'service', 'node', 'npm'),
  'mcp-gateway': house('mcp', 'service', 'node', 'npm'),
  'mcp-server': house('mcp', 'face', 'node', 'npm'),
  guard: house('http', 'guard', 'node', 'npm'),
  'passport-api-key': house('http', 'face', 'node', 'npm'),
  'api-client': house('client', 'client', 'universal', 'npm'),
  host: house('server', 'host', 'node', 'npm'),
  oauth: house('server', 'host', 'node', 'npm'),
  api: house('server', 'app', 'node', 'npm'),
  mcp: house('server', 'app', 'node', 'none'),
  'mcp-stdio': house('client', 'app', 'node', 'npm'),
  console: house('client', 'app', 'browser', 'none'),
  extension: house('client', 'app', 'browser', 'none'),
  docs: house('client', 'app', 'browser', 'none'),
  'api-e2e': house('tooling', 'e2e', 'node', 'none'),
  'console-e2e': house('tooling', 'e2e', 'node', 'none'),
  checks: house('tooling', 'e2e', 'node', 'none'),
};

/**
 * What each domain library builds on. The rows above let them import each other; this keeps them apart, so that
 * each can be taken alone and no circle can form.
 */
export const DOMAIN_BUILDS_ON = {
  'key-crypto': [],
  permissions: [],
  quotas: [],
  'library-files': [],
  'client-setup': [],
  admission: ['permissions', 'quotas'],
};

/** The packages that a domain library may use at all: kept parsers, for the one that reads files. */
export const DOMAIN_PACKAGES = {
  'library-files': ['fflate', 'yaml'],
};

/** Projects whose package has a name of its own, because people type it. */
export const PACKAGE_NAMES = { api: '@paretostudio/server', 'mcp-stdio': 'paretostudio-mcp' };

/** Programs that ship as one file: what they import is inside it, so their package.json names it for development. */
export const BUNDLED = ['mcp-stdio'];

function house(scope, type, platform, publish) {
  return { scope, type, platform, publish };
}
