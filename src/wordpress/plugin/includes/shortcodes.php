<?php
/**
 * A shortcode for each widget, for the classic editor and page builders: [family_faq lang="es"], also around
 * an article of the author's own: [family_faq]<h2>…</h2>[/family_faq].
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'family_widgets_add_shortcodes' );

/**
 * Registers them.
 */
function family_widgets_add_shortcodes() {
	foreach ( family_widgets_all() as $widget ) {
		add_shortcode( $widget['shortcode'], 'family_widgets_shortcode' );
	}
}

/**
 * Renders one.
 *
 * @param array|string $written Its attributes, as WordPress has read them.
 * @param string|null  $inside  What stands between it and its end.
 * @param string       $name    Its name.
 * @return string
 */
function family_widgets_shortcode( $written, $inside, $name ) {
	foreach ( family_widgets_all() as $tag => $widget ) {
		if ( $widget['shortcode'] === $name ) {
			$values = family_widgets_shortcode_values( $tag, $written );
			return family_widgets_is_article( $values, $inside ) ? family_widgets_render_article( $tag, $values, $inside ) : family_widgets_render( $tag, $values ) . family_widgets_note( $inside );
		}
	}
	return '';
}

/**
 * What stands inside a shortcode and is not its text, such as a line with the author's number: it is shown below.
 *
 * @param string|null $inside HTML.
 * @return string
 */
function family_widgets_note( $inside ) {
	$note = family_widgets_inside( (string) $inside );
	$text = html_entity_decode( wp_strip_all_tags( $note ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	return '' !== trim( str_replace( "\u{A0}", ' ', $text ) ) || preg_match( '/<(?:img|video|audio|figure)\b/i', $note ) ? wpautop( $note ) : '';
}

/**
 * Whether what stands inside a shortcode is its text, as the tag decides it: not with a topic, and not without a heading,
 * a box that opens, three question marks, or 400 letters.
 *
 * @param array       $values By the names of the block's attributes.
 * @param string|null $inside HTML.
 * @return bool
 */
function family_widgets_is_article( array $values, $inside ) {
	if ( '' !== family_widgets_bare_value( $values['topic'] ?? '' ) ) {
		return false;
	}
	$text = html_entity_decode( wp_strip_all_tags( (string) $inside ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	return preg_match( '/<(?:h[1-6]|details)\b/i', (string) $inside ) || substr_count( $text, '?' ) >= 3 || preg_match_all( '/[^\s\x{A0}]/u', $text ) >= 400;
}

/**
 * The attributes of a shortcode by the names of the block's: it may write heading-level, heading_level or headinglevel,
 * and a name alone for one without a value.
 *
 * @param string       $tag     Tag of the widget.
 * @param array|string $written Attributes, as WordPress has read them.
 * @return array
 */
function family_widgets_shortcode_values( $tag, $written ) {
	$names = array();
	foreach ( array_merge( array_keys( family_widgets_all()[ $tag ]['attributes'] ), array( 'topic', 'lang' ) ) as $name ) {
		$names[ strtolower( $name ) ] = $name;
	}
	$values = array();
	foreach ( family_widgets_join_quoted( is_array( $written ) ? $written : array() ) as $name => $value ) {
		$is_alone = is_int( $name );
		$key      = str_replace( array( '-', '_' ), '', strtolower( $is_alone ? family_widgets_bare_value( $value ) : $name ) );
		if ( isset( $names[ $key ] ) ) {
			$values[ $names[ $key ] ] = $is_alone ? true : $value;
		}
	}
	return $values;
}

/**
 * Curly quotes are none to WordPress: of compare=“iop php” it reads compare=“iop, and php” alone.
 *
 * @param array $written Attributes, as WordPress has read them.
 * @return array The same, with such values whole again.
 */
function family_widgets_join_quoted( array $written ) {
	$result = array();
	$open   = null;
	foreach ( $written as $name => $value ) {
		$text = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		if ( null !== $open && is_int( $name ) ) {
			$result[ $open ] .= ' ' . $text;
			if ( preg_match( '/[\x{2018}-\x{201F}\x{2032}\x{2033}\x{00BB}\x{00AB}]$/u', $text ) ) {
				$open = null;
			}
			continue;
		}
		$result[ $name ] = $text;
		$open            = ! is_int( $name ) && preg_match( '/^[\x{2018}-\x{201F}\x{2032}\x{2033}\x{00AB}\x{00BB}](?!.*[\x{2018}-\x{201F}\x{2032}\x{2033}\x{00BB}\x{00AB}]$)/u', $text ) ? $name : null;
	}
	return $result;
}
