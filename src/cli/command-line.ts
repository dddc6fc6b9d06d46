#!/usr/bin/env node
import {buffer} from 'node:stream/consumers';
import {run} from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  isTerminal: Boolean(process.stdout.isTTY),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  readInput: () => buffer(process.stdin),
});
