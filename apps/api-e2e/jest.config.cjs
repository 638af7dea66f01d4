module.exports = {
  displayName: 'api-e2e',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
  roots: ['<rootDir>/src'],
  testEnvironment: './failure-environment.cjs',
  globalSetup: '../../tools/jest/postgres-setup.mjs',
  globalTeardown: '../../tools/jest/postgres-teardown.mjs',
  // Each file runs up to three servers; more at once would only wait for each other.
  maxWorkers: 2,
  testTimeout: 60_000,
};
