const nxPreset = require('@nx/jest/preset').default;

/** One compiler setting for every project: legacy decorators with design:* metadata, native ES modules out. */
const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

module.exports = {
  ...nxPreset,
  testEnvironment: 'node',
  // No test is about how fast this machine is; this ends those that hang.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.int-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    '/node_modules/content-disposition/': require.resolve('./tools/jest/require-esm.cjs'),
  },
  transformIgnorePatterns: ['/node_modules/(?!(@fastify/static/node_modules/)?content-disposition/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  testEnvironmentOptions: { customExportConditions: ['@paretostudio/source', 'node', 'node-addons'] },
  reporters: ['default', require.resolve('./tools/jest/count-reporter.cjs')],
  coverageReporters: ['text-summary', 'html'],
};
