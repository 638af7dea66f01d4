import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import * as jsonc from 'jsonc-eslint-parser';
import { builtinModules } from 'node:module';
import { BOUNDARIES, TEST_PACKAGES } from './boundaries.mjs';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.int-spec.ts'];
const TESTS = [...SPECS, '**/testing/**/*.ts', '**/testing/**/*.tsx'];
const SOURCES = ['**/src/**/*.ts', '**/src/**/*.tsx'];

const TEST_HELPERS_MESSAGE = 'Test helpers are importable from specs alone.';
const NODE_MESSAGE = 'Universal code uses no Node built-in: it runs in a browser too.';
const ENVIRONMENT_MESSAGE = 'Libraries read no environment; take it as an option.';

const testHelpers = {
  patterns: [
    {
      regex: String.raw`^@paretostudio/[^/]+/testing$|^\.{1,2}/(.*/)?testing/`,
      message: TEST_HELPERS_MESSAGE,
    },
  ],
};
const nodeBuiltIns = {
  paths: builtinModules.map((name) => ({ name, message: NODE_MESSAGE })),
  patterns: [{ regex: '^node:', message: NODE_MESSAGE }],
};
const processModule = {
  paths: ['process', 'node:process'].map((name) => ({ name, message: ENVIRONMENT_MESSAGE })),
};

/** What every project lints with. */
export const base = [
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  ...nx.configs['flat/javascript'],
  { ignores: ['**/dist', '**/out-tsc', '**/test-output', '**/tmp'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts', '**/*.js', '**/*.mjs', '**/*.cjs'],
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries(),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-globals': ['error', 'escape', 'unescape'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: TESTS, rules: { '@nx/enforce-module-boundaries': moduleBoundaries(TEST_PACKAGES) } },
  { files: SPECS, rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: SOURCES, ignores: TESTS, rules: restrictedImports(testHelpers) },
  {
    files: SOURCES,
    // The environment of an app is read in one file; the programs under test are told theirs by `support`.
    ignores: [...TESTS, '**/config/env.ts', '**/support/**'],
    rules: noEnvironment('The environment is read in config/env.ts alone.'),
  },
];

/**
 * What a published library lints with: everything of `base`, its package.json against what it really imports,
 * and no reading of the environment anywhere.
 *
 * @param {{ universal?: boolean, ignoredDependencies?: string[] }} [options] `universal` also forbids the built-in
 *   modules and globals of Node.js; a library with the tag `platform:universal` has it.
 */
export function library({ universal = false, ignoredDependencies = [] } = {}) {
  return [
    ...base,
    {
      files: ['**/package.json'],
      languageOptions: { parser: jsonc },
      rules: { '@nx/dependency-checks': dependencyChecks(ignoredDependencies) },
    },
    {
      files: SOURCES,
      ignores: TESTS,
      rules: { ...noEnvironment(ENVIRONMENT_MESSAGE), ...restrictedImports(testHelpers, processModule) },
    },
    ...(universal ? withoutNode : []),
  ];
}

/** What a program of pages lints with: everything of `base`, no built-in of Node.js, and the rules of React's hooks. */
export const pages = [
  ...base,
  { files: ['**/*.ts', '**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: SOURCES,
    ignores: TESTS,
    rules: { ...restrictedImports(testHelpers, nodeBuiltIns), ...restrictedGlobals() },
  },
];

const withoutNode = [
  { files: SOURCES, ignores: SPECS, rules: { ...restrictedImports(nodeBuiltIns), ...restrictedGlobals() } },
  { files: SOURCES, ignores: TESTS, rules: restrictedImports(testHelpers, nodeBuiltIns) },
];

/** @param {string[]} [alsoAllowed] packages for rows that list the only ones they allow */
function moduleBoundaries(alsoAllowed = []) {
  const constraints = BOUNDARIES.map(({ reason: _reason, allowedExternalImports, ...constraint }) => ({
    ...constraint,
    ...(allowedExternalImports && { allowedExternalImports: [...allowedExternalImports, ...alsoAllowed] }),
  }));
  return [
    'error',
    {
      enforceBuildableLibDependency: true,
      banTransitiveDependencies: true,
      // Set-up that is shared by all and belongs to no project.
      allow: ['^(\\.\\./)+jest\\.preset\\.js$', '^(\\.\\./)+(tools/)?(eslint|jest)/[\\w-]+\\.[cm]js$'],
      depConstraints: constraints,
    },
  ];
}

/** Static and dynamic imports alike; later blocks replace this rule, so each names all that it restricts. */
function restrictedImports(...restrictions) {
  const paths = restrictions.flatMap((restriction) => restriction.paths ?? []);
  const patterns = restrictions.flatMap((restriction) => restriction.patterns ?? []);
  return {
    'no-restricted-imports': ['error', { paths, patterns }],
    'no-restricted-syntax': [
      'error',
      ...paths.map(({ name, message }) => ({
        selector: `ImportExpression[source.value="${name}"]`,
        message,
      })),
      ...patterns.map(({ regex, message }) => ({
        selector: `ImportExpression[source.value=/${regex.replaceAll('/', String.raw`\u002F`)}/]`,
        message,
      })),
    ],
  };
}

function restrictedGlobals() {
  const names = [
    'process',
    'Buffer',
    'require',
    'module',
    '__dirname',
    '__filename',
    'global',
    'setImmediate',
  ];
  return {
    'no-restricted-globals': [
      'error',
      'escape',
      'unescape',
      ...names.map((name) => ({ name, message: NODE_MESSAGE })),
    ],
    'no-restricted-properties': [
      'error',
      ...names.map((property) => ({ object: 'globalThis', property, message: NODE_MESSAGE })),
    ],
  };
}

function noEnvironment(message) {
  return { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message }] };
}

function dependencyChecks(ignoredDependencies) {
  return [
    'error',
    {
      ignoredDependencies: ['tslib', ...ignoredDependencies],
      ignoredFiles: [
        '{projectRoot}/eslint.config.mjs',
        '{projectRoot}/jest.config.cjs',
        '{projectRoot}/**/*.spec.ts',
        '{projectRoot}/**/*.int-spec.ts',
        '{projectRoot}/src/testing/**/*.ts',
      ],
    },
  ];
}
