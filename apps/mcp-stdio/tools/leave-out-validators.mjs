/**
 * Both SDKs bring a JSON Schema validator for what this program never does: it passes arguments and results on and
 * validates neither. Without them the bundle is a third smaller and starts faster; one that is called all the same
 * throws.
 *
 * @type {import('esbuild').Plugin}
 */
export const leaveOutValidators = {
  name: 'leave-out-validators',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/validation\/ajv-provider\.js$/ }, () => ({
      path: 'AjvJsonSchemaValidator',
      namespace,
    }));
    onResolve({ filter: /^@modelcontextprotocol\/client\/_shims$/ }, () => ({
      path: 'DefaultJsonSchemaValidator',
      namespace,
    }));
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: [
        `export class ${path} { getValidator() { throw new Error('This program validates no schemas.'); } }`,
        'export const CORS_IS_POSSIBLE = false;',
      ].join('\n'),
    }));
  },
};

const namespace = 'left-out';
