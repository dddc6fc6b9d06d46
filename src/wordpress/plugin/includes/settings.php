<?php
/**
 * The settings of a site, in one option.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The settings and their defaults.
 *
 * @return array
 */
function family_widgets_default_settings() {
	return array(
		'provider_name'  => '',
		'provider_phone' => '',
		'provider_url'   => '',
		'language'       => '',
		'accent'         => '',
		'fallback_phone' => '',
	);
}

/**
 * One setting.
 *
 * @param string $name Key of the default settings.
 * @return string
 */
function family_widgets_setting( $name ) {
	$saved = get_option( 'family_widgets_settings', array() );
	$all   = array_merge( family_widgets_default_settings(), is_array( $saved ) ? $saved : array() );
	return (string) $all[ $name ];
}

/**
 * What is saved of a form: known settings with sane values.
 *
 * @param mixed $input As it was sent.
 * @return array
 */
function family_widgets_sanitize_settings( $input ) {
	$input  = is_array( $input ) ? $input : array();
	$result = family_widgets_default_settings();
	foreach ( array( 'provider_name', 'provider_phone', 'fallback_phone' ) as $name ) {
		$result[ $name ] = sanitize_text_field( $input[ $name ] ?? '' );
	}
	$result['provider_url'] = family_widgets_checked(
		$input['provider_url'] ?? '',
		static fn( $text ) => esc_url_raw( $text, array( 'http', 'https' ) ),
		/* translators: %s: what was typed. */
		__( '"%s" is not the address of a page. Write it as https://your-site.example/families.', 'family-education-widgets' )
	);
	$result['accent'] = family_widgets_checked(
		$input['accent'] ?? '',
		'sanitize_hex_color',
		/* translators: %s: what was typed. */
		__( '"%s" is not a color that can be used here. Write it as #7a3f74.', 'family-education-widgets' )
	);
	$language           = sanitize_text_field( $input['language'] ?? '' );
	$result['language'] = in_array( $language, family_widgets_languages(), true ) ? $language : '';
	return $result;
}

/**
 * A value that has to have a certain form; says so on the page if it has not.
 *
 * @param mixed    $value    As it was sent.
 * @param callable $sanitize Returns nothing for a value without that form.
 * @param string   $message  With a place for the value.
 * @return string
 */
function family_widgets_checked( $value, $sanitize, $message ) {
	$text   = trim( is_scalar( $value ) ? (string) $value : '' );
	$result = (string) $sanitize( $text );
	if ( '' === $result && '' !== $text && function_exists( 'add_settings_error' ) ) {
		add_settings_error( 'family_widgets_settings', 'family_widgets_settings', esc_html( sprintf( $message, $text ) ) );
	}
	return $result;
}
