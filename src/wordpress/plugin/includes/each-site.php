<?php
/**
 * What is done on each site of a network, also without the rest of the plugin: its removal loads this file alone.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Does something on each site of the network; without a network, on the only site.
 *
 * @param callable $action Called once for each site, which is the current one then.
 */
function family_widgets_on_each_site( $action ) {
	if ( ! is_multisite() ) {
		$action();
		return;
	}
	// A network may have more sites than fit into memory at once.
	$batch = array(
		'fields'  => 'ids',
		'number'  => 100,
		'offset'  => 0,
		'orderby' => 'id',
	);
	do {
		$sites = get_sites( $batch );
		foreach ( $sites as $site ) {
			switch_to_blog( $site );
			$action();
			restore_current_blog();
		}
		// Nor do all their options, which WordPress keeps until the end of the request.
		if ( wp_cache_supports( 'flush_runtime' ) ) {
			wp_cache_flush_runtime();
		}
		$batch['offset'] += $batch['number'];
	} while ( $sites );
}
