/** The releases of WordPress that the plugin is tried in, and the packages that run them. */
import {execFileSync, spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {unzipSync} from 'fflate';

/** Survives between runs: the package has 158 MB. */
const CACHE = resolve(import.meta.dirname, '../../.cache/wordpress');

const DEBIAN_WORDPRESS = '/usr/share/wordpress';

/** Current releases of WordPress with their themes; its zip files lack what a browser loads, which lies beside them. */
const BUILDS = '@wp-playground/wordpress-builds';

/** A theme without blocks: WordPress prints scripts elsewhere there. */
const CLASSIC_THEME = 'twentytwentyone';

const DEBIAN_PACKAGES = [
  'wordpress',
  'mariadb-server',
  'php-cli',
  'php-mysql',
  'php-gd',
  'php-xml',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentytwo',
  'wordpress-theme-twentytwentythree',
];

export interface Release {
  readonly version: string;
  /** Copies its files into a new folder. */
  copyTo(folder: string): void;
}

/** Why WordPress cannot run here; undefined if it can. On Debian, as root, what is missing is installed first. */
export function whyNoWordPress(): string | undefined {
  if (!hasPackages() && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...DEBIAN_PACKAGES]])
      spawnSync('apt-get', ['--quiet', ...args], {env, stdio: 'ignore', timeout: 8 * 60_000});
  }
  return hasPackages()
    ? undefined
    : `WordPress, PHP and MariaDB were not found (Debian: apt-get install ${DEBIAN_PACKAGES.join(' ')}).`;
}

function hasPackages(): boolean {
  return (
    existsSync(DEBIAN_WORDPRESS) &&
    ['php', 'mariadb', 'mariadb-install-db'].every(
      (command) => spawnSync(command, ['--version']).status === 0,
    )
  );
}

/** Debian's; the newest of the package; and the one in the folder that `WORDPRESS_FOLDER` names. */
export function releases(): readonly Release[] {
  const own = process.env['WORDPRESS_FOLDER'];
  return [DEBIAN_WORDPRESS, newestBuild(), ...(own ? [own] : [])].map((folder) => ({
    version: versionIn(folder),
    copyTo(target) {
      mkdirSync(dirname(target), {recursive: true});
      // Debian's themes are links, and some links of it lead nowhere.
      const options = {recursive: true, dereference: true, filter: (path: string) => existsSync(path)};
      cpSync(folder, target, options);
      const theme = join('wp-content/themes', CLASSIC_THEME);
      cpSync(join(DEBIAN_WORDPRESS, theme), join(target, theme), options);
    },
  }));
}

function versionIn(folder: string): string {
  const text = readFileSync(join(folder, 'wp-includes/version.php'), 'utf8');
  return /\$wp_version = '([^']+)'/.exec(text)![1]!;
}

/** The folder of the newest release in the package, unpacked. */
function newestBuild(): string {
  const target = join(CACHE, 'newest');
  if (existsSync(target)) return target;
  mkdirSync(CACHE, {recursive: true});
  const folder = mkdtempSync(join(CACHE, 'loading-'));
  try {
    const archive = execFileSync('npm', ['pack', BUILDS, '--silent'], {cwd: folder, encoding: 'utf8'}).trim();
    execFileSync('tar', ['-xzf', archive], {cwd: folder});
    const zips = join(folder, 'package/src/wordpress');
    const [newest] = readdirSync(zips)
      .flatMap((name) => /^(wp-\d+\.\d+)\.zip$/.exec(name)?.[1] ?? [])
      .sort((one, other) => other.localeCompare(one, 'en', {numeric: true}));
    if (newest === undefined) throw new Error(`${BUILDS} has no release of WordPress.`);
    const unpacked = join(folder, 'package/public', newest);
    const files = unzipSync(readFileSync(join(zips, `${newest}.zip`)));
    for (const [name, content] of Object.entries(files)) {
      if (name.endsWith('/')) continue;
      mkdirSync(dirname(join(unpacked, name)), {recursive: true});
      writeFileSync(join(unpacked, name), content);
    }
    renameSync(unpacked, target);
  } finally {
    rmSync(folder, {recursive: true});
  }
  return target;
}
