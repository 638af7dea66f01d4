module.exports = {
  displayName: 'library-files',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
