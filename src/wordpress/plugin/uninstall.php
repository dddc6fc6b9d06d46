<?php
/**
 * Removes what the plugin has stored, when it is deleted.
 *
 * @package family-education-widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/each-site.php';

/**
 * Removes the settings and the search index of the current site, and the event that would make the index.
 */
function family_widgets_uninstall_site() {
	delete_option( 'family_widgets_settings' );
	delete_option( 'family_widgets_index_version' );
	delete_option( 'family_widgets_index_last' );
	delete_post_meta_by_key( '_family_widgets_text' );
	wp_unschedule_hook( 'family_widgets_index_posts' );
}

family_widgets_on_each_site( 'family_widgets_uninstall_site' );
