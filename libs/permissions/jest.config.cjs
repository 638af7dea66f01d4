module.exports = {
  displayName: 'permissions',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
