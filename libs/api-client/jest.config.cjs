module.exports = {
  displayName: 'api-client',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
