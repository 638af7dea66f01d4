module.exports = {
  displayName: 'embedded-postgres',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
  testTimeout: 120_000,
};
