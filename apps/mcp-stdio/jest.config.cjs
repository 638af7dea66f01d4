module.exports = {
  displayName: 'mcp-stdio',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
