module.exports = {
  displayName: 'start',
  preset: '../../jest.preset.js',
  testMatch: ['<rootDir>/**/*.spec.mjs'],
  coverageDirectory: 'test-output/jest/coverage',
};
