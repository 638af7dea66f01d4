module.exports = {
  displayName: 'admission',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
