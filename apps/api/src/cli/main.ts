#!/usr/bin/env node
import { readEnvironment } from '../config/env.js';
import { openContext } from './open-context.js';
import { runCommand } from './run-command.js';

process.exitCode = await runCommand(process.argv.slice(2), {
  open: () => openContext(readEnvironment()),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
