module.exports = {
  displayName: 'passport-api-key',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
