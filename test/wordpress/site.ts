/** A site of WordPress with the plugin. */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {PLUGIN_NAME, pluginFiles} from '../../src/wordpress/plugin-files.js';
import type {Database} from './database.js';
import type {Release} from './releases.js';
import {freePort, startServer, type ServerProcess} from './server-processes.js';

export const PASSWORD = 'a password for tests';

/** Users of the site, each with the name of its role. */
export type Role = 'administrator' | 'editor' | 'author';

export interface WordPressSite extends ServerProcess {
  readonly origin: string;
  readonly version: string;
  /** Runs PHP in the loaded site; returns what the code returns, which may be anything in JSON. */
  php(code: string): unknown;
  /** Publishes a post as a user, through the filters of their role; returns its id. */
  publish(role: Role, content: string): number;
}

const CONFIG = (origin: string, database: string, socket: string): string => `<?php
define('DB_NAME', '${database}');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, 'for tests ' . $name);
$table_prefix = 'wp_';
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', __DIR__ . '/errors.log');
define('WP_DEBUG_DISPLAY', false);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('FS_METHOD', 'direct');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Sends no mail. Options of the tests choose the language, whose own files are not installed, and the classic editor. */
const HELPER = `<?php
add_filter('locale', fn ($locale) => get_option('test_locale') ?: $locale);
add_filter('use_block_editor_for_post', fn ($use) => get_option('test_classic_editor') ? false : $use);
// Before WordPress looks up a host, which would keep a worker of PHP's server, and whatever waits for it.
add_filter('pre_http_request', fn () => new WP_Error('blocked', 'No requests in tests.'));
function wp_mail() {
  return true;
}
`;

const INSTALL = `
define('WP_INSTALLING', true);
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install('Harbor Lane', 'administrator', 'a@example.org', true, '', PASSWORD);
foreach (['editor', 'author'] as $role) wp_insert_user(['user_login' => $role, 'user_pass' => PASSWORD, 'user_email' => "$role@example.org", 'role' => $role]);
`;

/** @param folder - for the site's files, which does not exist yet */
export async function startSite(
  release: Release,
  folder: string,
  database: Database,
  name: string,
): Promise<WordPressSite> {
  release.copyTo(folder);
  database.create(name);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  };
  write('wp-config.php', CONFIG(origin, name, database.socket));
  write('wp-content/mu-plugins/test.php', HELPER);
  for (const [path, content] of pluginFiles(join(import.meta.dirname, '../../dist')))
    write(`wp-content/plugins/${PLUGIN_NAME}/${path}`, content);

  const run = (code: string): string => {
    write('run.php', `<?php\nconst PASSWORD = '${PASSWORD}';\n${code}`);
    return execFileSync('php', ['run.php'], {cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000});
  };
  run(INSTALL);
  const MARK = '--- result ---';
  const php = (code: string): unknown => {
    const output = run(
      `require 'wp-load.php';\n$result = (function () {\n${code}\n})();\necho '${MARK}' . json_encode($result);`,
    );
    return JSON.parse(output.slice(output.lastIndexOf(MARK) + MARK.length)) as unknown;
  };
  php(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; $error = activate_plugin('${PLUGIN_NAME}/${PLUGIN_NAME}.php'); return is_wp_error($error) ? $error->get_error_message() : null;`,
  );
  const server = await startServer(
    'php',
    ['-S', `127.0.0.1:${port}`, '-t', folder],
    () =>
      fetch(`${origin}/wp-includes/version.php`).then(
        () => true,
        () => false,
      ),
    {cwd: folder, env: {PHP_CLI_SERVER_WORKERS: '8'}},
  );
  return {
    ...server,
    origin,
    version: release.version,
    php,
    publish(role, content) {
      return php(`
        wp_set_current_user(get_user_by('login', '${role}')->ID);
        kses_init();
        return wp_insert_post(['post_title' => 'For families', 'post_status' => 'publish', 'post_content' => wp_slash(base64_decode('${Buffer.from(content).toString('base64')}'))]);
      `) as number;
    },
  };
}

/** What PHP has complained about. */
export function errorsOf(folder: string): string {
  const path = join(folder, 'errors.log');
  return existsSync(path) ? execFileSync('cat', [path], {encoding: 'utf8'}) : '';
}
