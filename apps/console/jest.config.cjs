module.exports = {
  displayName: 'console',
  preset: '../../tools/jest/jsdom-preset.cjs',
  coverageDirectory: 'test-output/jest/coverage',
};
