module.exports = {
  displayName: 'api',
  preset: '../../jest.preset.js',
  testMatch: [
    '<rootDir>/src/**/*.spec.ts',
    '<rootDir>/src/**/*.int-spec.ts',
    '<rootDir>/tools/**/*.spec.mjs',
  ],
  coverageDirectory: 'test-output/jest/coverage',
  globalSetup: '../../tools/jest/postgres-setup.mjs',
  globalTeardown: '../../tools/jest/postgres-teardown.mjs',
};
