<?php
/**
 * Asks plugins that optimize pages to leave the script as it is. Moved into another file it cannot find its parts, and
 * delayed until the reader does something it leaves somebody in danger without the search and the buttons.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

// Lists of parts of addresses: WP Rocket, LiteSpeed Cache, Perfmatters, Breeze, WP-Optimize.
foreach (
	array(
		'rocket_exclude_js',
		'rocket_exclude_defer_js',
		'rocket_delay_js_exclusions',
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'litespeed_optm_gm_js_exc',
		'perfmatters_delay_js_exclusions',
		'perfmatters_defer_js_exclusions',
		'wp-optimize-minify-default-exclusions',
	) as $family_widgets_filter
) {
	add_filter( $family_widgets_filter, 'family_widgets_exclude_address' );
}
// Lists of handles: SiteGround Optimizer.
foreach ( array( 'sgo_js_minify_exclude', 'sgo_javascript_combine_exclude', 'sgo_js_async_exclude' ) as $family_widgets_filter ) {
	add_filter( $family_widgets_filter, 'family_widgets_exclude_handle' );
}
unset( $family_widgets_filter );
add_filter( 'autoptimize_filter_js_exclude', 'family_widgets_exclude_in_text' );
add_filter( 'w3tc_minify_js_do_tag_minification', 'family_widgets_exclude_tag', 10, 2 );

/**
 * The part of the addresses of our scripts that no other has.
 *
 * @return string
 */
function family_widgets_address_part() {
	return dirname( plugin_basename( FAMILY_WIDGETS_FILE ) ) . '/widgets/';
}

/**
 * Marks on the script's tag that optimizers look for, by name.
 *
 * @return array
 */
function family_widgets_keep_out_attributes() {
	return array(
		'data-cfasync'     => 'false',
		'data-no-optimize' => '1',
		'data-no-minify'   => '1',
		'data-no-defer'    => '1',
	);
}

/**
 * The same as HTML.
 *
 * @return string
 */
function family_widgets_keep_out() {
	$html = '';
	foreach ( family_widgets_keep_out_attributes() as $name => $value ) {
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return trim( $html );
}

/**
 * Adds the address to a list.
 *
 * @param mixed $exclusions An optimizer's exclusions.
 * @return mixed
 */
function family_widgets_exclude_address( $exclusions ) {
	return is_array( $exclusions ?? array() ) ? array_merge( (array) $exclusions, array( family_widgets_address_part() ) ) : $exclusions;
}

/**
 * Adds the handle to a list.
 *
 * @param mixed $exclusions An optimizer's exclusions.
 * @return mixed
 */
function family_widgets_exclude_handle( $exclusions ) {
	return is_array( $exclusions ?? array() ) ? array_merge( (array) $exclusions, array( 'family-widgets' ) ) : $exclusions;
}

/**
 * Adds the address to a list in words; newer versions of Autoptimize may pass an array.
 *
 * @param mixed $exclusions An optimizer's exclusions, with commas between.
 * @return mixed
 */
function family_widgets_exclude_in_text( $exclusions ) {
	if ( is_array( $exclusions ) ) {
		return family_widgets_exclude_address( $exclusions );
	}
	return trim( (string) $exclusions . ', ' . family_widgets_address_part(), ', ' );
}

/**
 * Answers W3 Total Cache, which asks for each tag.
 *
 * @param bool   $is_minified Whether it will touch the script.
 * @param string $tag         The script's tag.
 * @return bool
 */
function family_widgets_exclude_tag( $is_minified, $tag ) {
	return false === strpos( (string) $tag, family_widgets_address_part() ) ? $is_minified : false;
}
