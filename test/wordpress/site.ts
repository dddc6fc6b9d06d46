/** A site of WordPress with the plugin. */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {PLUGIN_NAME, pluginFiles} from '../../src/wordpress/plugin-files.js';
import type {Database} from './database.js';
import {
  ADD_SECOND_SITE,
  constantsOfNetwork,
  constantsOfSite,
  installNetwork,
  ONE_SITE,
  router,
  type Layout,
} from './layouts.js';
import type {Release} from './releases.js';
import {freePort, startServer, type ServerProcess} from './server-processes.js';

export const PASSWORD = 'a password for tests';

/** Users of the site, each with the name of its role. */
export type Role = 'administrator' | 'editor' | 'author';

/** Also the administrator of the second site of a network, who does not administer the network. */
export type User = Role | 'manager';

export interface WordPressSite extends ServerProcess {
  /** Its address, without a slash at the end. */
  readonly origin: string;
  readonly version: string;
  /**
   * Runs PHP in the loaded site; returns what the code returns, which may be anything in JSON.
   *
   * @param site - the name of the site of a network, if it is not the first
   */
  php(code: string, site?: string): unknown;
  /** Publishes a post as a user, through the filters of their role; returns its id. */
  publish(user: User, content: string, site?: string): number;
}

const CONFIG = (constants: string, database: string, socket: string): string => `<?php
define('DB_NAME', '${database}');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, 'for tests ' . $name);
$table_prefix = 'wp_';
${constants}define('WP_DEBUG', true);
define('WP_DEBUG_LOG', __DIR__ . '/errors.log');
define('WP_DEBUG_DISPLAY', false);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('FS_METHOD', 'direct');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Sends no mail. Options of the tests choose the language, whose own files are not installed, and more. */
const HELPER = `<?php
add_filter('locale', fn ($locale) => get_option('test_locale') ?: $locale);
add_filter('use_block_editor_for_post', fn ($use) => get_option('test_classic_editor') ? false : $use);
// What some themes and plugins do with a finished page.
add_filter('the_content', fn ($html) => get_option('test_kses') ? wp_kses_post($html) : $html, 100);
// Before WordPress looks up a host, which would keep a worker of PHP's server, and whatever waits for it.
add_filter('pre_http_request', fn () => new WP_Error('blocked', 'No requests in tests.'));
// Their messages do not name who called; the names of the functions do.
foreach (['deprecated_function_run', 'deprecated_argument_run', 'deprecated_hook_run', 'doing_it_wrong_run'] as $hook)
  add_action($hook, fn ($name) => error_log("$hook: $name, called by " . wp_debug_backtrace_summary()));
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
  layout: Layout = ONE_SITE,
): Promise<WordPressSite> {
  release.copyTo(folder);
  if (layout.content !== 'wp-content') renameSync(join(folder, 'wp-content'), join(folder, layout.content));
  database.create(name);
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  const origin = `${server}${layout.path}`.replace(/\/$/, '');
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  };
  write('wp-config.php', CONFIG(constantsOfSite(layout, server), name, database.socket));
  write(`${layout.content}/mu-plugins/test.php`, HELPER);
  for (const [path, content] of pluginFiles(join(import.meta.dirname, '../../dist')))
    write(`${layout.content}/plugins/${PLUGIN_NAME}/${path}`, content);

  const run = (code: string): string => {
    write('run.php', `<?php\nconst PASSWORD = '${PASSWORD}';\n${code}`);
    return execFileSync('php', ['run.php'], {cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000});
  };
  run(INSTALL);
  if (layout.isNetwork) {
    run(installNetwork(layout, server));
    write('wp-config.php', CONFIG(constantsOfNetwork(layout, server), name, database.socket));
  }
  const MARK = '--- result ---';
  const php = (code: string, site?: string): unknown => {
    const path = `${layout.path}${site === undefined ? '' : `${site}/`}`;
    const output = run(
      `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';\n$_SERVER['REQUEST_URI'] = '${path}';\nrequire 'wp-load.php';\n$result = (function () {\n${code}\n})();\necho '${MARK}' . json_encode($result);`,
    );
    return JSON.parse(output.slice(output.lastIndexOf(MARK) + MARK.length)) as unknown;
  };
  if (layout.isNetwork) php(ADD_SECOND_SITE);
  php(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; $error = activate_plugin('${PLUGIN_NAME}/${PLUGIN_NAME}.php', '', ${layout.isNetwork}); return is_wp_error($error) ? $error->get_error_message() : null;`,
  );
  write('router.php', router(layout));
  const running = await startServer(
    'php',
    ['-S', `127.0.0.1:${port}`, '-t', folder, ...(layout.isNetwork ? ['router.php'] : [])],
    () =>
      fetch(`${origin}/wp-includes/version.php`).then(
        () => true,
        () => false,
      ),
    {cwd: folder, env: {PHP_CLI_SERVER_WORKERS: '8'}},
  );
  return {
    ...running,
    origin,
    version: release.version,
    php,
    publish(user, content, site) {
      return php(
        `
        wp_set_current_user(get_user_by('login', '${user}')->ID);
        kses_init();
        return wp_insert_post(['post_title' => 'For families', 'post_status' => 'publish', 'post_content' => wp_slash(base64_decode('${Buffer.from(content).toString('base64')}'))]);
      `,
        site,
      ) as number;
    },
  };
}

/** What PHP has complained about. */
export function errorsOf(folder: string): string {
  const path = join(folder, 'errors.log');
  return existsSync(path) ? execFileSync('cat', [path], {encoding: 'utf8'}) : '';
}
