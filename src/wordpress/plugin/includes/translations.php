<?php
/**
 * Translations of the plugin's own words. The texts of the widgets have languages of their own.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'family_widgets_load_translations', 1 );
add_filter( 'load_textdomain_mofile', 'family_widgets_translation_file', 10, 2 );

/**
 * Loads the words of the site's or the user's language.
 */
function family_widgets_load_translations() {
	// The translations come with the plugin, which need not lie on wordpress.org.
	load_plugin_textdomain( // phpcs:ignore PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound
		'family-education-widgets',
		false,
		dirname( plugin_basename( FAMILY_WIDGETS_FILE ) ) . '/languages'
	);
}

/**
 * One translation for all countries with that language: es_MX reads es_ES.
 *
 * @param string $file   Path of the file for the locale.
 * @param string $domain Text domain.
 * @return string
 */
function family_widgets_translation_file( $file, $domain ) {
	if ( 'family-education-widgets' !== $domain || ! is_string( $file ) || is_readable( $file ) ) {
		return $file;
	}
	if ( ! preg_match( '/-es(_\w+)?\.mo$/', $file ) ) {
		return $file;
	}
	return FAMILY_WIDGETS_FOLDER . '/languages/family-education-widgets-es_ES.mo';
}
