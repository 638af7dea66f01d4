/**
 * Runs a program of this workspace from its sources, for `node --conditions @paretostudio/source --import`: the same
 * transformation as in the tests, and imports that end in `.js` find their `.ts`.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const OPTIONS = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** Finds `x.ts` where a source imports `./x.js`. */
export async function resolve(specifier, context, next) {
  const isOfSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
  return next(isOfSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

/** Turns TypeScript into what Node.js runs. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...OPTIONS, filename });
  return { format: 'module', source: code, shortCircuit: true };
}

register(import.meta.url);
