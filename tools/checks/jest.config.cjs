module.exports = {
  displayName: 'checks',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
