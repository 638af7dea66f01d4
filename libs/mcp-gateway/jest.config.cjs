module.exports = {
  displayName: 'mcp-gateway',
  preset: '../../jest.preset.js',
  coverageDirectory: 'test-output/jest/coverage',
};
