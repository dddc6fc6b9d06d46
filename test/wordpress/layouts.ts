/** How WordPress lies on its server: one site at the root, or a network of sites in a folder. */

export interface Layout {
  /** Path of its address: `/`, `/families/`. */
  readonly path: string;
  /** Name of the folder for plugins, themes and uploads. */
  readonly content: string;
  readonly isNetwork: boolean;
}

export const ONE_SITE: Layout = {path: '/', content: 'wp-content', isNetwork: false};

/** With nothing where it usually is, since every address of the plugin has to follow. */
export const NETWORK: Layout = {path: '/families/', content: 'assets', isNetwork: true};

/** The constants of `wp-config.php` that say where a single site is. */
export function constantsOfSite({path, content}: Layout, origin: string): string {
  const home = `${origin}${path}`.replace(/\/$/, '');
  return `define('WP_HOME', '${home}');
define('WP_SITEURL', '${home}');
${constantsOfContent(content, home)}`;
}

/** Those of a network. */
export function constantsOfNetwork({path, content}: Layout, origin: string): string {
  return `define('MULTISITE', true);
define('SUBDOMAIN_INSTALL', false);
define('DOMAIN_CURRENT_SITE', '${new URL(origin).host}');
define('PATH_CURRENT_SITE', '${path}');
define('SITE_ID_CURRENT_SITE', 1);
define('BLOG_ID_CURRENT_SITE', 1);
${constantsOfContent(content, `${origin}${path}`.replace(/\/$/, ''))}`;
}

function constantsOfContent(content: string, home: string): string {
  return `define('WP_CONTENT_DIR', __DIR__ . '/${content}');
define('WP_CONTENT_URL', '${home}/${content}');
`;
}

/** Makes a network of an installed site. */
export const installNetwork = ({path}: Layout, origin: string): string => `
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
require 'wp-admin/includes/network.php';
foreach ($wpdb->tables('ms_global') as $name => $table) $wpdb->$name = $table;
install_network();
$result = populate_network(1, '${new URL(origin).host}', 'a@example.org', 'Harbor Lane', '${path}');
if (is_wp_error($result)) throw new Exception($result->get_error_message());
`;

/**
 * Makes the second site of a network, with an administrator of its own. The database is changed afterwards, since older
 * releases remove the colon before a port.
 */
export const ADD_SECOND_SITE = `
global $wpdb;
$network = get_network();
$manager = wp_insert_user(['user_login' => 'manager', 'user_pass' => PASSWORD, 'user_email' => 'm@example.org', 'role' => '']);
$id = wp_insert_site(['domain' => $network->domain, 'path' => $network->path . 'second/', 'title' => 'Second', 'user_id' => $manager]);
$wpdb->update($wpdb->blogs, ['domain' => $network->domain], ['blog_id' => $id]);
clean_blog_cache($id);
foreach (['home', 'siteurl'] as $name) update_blog_option($id, $name, "http://{$network->domain}{$network->path}second");
`;

/** What the rules of a web server do for a network: `/families/second/wp-admin/` is a file of all sites. */
export const router = ({path, content}: Layout): string => `<?php
$asked = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = preg_replace('#^${path}(?:[\\w-]+/(?=(?:wp-admin|wp-includes|${content})/|[\\w-]+\\.php))?#', '/', $asked);
if (is_dir(__DIR__ . $file)) $file = rtrim($file, '/') . '/index.php';
if (!is_file(__DIR__ . $file)) $file = '/index.php';
if (!str_ends_with($file, '.php')) {
  $types = ['js' => 'text/javascript', 'css' => 'text/css', 'json' => 'application/json', 'svg' => 'image/svg+xml'];
  header('Content-Type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
  readfile(__DIR__ . $file);
  return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '${path}' . ltrim($file, '/');
$_SERVER['SCRIPT_FILENAME'] = __DIR__ . $file;
chdir(dirname(__DIR__ . $file));
require __DIR__ . $file;
`;
