import { base } from '../../tools/eslint/base.mjs';

export default [
  ...base,
  // What stands in `alone` is copied out and runs on installed tarballs: it looks at the libraries as a stranger does.
  { files: ['alone/**'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  // The benchmarks are programs and no project; what makes their tables is compared with the tables.
  { files: ['src/benchmarks.spec.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
];
