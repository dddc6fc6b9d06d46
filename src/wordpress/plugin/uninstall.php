<?php
/**
 * Removes what the plugin has stored, when it is deleted.
 *
 * @package family-education-widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Removes the settings and the search index of the current site.
 */
function family_widgets_uninstall_site() {
	delete_option( 'family_widgets_settings' );
	delete_post_meta_by_key( '_family_widgets_text' );
}

if ( is_multisite() ) {
	$family_widgets_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $family_widgets_sites as $family_widgets_site ) {
		switch_to_blog( $family_widgets_site );
		family_widgets_uninstall_site();
		restore_current_blog();
	}
} else {
	family_widgets_uninstall_site();
}
