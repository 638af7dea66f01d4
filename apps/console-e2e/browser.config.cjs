// Not called jest.config: Nx would make a target `test` of it, and `npm test` needs no browser.
module.exports = {
  displayName: 'console-e2e',
  preset: '../../jest.preset.js',
  testEnvironment: './failure-environment.cjs',
  globalSetup: '../../tools/jest/postgres-setup.mjs',
  globalTeardown: '../../tools/jest/postgres-teardown.mjs',
  // Each file runs a server and a browser of its own.
  maxWorkers: 2,
  testTimeout: 180_000,
};
