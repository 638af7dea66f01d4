import { base } from '../../tools/eslint/base.mjs';

export default [
  ...base,
  // What stands in `consumers` is copied out and runs on installed packages, and this folder has packages of its own.
  { files: ['**/*.mjs', '**/*.cjs'], rules: { '@nx/enforce-module-boundaries': 'off' } },
];
