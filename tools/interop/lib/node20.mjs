/**
 * Lets the conformance suite start on Node.js 20, for `node --import`: one of its commands, which is not used here, wants
 * `globSync` of `node:fs`, which Node.js has from version 22 on.
 */
import * as fs from 'node:fs';
import { register } from 'node:module';

/** Runs apart from this module, in the thread of the loader: everything that it needs is in its text. */
const hooks = `
const SUITE = '/@modelcontextprotocol/conformance/dist/';
const SHIM = 'data:text/javascript,' + encodeURIComponent(\`
export * from 'node:fs';
export { default } from 'node:fs';
export const globSync = () => { throw new Error('This command of the suite needs Node.js 22.'); };
\`);
export function resolve(specifier, context, next) {
  const isFs = specifier === 'fs' || specifier === 'node:fs';
  return isFs && context.parentURL?.includes(SUITE) ? { url: SHIM, shortCircuit: true } : next(specifier, context);
}
`;

if (fs.globSync === undefined) register(`data:text/javascript,${encodeURIComponent(hooks)}`);
