const preset = require('../../jest.preset.js');

const [, swc] = preset.transform['^.+\\.ts$'];
const swcReact = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

/** What the programs of pages are tested with: the preset of all projects, in a browser as far as jsdom is one. */
module.exports = {
  ...preset,
  testEnvironment: require.resolve('./jsdom-environment.cjs'),
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: { ...preset.transform, '^.+\\.tsx$': ['@swc/jest', swcReact] },
  moduleNameMapper: { '\\.css$': require.resolve('./css-stub.cjs') },
  testEnvironmentOptions: { customExportConditions: ['@paretostudio/source', 'browser'] },
  // Pages are drawn whole and asked for by role: slow where several suites share a core.
  testTimeout: 20_000,
  setupFiles: [require.resolve('./jsdom-setup.cjs')],
};
