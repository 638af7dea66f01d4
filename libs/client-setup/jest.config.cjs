module.exports = {
  displayName: 'client-setup',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
