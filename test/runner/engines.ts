/** The three browser engines of the tests: finds them, and installs them on Debian as root. */
import {execFileSync, spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {delimiter, join} from 'node:path';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** Names of the engines, also of the runner's browsers. */
export const engineLabels: Readonly<Record<EngineName, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

export interface Engine {
  readonly name: EngineName;
  /** The browser's binary; for WebKit it is MiniBrowser. */
  readonly executable: string;
  /** WebKit alone: the WebDriver that starts MiniBrowser. */
  readonly driver?: string;
  /** The output of `--version`. */
  readonly version: string;
}

export interface Engines {
  readonly found: readonly Engine[];
  readonly missing: readonly EngineName[];
}

const debianPackages: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** The engines of this machine; on Debian or Ubuntu, as root, the missing ones are installed first. */
export function prepareEngines(wanted: readonly EngineName[], log: (line: string) => void): Engines {
  const before = findEngines(wanted);
  if (before.missing.length === 0 || !canInstall()) return before;
  install(before.missing, log);
  return findEngines(wanted);
}

/** Finds engines without installing any. */
export function findEngines(wanted: readonly EngineName[]): Engines {
  const found: Engine[] = [];
  const missing: EngineName[] = [];
  for (const name of wanted) {
    const engine = finders[name]();
    if (engine) found.push(engine);
    else missing.push(name);
  }
  return {found, missing};
}

/** One sentence about installing a missing engine. */
export function howToInstall(name: EngineName): string {
  const packages = debianPackages[name].join(' ');
  const elsewhere = name === 'webkit' ? 'it runs on Linux only' : 'elsewhere install the browser itself';
  return `${engineLabels[name]} was not found (Debian: apt-get install ${packages}; ${elsewhere}).`;
}

const finders: Readonly<Record<EngineName, () => Engine | undefined>> = {
  chromium() {
    const executable = inPath('chromium') ?? installedChrome();
    return executable ? {name: 'chromium', executable, version: versionOf(executable)} : undefined;
  },
  firefox() {
    const executable = inPath('firefox-esr') ?? inPath('firefox') ?? firstExecutable(usualFirefoxPlaces());
    return executable ? {name: 'firefox', executable, version: versionOf(executable)} : undefined;
  },
  webkit() {
    const driver = inPath('WebKitWebDriver');
    const executable = firstExecutable(miniBrowserPlaces());
    // MiniBrowser has no headless mode: xvfb-run provides a screen.
    if (!driver || !executable || !inPath('xvfb-run') || !inPath('xauth')) return undefined;
    return {name: 'webkit', executable, driver, version: webKitVersion(driver)};
  },
};

/** The finder of @web/test-runner-chrome; it supports macOS, Windows, and CHROME_PATH. */
function installedChrome(): string | undefined {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('@web/test-runner-chrome'));
    const {Launcher} = require('chrome-launcher') as {
      Launcher: {getFirstInstallation(): string | undefined};
    };
    return Launcher.getFirstInstallation();
  } catch {
    // On Linux it throws without Chrome.
    return undefined;
  }
}

function usualFirefoxPlaces(): string[] {
  const programs = [
    process.env['PROGRAMFILES'],
    process.env['PROGRAMFILES(X86)'],
    process.env['LOCALAPPDATA'],
  ];
  return [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env['HOME'] ?? '', 'Applications/Firefox.app/Contents/MacOS/firefox'),
    ...programs
      .filter((part) => part !== undefined)
      .map((part) => join(part, 'Mozilla Firefox', 'firefox.exe')),
  ];
}

/** Debian and Ubuntu install MiniBrowser in the architecture's folder; Fedora in libexec. */
function miniBrowserPlaces(): string[] {
  const libraries = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').map((entry) => join('/usr/lib', entry))
    : [];
  return [...libraries, '/usr/libexec', '/usr/lib64'].map((folder) =>
    join(folder, 'webkit2gtk-4.1/MiniBrowser'),
  );
}

function inPath(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return firstExecutable(folders.map((folder) => join(folder, command)));
}

function firstExecutable(paths: readonly string[]): string | undefined {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function versionOf(executable: string): string {
  // Chrome on Windows opens a window for `--version`.
  if (process.platform === 'win32') return '';
  const {stdout} = spawnSync(executable, ['--version'], {encoding: 'utf8', timeout: 20_000});
  return /\d+(?:\.\d+)+\w*/.exec(stdout ?? '')?.[0] ?? '';
}

/** Neither WebKitWebDriver nor MiniBrowser reports its version; the package manager does. */
function webKitVersion(driver: string): string {
  const {stdout} = spawnSync('dpkg-query', ['--search', driver], {encoding: 'utf8'});
  const packageName = stdout?.split(':')[0];
  if (!packageName) return '';
  const shown = spawnSync('dpkg-query', ['--show', '--showformat=${Version}', packageName], {
    encoding: 'utf8',
  });
  return /^\d+(?:\.\d+)*/.exec(shown.stdout ?? '')?.[0] ?? '';
}

function canInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && inPath('apt-get') !== undefined;
}

function install(missing: readonly EngineName[], log: (line: string) => void): void {
  const packages = missing.flatMap((name) => debianPackages[name]);
  const names = new Intl.ListFormat('en-GB').format(missing.map((name) => engineLabels[name]));
  log(`Installing ${packages.join(', ')} with apt, because the tests run in ${names}.`);
  try {
    apt('update');
    const available = packages.filter(isAvailable);
    for (const name of packages) {
      if (available.includes(name)) continue;
      log(
        `${name} is not among this system's packages (Ubuntu has it as a snap only, which cannot be driven).`,
      );
    }
    if (available.length > 0) apt('install', '--yes', '--no-install-recommends', ...available);
  } catch (error) {
    // Continue: the caller reports and counts what is still missing.
    const said = String((error as {stderr?: Buffer}).stderr ?? '').trim();
    log(`apt failed: ${said === '' ? String(error) : said}`);
  }
}

function apt(...args: string[]): void {
  execFileSync('apt-get', ['--quiet', '-o', 'Acquire::Retries=3', ...args], {
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 8 * 60_000,
  });
}

/** False for an unknown package, and for Ubuntu's stubs, which only install a snap. */
function isAvailable(name: string): boolean {
  const {stdout} = spawnSync('apt-cache', ['policy', name], {encoding: 'utf8'});
  const candidate = /Candidate: (\S+)/.exec(stdout ?? '')?.[1];
  return candidate !== undefined && candidate !== '(none)' && !candidate.includes('snap');
}
