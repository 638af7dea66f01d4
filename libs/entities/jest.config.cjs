module.exports = {
  displayName: 'entities',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
  testTimeout: 30_000,
  globalSetup: '../../tools/jest/postgres-setup.mjs',
  globalTeardown: '../../tools/jest/postgres-teardown.mjs',
};
