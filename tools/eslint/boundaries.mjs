/**
 * Who may import whom: the one statement of it. The lint rule is made from it, the table in
 * `.github/CONTRIBUTING.md` is generated from it, and `tools/checks` proves with one probe for each row that a
 * forbidden import really fails lint.
 *
 * A project has exactly one tag on each axis (`scope`, `type`, `platform`, `publish`); all rows whose tag it
 * carries hold at once.
 */

/** Node's own modules, which the Nx rule does not see; universal code uses none of them. */
export const NODE_BUILT_INS = ['node:*', 'fs', 'path', 'crypto', 'http', 'https', 'net', 'os', 'child_process', 'stream', 'util', 'events', 'buffer', 'url', 'zlib', 'worker_threads'];

const NEST = ['@nestjs/*', 'fastify', '@fastify/*', 'express'];
const STORAGE = ['typeorm', 'pg', '@nestjs/typeorm'];

export const BOUNDARIES = [
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: [...NEST, ...STORAGE, 'passport', 'class-validator', 'class-transformer', 'rxjs'],
    reason: 'rules of the product: pure, without framework or storage',
  },
  {
    sourceTag: 'type:client',
    onlyDependOnLibsWithTags: ['type:domain'],
    bannedExternalImports: [...NEST, ...STORAGE],
    reason: 'reaches the server over the wire alone',
  },
  {
    sourceTag: 'type:data-access',
    onlyDependOnLibsWithTags: ['type:domain', 'type:data-access'],
    bannedExternalImports: [...NEST, 'passport'],
    reason: 'knows the schema, no transport',
  },
  {
    sourceTag: 'type:service',
    onlyDependOnLibsWithTags: ['type:domain', 'type:data-access', 'type:service'],
    bannedExternalImports: [...NEST, 'passport'],
    reason: 'the operations: no transport, no Nest',
  },
  {
    sourceTag: 'type:face',
    onlyDependOnLibsWithTags: ['type:domain', 'type:client', 'type:service'],
    bannedExternalImports: STORAGE,
    reason: 'speaks a protocol, never to the database',
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:domain', 'type:client', 'type:data-access', 'type:service', 'type:face'],
    bannedExternalImports: [],
    reason: 'puts the libraries together; nobody imports it',
  },
  {
    sourceTag: 'type:e2e',
    onlyDependOnLibsWithTags: ['type:domain', 'type:client', 'type:data-access'],
    bannedExternalImports: [...NEST],
    reason: 'looks at the built programs from outside',
  },
  {
    sourceTag: 'scope:core',
    onlyDependOnLibsWithTags: ['scope:core'],
    bannedExternalImports: [],
    reason: 'the ground: builds on itself alone',
  },
  {
    sourceTag: 'scope:storage',
    onlyDependOnLibsWithTags: ['scope:core', 'scope:storage'],
    bannedExternalImports: [],
    reason: 'below the operations',
  },
  {
    sourceTag: 'scope:client',
    onlyDependOnLibsWithTags: ['scope:client', 'scope:core'],
    bannedExternalImports: STORAGE,
    reason: 'a program at the user’s side has no storage of ours',
  },
  {
    sourceTag: 'scope:http',
    onlyDependOnLibsWithTags: ['scope:http', 'scope:core', 'scope:client'],
    bannedExternalImports: STORAGE,
    reason: 'publishable without our database',
  },
  {
    sourceTag: 'platform:universal',
    onlyDependOnLibsWithTags: ['platform:universal'],
    bannedExternalImports: [],
    reason: 'runs in a browser too; Node built-ins are refused by `no-restricted-imports`',
  },
  {
    sourceTag: 'platform:browser',
    onlyDependOnLibsWithTags: ['platform:browser', 'platform:universal'],
    bannedExternalImports: [],
    reason: 'runs in a browser',
  },
  {
    sourceTag: 'platform:node',
    onlyDependOnLibsWithTags: ['platform:node', 'platform:universal'],
    bannedExternalImports: [],
    reason: 'runs on Node.js',
  },
  {
    sourceTag: 'publish:npm',
    onlyDependOnLibsWithTags: ['publish:npm'],
    bannedExternalImports: [],
    reason: 'what is published must be installable',
  },
];

/** The tags that a project may carry, axis by axis; exactly one of each. */
export const TAG_AXES = {
  scope: ['core', 'storage', 'studio', 'mcp', 'http', 'client', 'server', 'tooling'],
  type: ['domain', 'client', 'data-access', 'service', 'face', 'app', 'e2e'],
  platform: ['universal', 'browser', 'node'],
  publish: ['npm', 'none'],
};
