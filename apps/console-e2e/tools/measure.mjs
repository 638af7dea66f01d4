// `node apps/console-e2e/tools/measure.mjs`: how fast the console is, beside its targets. Run by hand, on an idle machine.
process.argv.push('--testMatch', '<rootDir>/src/numbers/*.measure.ts');
await import('./run.mjs');
