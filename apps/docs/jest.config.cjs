module.exports = {
  displayName: 'docs',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
