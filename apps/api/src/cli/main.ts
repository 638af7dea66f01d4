#!/usr/bin/env node
import './require-node.js';

// Only now: what the program is made of would not load in a Node.js that is too old to be told so.
const { runProgram } = await import('./run-program.js');
await runProgram(process.argv.slice(2));
