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

if ( ! is_multisite() ) {
	family_widgets_uninstall_site();
	return;
}

// A network may have more sites than fit into memory at once.
$family_widgets_batch = array(
	'fields'  => 'ids',
	'number'  => 100,
	'offset'  => 0,
	'orderby' => 'id',
);
do {
	$family_widgets_sites = get_sites( $family_widgets_batch );
	foreach ( $family_widgets_sites as $family_widgets_site ) {
		switch_to_blog( $family_widgets_site );
		family_widgets_uninstall_site();
		restore_current_blog();
	}
	// Nor do all their options, which WordPress keeps until the end of the request.
	if ( wp_cache_supports( 'flush_runtime' ) ) {
		wp_cache_flush_runtime();
	}
	$family_widgets_batch['offset'] += $family_widgets_batch['number'];
} while ( $family_widgets_sites );
