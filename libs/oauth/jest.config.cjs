module.exports = {
  displayName: 'oauth',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
  globalSetup: '../../tools/jest/postgres-setup.mjs',
  globalTeardown: '../../tools/jest/postgres-teardown.mjs',
};
