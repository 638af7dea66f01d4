import nx from '@nx/eslint-plugin';
import * as jsonc from 'jsonc-eslint-parser';
import { BOUNDARIES, NODE_BUILT_INS } from './boundaries.mjs';

const SPECS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/testing/**/*.ts'];

const testHelpers = {
  group: ['@paretostudio/*/testing', '**/testing/index.js'],
  message: 'Test helpers are importable from specs alone.',
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
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: true,
          banTransitiveDependencies: true,
          allow: ['^.*/jest\\.preset\\.js$', '^.*/tools/eslint/base\\.mjs$'],
          depConstraints: BOUNDARIES.map(({ reason: _reason, ...constraint }) => constraint),
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-globals': ['error', 'escape', 'unescape'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': ['error', { patterns: [testHelpers] }] },
  },
  { files: ['**/*.spec.ts', '**/*.int-spec.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
];

const withoutNodeBuiltIns = {
  files: ['**/src/**/*.ts'],
  ignores: ['**/*.spec.ts', '**/*.int-spec.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          testHelpers,
          { group: NODE_BUILT_INS, message: 'Universal code uses no Node built-in: it runs in a browser too.' },
        ],
      },
    ],
    'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', 'global'],
  },
};

const environmentIsReadByApps = {
  files: ['**/src/**/*.ts'],
  ignores: [...SPECS],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'process', property: 'env', message: 'Libraries read no environment; take it as an option.' },
    ],
  },
};

/**
 * What a published library lints with: everything of `base`, its package.json against what it really imports,
 * and no reading of the environment.
 *
 * @param {{ universal?: boolean, ignoredDependencies?: string[] }} [options] `universal` also forbids Node built-ins.
 */
export function library({ universal = false, ignoredDependencies = [] } = {}) {
  return [
    ...base,
    {
      files: ['**/package.json'],
      languageOptions: { parser: jsonc },
      rules: {
        '@nx/dependency-checks': [
          'error',
          {
            ignoredDependencies: ['tslib', 'rxjs', ...ignoredDependencies],
            ignoredFiles: [
              '{projectRoot}/eslint.config.mjs',
              '{projectRoot}/jest.config.cjs',
              '{projectRoot}/**/*.spec.ts',
              '{projectRoot}/**/*.int-spec.ts',
              '{projectRoot}/src/testing/**/*.ts',
            ],
          },
        ],
      },
    },
    environmentIsReadByApps,
    ...(universal ? [withoutNodeBuiltIns] : []),
  ];
}
