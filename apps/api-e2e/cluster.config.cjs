// Not called jest.config: Nx would make a target `test` of it, and these want the machine for themselves.
module.exports = {
  displayName: 'cluster',
  preset: '../../jest.preset.js',
  roots: ['<rootDir>/cluster'],
  testMatch: ['<rootDir>/cluster/**/*.spec.ts'],
  testEnvironment: './failure-environment.cjs',
  globalSetup: '../../tools/jest/postgres-setup.mjs',
  globalTeardown: '../../tools/jest/postgres-teardown.mjs',
  // Each file loads the machine as far as it goes.
  maxWorkers: 1,
  testTimeout: 120_000,
};
