module.exports = {
  displayName: 'extension',
  preset: '../../tools/jest/jsdom-preset.cjs',
  coverageDirectory: 'test-output/jest/coverage',
};
