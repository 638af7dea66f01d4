module.exports = {
  displayName: 'guard',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
