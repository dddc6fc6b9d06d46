import {expect} from 'chai';
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';

const script = resolve(import.meta.dirname, '../../stories/partner-site/build-all.ts');

describe('the build of npm start', function () {
  this.timeout(30_000);

  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-all-'));
  });

  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  /** Runs it with a shell script instead of npm. */
  const runWith = (npm: string) => {
    const file = join(folder, 'npm');
    writeFileSync(file, `#!/bin/sh\n${npm}\n`);
    chmodSync(file, 0o755);
    return spawnSync(process.execPath, ['--import', 'tsx', script], {
      encoding: 'utf8',
      env: {...process.env, PATH: folder + delimiter + process.env.PATH},
    });
  };

  it('prints what it builds in four lines', () => {
    const {status, stdout, stderr} = runWith('exit 0');
    expect(status).to.equal(0);
    expect(stderr).to.equal('');
    expect(stdout.trimEnd().split('\n')).to.have.lengthOf(4);
    expect(stdout)
      .to.match(/^1\/3 .* dist\/ … \d+ s$/m)
      .and.match(/^2\/3 .* storybook-static\/ … \d+ s$/m)
      .and.match(/^3\/3 .* demo-site\/ …$/m);
  });

  it('prints the output of a failing step, stops there, and exits with its code', () => {
    const {status, stdout, stderr} = runWith(
      '[ "$3" = build ] && exit 0; echo "line one"; echo "line two" >&2; exit 7',
    );
    expect(status).to.equal(7);
    expect(stdout).to.include('line one');
    expect(stderr).to.include('line two').and.include('npm run build:storybook failed.');
  });

  it('exits with a failure when a signal ends a step', () => {
    const {status, stdout} = runWith('kill -9 $$');
    expect(status).to.equal(1);
    expect(stdout).to.not.include('2/3');
  });
});
