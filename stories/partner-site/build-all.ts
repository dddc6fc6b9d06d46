/** Builds everything for the demo site besides its pages, and prints its progress: the first part of `npm start`. */
import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';

const STEPS = [
  {script: 'build', label: '1/3 The library, into dist/'},
  {script: 'build:storybook', label: '2/3 Storybook, into storybook-static/'},
];

const cwd = resolve(import.meta.dirname, '../..');

console.log('Building the demo site. This takes a few minutes.');
for (const {script, label} of STEPS) {
  process.stdout.write(`${label} … `);
  const start = Date.now();
  const {status, error} = spawnSync('npm', ['run', '--silent', script], {
    cwd,
    stdio: 'inherit',
    // npm is a batch file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\nnpm run ${script} failed.${error ? ` ${error.message}` : ''}`);
    // The status is null if a signal ended the step.
    process.exit(status ?? 1);
  }
  console.log(`${Math.round((Date.now() - start) / 1000)} s`);
}
// serve.ts builds them, since it also rebuilds them when they change.
console.log('3/3 The pages, into demo-site/ …');
