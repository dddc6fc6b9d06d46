<?php
/**
 * Where a widget is being rendered: not every place runs scripts and knows its tags.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'rest_request_before_callbacks', 'family_widgets_note_preview', 10, 3 );
add_filter( 'rest_request_after_callbacks', 'family_widgets_end_preview', 10, 3 );
add_filter( 'excerpt_allowed_blocks', 'family_widgets_excerpt_blocks' );
add_filter( 'strip_shortcodes_tagnames', 'family_widgets_excerpt_shortcodes' );

/**
 * Whether only the text is wanted: in feeds, excerpts, answers of the REST API, mails, and AMP.
 *
 * @return bool
 */
function family_widgets_is_text_only() {
	if ( is_feed() || doing_filter( 'get_the_excerpt' ) || wp_doing_cron() ) {
		return true;
	}
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
		return ! family_widgets_is_preview();
	}
	return function_exists( 'amp_is_request' ) && amp_is_request();
}

/**
 * Whether the block editor asks for its preview of a block.
 *
 * @param bool|null $set What it is from now on.
 * @return bool
 */
function family_widgets_is_preview( $set = null ) {
	static $is_preview = false;
	if ( null !== $set ) {
		$is_preview = $set;
	}
	return $is_preview;
}

/**
 * Whether a request to the REST API is that of the block editor.
 *
 * @param WP_REST_Request $request The request.
 * @return bool
 */
function family_widgets_asks_for_preview( $request ) {
	return 0 === strpos( $request->get_route(), '/wp/v2/block-renderer/family-widgets/' );
}

/**
 * Notes the start of a preview.
 *
 * @param mixed           $response Passed on.
 * @param array           $handler  Not used.
 * @param WP_REST_Request $request  The request.
 * @return mixed
 */
function family_widgets_note_preview( $response, $handler, $request ) {
	if ( family_widgets_asks_for_preview( $request ) ) {
		family_widgets_is_preview( true );
	}
	return $response;
}

/**
 * Notes the end of a preview: a batch may ask for more.
 *
 * @param mixed           $response Passed on.
 * @param array           $handler  Not used.
 * @param WP_REST_Request $request  The request.
 * @return mixed
 */
function family_widgets_end_preview( $response, $handler, $request ) {
	if ( family_widgets_asks_for_preview( $request ) ) {
		family_widgets_is_preview( false );
	}
	return $response;
}

/**
 * WordPress leaves blocks with a renderer of their own out of excerpts.
 *
 * @param string[]|null $blocks Names of the blocks that an excerpt may have; null from a filter that returns nothing.
 * @return string[]
 */
function family_widgets_excerpt_blocks( $blocks ) {
	return array_merge( (array) $blocks, array_values( wp_list_pluck( family_widgets_all(), 'block' ) ) );
}

/**
 * It removes shortcodes as well.
 *
 * @param string[] $names Names of the shortcodes that are removed.
 * @return string[]
 */
function family_widgets_excerpt_shortcodes( $names ) {
	if ( ! is_array( $names ) || ! doing_filter( 'get_the_excerpt' ) ) {
		return $names;
	}
	return array_values( array_diff( $names, array_values( wp_list_pluck( family_widgets_all(), 'shortcode' ) ) ) );
}
