/**
 * Measures texts that are slow to parse: `npm run bench:limits`. Without arguments, it runs all patterns with 64,
 * 128 and 256 kB; `npm run bench:limits -- emphasis 256` runs one kind, or one size.
 *
 * The goal: no text of 256 kB takes more than 500 ms of CPU time, in a fresh process or in a warm one. The counts are
 * the same on every machine, and tests assert them.
 */
import {spawnSync} from 'node:child_process';
import {parseMarkdown} from '../../src/document/parse.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {patterns} from '../document/hostile-texts.js';
import {parsingWork} from '../document/parsing-work.js';

/** Milliseconds of CPU time. */
const GOAL = 500;
const SIZES = [64, 128, 256];

const [flag, ...wanted] = process.argv.slice(2);
if (flag === '--cold') {
  const [kind, name, size] = wanted as [string, string, string];
  process.stdout.write(String(cpuTime(patterns[kind]![name]!(Number(size) * 1024))));
} else {
  report([flag, ...wanted].filter((word) => word !== undefined));
}

function cpuTime(text: string): number {
  const before = process.cpuUsage();
  const {document} = parseMarkdown(text, {file: 'a.md', base: 'https://content.example/a.md'});
  renderDocument(document);
  const {user, system} = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

/** Measures in a new process, which has not parsed any text before. */
function coldTime(kind: string, name: string, size: number): number {
  const script = [...process.execArgv, process.argv[1]!, '--cold', kind, name, String(size)];
  const {stdout, stderr} = spawnSync(process.execPath, script, {encoding: 'utf8'});
  if (stdout === '') throw new Error(stderr);
  return Number(stdout);
}

function report(words: readonly string[]): void {
  const sizes = SIZES.filter((size) => !words.some(Number) || words.includes(String(size)));
  const kinds = Object.entries(patterns).filter(
    ([kind]) => words.every((word) => Number(word)) || words.includes(kind),
  );
  const columns = ['warm', 'cold', 'steps', 'look-ahead', 'searched', 'nodes', 'problems'];
  console.log(['kB', ...columns].map((name) => name.padStart(11)).join('') + '  text');
  let slow = 0;
  for (const [kind, texts] of kinds)
    for (const [name, pattern] of Object.entries(texts))
      for (const size of sizes) {
        const text = pattern(size * 1024);
        const {steps, lookAhead, searched, nodes, problems} = parsingWork(text);
        const [warm, cold] = [cpuTime(text), size === Math.max(...sizes) ? coldTime(kind, name, size) : 0];
        const isSlow = Math.max(warm, cold) > GOAL;
        if (isSlow) slow += 1;
        const row = [size, warm, cold || '', steps, lookAhead, searched, nodes, problems];
        const mark = isSlow ? ' <- slow' : '';
        console.log(`${row.map((cell) => String(cell).padStart(11)).join('')}  ${kind}: ${name}${mark}`);
      }
  console.log(`${slow} over ${GOAL} ms of CPU time`);
}
