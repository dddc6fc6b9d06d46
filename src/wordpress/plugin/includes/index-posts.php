<?php
/**
 * Notes the texts of posts that were saved while the plugin was not active, so that the site's search finds them too.
 *
 * WordPress does it in the background, a batch at a time: a site may have more posts than one request can read. Where its
 * background tasks do not run, pages of its administration do it, in smaller batches.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/** So many posts are read at once. */
const FAMILY_WIDGETS_INDEX_BATCH = 100;

/** So many by a page of the administration, whose user waits for it. */
const FAMILY_WIDGETS_INDEX_SMALL_BATCH = 20;

register_activation_hook( FAMILY_WIDGETS_FILE, 'family_widgets_start_index' );
register_deactivation_hook( FAMILY_WIDGETS_FILE, 'family_widgets_stop_index' );
add_action( 'family_widgets_index_posts', 'family_widgets_index_posts' );
add_action( 'admin_init', 'family_widgets_index_in_admin' );

/**
 * Lets the posts be read, when the plugin is activated.
 *
 * @param bool $is_for_network Whether for all sites.
 */
function family_widgets_start_index( $is_for_network ) {
	$start = static function () {
		update_option( 'family_widgets_index_version', FAMILY_WIDGETS_VERSION, false );
		wp_unschedule_hook( 'family_widgets_index_posts' );
		family_widgets_schedule_index( 0 );
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
		delete_option( 'family_widgets_index_last' );
		// What is saved from now on is not noted, so the next activation reads all again.
		delete_option( 'family_widgets_index_version' );
	};
	if ( $is_for_network ) {
		family_widgets_on_each_site( $stop );
	} else {
		$stop();
	}
}

/**
 * Has the next batch read in the background.
 *
 * @param int $last Id of the last post that was read.
 */
function family_widgets_schedule_index( $last ) {
	update_option( 'family_widgets_index_last', $last, false );
	wp_schedule_single_event( time(), 'family_widgets_index_posts', array( $last ) );
}

/**
 * An update of the plugin activates nothing, so the posts are read when its new version runs for the first time. Reads a
 * small batch itself if WordPress has not read the next one in time.
 */
function family_widgets_index_in_admin() {
	if ( FAMILY_WIDGETS_VERSION !== get_option( 'family_widgets_index_version' ) ) {
		family_widgets_start_index( false );
		return;
	}
	$last = get_option( 'family_widgets_index_last' );
	if ( false === $last || wp_doing_ajax() ) {
		return;
	}
	$time = wp_next_scheduled( 'family_widgets_index_posts', array( (int) $last ) );
	// Where WordPress does not run its background tasks, perhaps no program does.
	$patience = defined( 'DISABLE_WP_CRON' ) && DISABLE_WP_CRON ? 0 : 10 * MINUTE_IN_SECONDS;
	if ( false !== $time && $time > time() - $patience ) {
		return;
	}
	wp_unschedule_hook( 'family_widgets_index_posts' );
	family_widgets_index_posts( (int) $last, FAMILY_WIDGETS_INDEX_SMALL_BATCH );
}

/**
 * Reads one batch of posts, and has the next one read later.
 *
 * @param int $last Id of the last post that was read.
 * @param int $size So many at most.
 */
function family_widgets_index_posts( $last, $size = FAMILY_WIDGETS_INDEX_BATCH ) {
	$ids = family_widgets_posts_to_index( (int) $last, $size );
	if ( count( $ids ) === $size ) {
		// First, so that a batch that is broken off does not stop the others.
		family_widgets_schedule_index( (int) end( $ids ) );
	} else {
		delete_option( 'family_widgets_index_last' );
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
 * @param int $size So many at most.
 * @return string[] Ids, in order.
 */
function family_widgets_posts_to_index( $last, $size ) {
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
			$size
		)
	);
}
