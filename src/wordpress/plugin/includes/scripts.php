<?php
/**
 * The script of the widgets: a module, in a folder named by its version, only on pages that have a widget.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'enqueue_block_assets', 'family_widgets_enqueue_in_editor' );
add_action( 'wp_head', 'family_widgets_preload', 5 );
add_filter( 'script_loader_tag', 'family_widgets_module_tag', 10, 2 );
add_filter( 'wp_script_attributes', 'family_widgets_script_attributes' );

/**
 * The address of a script. No ?ver= behind it: the files beside it would not have the same.
 *
 * @param string $name Of its file.
 * @return string
 */
function family_widgets_script_address( $name = 'family-widgets.js' ) {
	$file    = 'widgets/' . FAMILY_WIDGETS_VERSION . '/' . $name;
	$address = plugins_url( $file, FAMILY_WIDGETS_FILE );
	$page    = family_widgets_host( home_url() );
	if ( in_array( family_widgets_host( $address ), array( '', $page ), true ) ) {
		return $address;
	}
	// A browser takes modules of another domain, such as that of WP_CONTENT_URL, only with a header that few of them send.
	$path = wp_normalize_path( WP_PLUGIN_DIR . '/' . dirname( plugin_basename( FAMILY_WIDGETS_FILE ) ) . '/' . $file );
	$root = trailingslashit( wp_normalize_path( ABSPATH ) );
	$own  = site_url( '/' . substr( $path, strlen( $root ) ) );
	return 0 === strpos( $path, $root ) && is_file( $path ) && family_widgets_host( $own ) === $page ? $own : $address;
}

/**
 * The domain of an address, with its port.
 *
 * @param string $address Whole, or a path alone.
 * @return string Empty for a path.
 */
function family_widgets_host( $address ) {
	$port = wp_parse_url( $address, PHP_URL_PORT );
	return strtolower( (string) wp_parse_url( $address, PHP_URL_HOST ) ) . ( $port ? ':' . $port : '' );
}

/**
 * The widgets that the page has so far, besides those that authors wrote as tags.
 *
 * @param string|null $tag One more.
 * @return string[]
 */
function family_widgets_shown_tags( $tag = null ) {
	static $tags = array();
	if ( null !== $tag ) {
		$tags[ $tag ] = $tag;
	}
	return array_values( $tags );
}

/**
 * Saves a round trip where the content is made before the head, as in block themes: the files that the script loads first.
 */
function family_widgets_preload() {
	$tags = family_widgets_shown_tags();
	foreach ( $tags ? array_merge( $tags, array( 'prerendered' ) ) : array() as $name ) {
		printf( '<link rel="modulepreload" href="%s" />' . "\n", esc_url( family_widgets_script_address( $name . '.js' ) ) );
	}
}

/**
 * Puts the script on the page, once.
 */
function family_widgets_enqueue() {
	// The preview's request has no page; the editor has the script already.
	if ( family_widgets_is_preview() ) {
		return;
	}
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'family-widgets', family_widgets_script_address(), array(), null );
	} else {
		wp_enqueue_script( 'family-widgets', family_widgets_script_address(), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The folder is named by the version.
	}
	family_widgets_enqueue_style();
}

/**
 * Puts the script into the editor, also where that draws the post in a frame: frames get no script modules.
 */
function family_widgets_enqueue_in_editor() {
	if ( ! is_admin() ) {
		return;
	}
	wp_enqueue_script( 'family-widgets', family_widgets_script_address(), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The folder is named by the version.
	family_widgets_enqueue_style();
}

/**
 * The accent color, for all widgets of the page.
 */
function family_widgets_enqueue_style() {
	$accent = sanitize_hex_color( family_widgets_setting( 'accent' ) );
	if ( ! $accent || wp_style_is( 'family-widgets', 'enqueued' ) ) {
		return;
	}
	wp_register_style( 'family-widgets', false, array(), FAMILY_WIDGETS_VERSION );
	wp_enqueue_style( 'family-widgets' );
	$tags = implode( ',', array_keys( family_widgets_all() ) );
	wp_add_inline_style( 'family-widgets', $tags . '{--family-accent:' . $accent . '}' );
}

/**
 * Before WordPress 6.5, and in the editor: a module all the same.
 *
 * @param string $tag    The tag of a script.
 * @param string $handle Its name.
 * @return string
 */
function family_widgets_module_tag( $tag, $handle ) {
	if ( 'family-widgets' !== $handle ) {
		return $tag;
	}
	$tag = preg_replace( '/\stype=(["\']).*?\1/', '', (string) $tag );
	return str_replace( '<script ', '<script type="module" ' . family_widgets_keep_out() . ' ', $tag );
}

/**
 * The same marks on the tag of a script module.
 *
 * @param array $attributes Of a script's tag.
 * @return array
 */
function family_widgets_script_attributes( $attributes ) {
	if ( isset( $attributes['src'] ) && 0 === strpos( $attributes['src'], family_widgets_script_address() ) ) {
		return array_merge( $attributes, family_widgets_keep_out_attributes() );
	}
	return $attributes;
}
