module.exports = {
  displayName: 'quotas',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
