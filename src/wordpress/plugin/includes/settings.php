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
	$result['provider_url'] = esc_url_raw( trim( (string) ( $input['provider_url'] ?? '' ) ), array( 'http', 'https' ) );
	$language               = sanitize_text_field( $input['language'] ?? '' );
	$result['language']     = in_array( $language, family_widgets_languages(), true ) ? $language : '';
	$result['accent']       = (string) sanitize_hex_color( trim( (string) ( $input['accent'] ?? '' ) ) );
	return $result;
}
