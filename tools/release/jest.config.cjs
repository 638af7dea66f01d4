module.exports = {
  displayName: 'release',
  preset: '../../jest.preset.js',
  testMatch: ['<rootDir>/lib/**/*.spec.mjs', '<rootDir>/*.spec.mjs'],
  coverageDirectory: 'test-output/jest/coverage',
};
