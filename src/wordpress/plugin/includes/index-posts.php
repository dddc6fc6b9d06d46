<?php
/**
 * Notes the texts of posts that were saved while the plugin was not active, so that the site's search finds them too.
 *
 * WordPress does it in the background, a batch at a time: a site may have more posts than one request can read.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/** So many posts are read at once. */
const FAMILY_WIDGETS_INDEX_BATCH = 100;

register_activation_hook( FAMILY_WIDGETS_FILE, 'family_widgets_start_index' );
register_deactivation_hook( FAMILY_WIDGETS_FILE, 'family_widgets_stop_index' );
add_action( 'family_widgets_index_posts', 'family_widgets_index_posts' );

/**
 * Lets the posts be read, when the plugin is activated.
 *
 * @param bool $is_for_network Whether for all sites.
 */
function family_widgets_start_index( $is_for_network ) {
	$start = static function () {
		wp_unschedule_hook( 'family_widgets_index_posts' );
		wp_schedule_single_event( time(), 'family_widgets_index_posts', array( 0 ) );
	};
	if ( $is_for_network ) {
		family_widgets_on_each_site( $start );
	} else {
		$start();
	}
}

/**
 * Stops that, when the plugin is deactivated.
 *
 * @param bool $is_for_network Whether for all sites.
 */
function family_widgets_stop_index( $is_for_network ) {
	$stop = static function () {
		wp_unschedule_hook( 'family_widgets_index_posts' );
	};
	if ( $is_for_network ) {
		family_widgets_on_each_site( $stop );
	} else {
		$stop();
	}
}

/**
 * Reads one batch of posts, and has the next one read later.
 *
 * @param int $last Id of the last post that was read.
 */
function family_widgets_index_posts( $last ) {
	$ids = family_widgets_posts_to_index( (int) $last );
	if ( count( $ids ) === FAMILY_WIDGETS_INDEX_BATCH ) {
		// First, so that a batch that is broken off does not stop the others.
		wp_schedule_single_event( time(), 'family_widgets_index_posts', array( (int) end( $ids ) ) );
	}
	foreach ( $ids as $id ) {
		$post = get_post( (int) $id );
		if ( $post ) {
			family_widgets_remember_texts( $post->ID, $post );
		}
	}
}

/**
 * The next posts that may show a text, and those of which a text is noted that they may no longer show.
 *
 * @param int $last Id of the last post that was read.
 * @return string[] Ids, in order.
 */
function family_widgets_posts_to_index( $last ) {
	global $wpdb;
	$shortcode = '%' . $wpdb->esc_like( '[family_' ) . '%';
	$block     = '%' . $wpdb->esc_like( '<!-- wp:family-widgets/' ) . '%';
	$pattern   = '%' . $wpdb->esc_like( '<!-- wp:block ' ) . '%';
	// No function of WordPress asks for the posts behind one; a batch asks once.
	return $wpdb->get_col( // phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching
		$wpdb->prepare(
			"SELECT ID FROM {$wpdb->posts} WHERE ID > %d AND post_type <> 'revision' AND (post_content LIKE %s OR post_content LIKE %s OR post_content LIKE %s OR ID IN (SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = '_family_widgets_text')) ORDER BY ID LIMIT %d",
			$last,
			$shortcode,
			$block,
			$pattern,
			FAMILY_WIDGETS_INDEX_BATCH
		)
	);
}
