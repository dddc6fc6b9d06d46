<?php
/**
 * Plugin Name:       Family Education Widgets
 * Description:       Questions and answers, programs, stages, tips and help lines for families of people with an addiction, as blocks and shortcodes. Sends nothing to anybody.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The contributors to family-education-widgets
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       family-education-widgets
 * Domain Path:       /languages
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

define( 'FAMILY_WIDGETS_VERSION', '{{version}}' );
define( 'FAMILY_WIDGETS_FILE', __FILE__ );
define( 'FAMILY_WIDGETS_FOLDER', __DIR__ );

require_once __DIR__ . '/includes/translations.php';
require_once __DIR__ . '/includes/widgets.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/settings-page.php';
require_once __DIR__ . '/includes/text.php';
require_once __DIR__ . '/includes/where.php';
require_once __DIR__ . '/includes/render.php';
require_once __DIR__ . '/includes/scripts.php';
require_once __DIR__ . '/includes/optimizers.php';
require_once __DIR__ . '/includes/labels.php';
require_once __DIR__ . '/includes/blocks.php';
require_once __DIR__ . '/includes/shortcodes.php';
require_once __DIR__ . '/includes/unwrap.php';
require_once __DIR__ . '/includes/content.php';
require_once __DIR__ . '/includes/search.php';
require_once __DIR__ . '/includes/each-site.php';
require_once __DIR__ . '/includes/index-posts.php';
