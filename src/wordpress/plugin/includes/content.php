<?php
/**
 * Widgets that authors wrote themselves: as tags in HTML, and as classes on other blocks.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', 'family_widgets_allow_tags', 10, 2 );
add_filter( 'pre_kses', 'family_widgets_remove_data', 10, 2 );
add_filter( 'no_texturize_tags', 'family_widgets_keep_quotes' );
foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_block_content' ) as $family_widgets_filter ) {
	add_filter( $family_widgets_filter, 'family_widgets_enqueue_for', 99 );
}
unset( $family_widgets_filter );

/**
 * Lets authors without special rights write the tags. Not with src: whoever may publish no HTML of their own must not
 * show what lies elsewhere.
 *
 * @param array  $allowed Attributes by tag.
 * @param string $context Where the HTML goes.
 * @return array
 */
function family_widgets_allow_tags( $allowed, $context ) {
	if ( 'post' !== $context || ! is_array( $allowed ) ) {
		return $allowed;
	}
	$everywhere = array_fill_keys( array( 'id', 'class', 'lang', 'dir', 'topic' ), true );
	foreach ( family_widgets_all() as $tag => $widget ) {
		$allowed[ $tag ] = $everywhere + array_fill_keys( array_values( wp_list_pluck( $widget['attributes'], 'tagAttribute' ) ), true );
	}
	$allowed['family-settings'] = array_fill_keys( array( 'lang', 'heading-level', 'region', 'provider-name', 'provider-phone', 'provider-url' ), true );
	return $allowed;
}

/**
 * Removes the data of a text from HTML that is being filtered, as some themes and plugins do with a finished page. Of a
 * script that is not allowed, WordPress removes the tags alone, and readers would see the data as text. A widget without
 * them loads its text.
 *
 * @param string       $html    To be filtered.
 * @param array|string $allowed Attributes by tag, or where the HTML goes.
 * @return string
 */
function family_widgets_remove_data( $html, $allowed ) {
	if ( ! is_string( $html ) || false === strpos( $html, 'data-family-written=' ) ) {
		return $html;
	}
	$tags = is_array( $allowed ) ? $allowed : wp_kses_allowed_html( $allowed );
	return isset( $tags['script'] ) ? $html : preg_replace( '/<script\b[^>]*\sdata-family-written=[^>]*>.*?<\/script>/s', '', $html ) ?? $html;
}

/**
 * Keeps the quotes in our texts straight. A widget takes over a text that nobody has changed, and loads any other anew.
 *
 * @param string[]|null $tags Tags whose text WordPress leaves alone; null from a filter that returns nothing.
 * @return string[]
 */
function family_widgets_keep_quotes( $tags ) {
	return array_merge( (array) $tags, array_keys( family_widgets_all() ) );
}

/**
 * Puts the script on the page if something in it is a widget.
 *
 * @param string $html Passed on.
 * @return string
 */
function family_widgets_enqueue_for( $html ) {
	if ( is_string( $html ) && false !== strpos( $html, 'family-' ) && ! is_admin() && ! family_widgets_is_text_only() && ! family_widgets_is_preview() ) {
		$tags = implode( '|', array_keys( family_widgets_all() ) );
		if ( preg_match( '/<(?:' . $tags . ')[\s>]|\sdata-family-widget=|\sclass=(["\'])[^"\']*\bfamily-widget-/i', $html ) ) {
			family_widgets_enqueue();
		}
	}
	return $html;
}
