<?php
/**
 * The widgets, their attributes and their texts, as the build has written them into widgets.json.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Everything in widgets.json.
 *
 * @return array
 */
function family_widgets_data() {
	static $data = null;
	if ( null === $data ) {
		$data = wp_json_file_decode( FAMILY_WIDGETS_FOLDER . '/widgets.json', array( 'associative' => true ) );
		if ( ! is_array( $data ) ) {
			$data = array(
				'languages' => array( 'en' ),
				'helpLines' => array(),
				'widgets'   => array(),
			);
		}
	}
	return $data;
}

/**
 * The widgets, by their tags.
 *
 * @return array
 */
function family_widgets_all() {
	return family_widgets_data()['widgets'];
}

/**
 * The languages of the texts; the first is the fallback.
 *
 * @return string[]
 */
function family_widgets_languages() {
	return family_widgets_data()['languages'];
}

/**
 * The words of an attribute's value as its author meant them: without the curly quotes that editors and chats make of
 * straight ones.
 *
 * @param mixed $value As written.
 * @return string
 */
function family_widgets_bare_value( $value ) {
	if ( ! is_scalar( $value ) ) {
		return '';
	}
	$text = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$bare = preg_replace( '/^[\s"\'\x{2018}-\x{201F}\x{2032}\x{2033}\x{00AB}\x{00BB}]+|[\s"\'\x{2018}-\x{201F}\x{2032}\x{2033}\x{00AB}\x{00BB}]+$/u', '', $text );
	return sanitize_text_field( null === $bare ? '' : $bare );
}

/**
 * The topic that a widget was given, as the tag reads it: with capitals, spaces or underscores too.
 *
 * @param array $widget Of the registry.
 * @param array $given  Values by the names of the block's attributes.
 * @return string The widget's own topic without one.
 */
function family_widgets_topic( array $widget, array $given ) {
	$written = family_widgets_bare_value( $given['topic'] ?? '' );
	$topic   = strtolower( preg_replace( '/[\s_]+/', '-', rtrim( $written, '/' ) ) );
	return '' === $topic ? $widget['topic'] : $topic;
}

/**
 * The attributes of a tag, of those that a block or a shortcode was given: known ones with a known value.
 *
 * @param string $tag   Tag of the widget.
 * @param array  $given Values by the names of the block's attributes: headingLevel.
 * @return array Values by the names of the tag's attributes: heading-level. True for one without a value.
 */
function family_widgets_tag_attributes( $tag, array $given ) {
	$known  = family_widgets_all()[ $tag ]['attributes'];
	$result = array();
	foreach ( $known as $name => $attribute ) {
		if ( ! isset( $given[ $name ] ) ) {
			continue;
		}
		$value = $given[ $name ];
		if ( 'boolean' === $attribute['type'] ) {
			if ( family_widgets_is_on( $value ) ) {
				$result[ $attribute['tagAttribute'] ] = true;
			}
			continue;
		}
		$value = family_widgets_bare_value( $value );
		if ( '' === $value || ( isset( $attribute['values'] ) && ! in_array( $value, $attribute['values'], true ) ) ) {
			continue;
		}
		$result[ $attribute['tagAttribute'] ] = $value;
	}
	return $result;
}

/**
 * Whether an attribute without a value is meant to be there.
 *
 * @param mixed $value As written: true, "true", "no-search", "".
 * @return bool
 */
function family_widgets_is_on( $value ) {
	if ( is_bool( $value ) ) {
		return $value;
	}
	return ! in_array( strtolower( family_widgets_bare_value( $value ) ), array( 'false', 'no', 'off', '0' ), true );
}
