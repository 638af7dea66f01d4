module.exports = {
  displayName: 'key-crypto',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
