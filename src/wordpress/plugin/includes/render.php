<?php
/**
 * A widget in a page: its tag with the text inside, so that it is there without any script.
 *
 * The text comes from HTML files of this plugin, which hold nothing that anybody has typed, or is an author's article, of
 * which only what every author may publish is kept. All else is escaped here.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a widget.
 *
 * @param string $tag   Tag of the widget: family-faq.
 * @param array  $given Values by the names of the block's attributes.
 * @return string
 */
function family_widgets_render( $tag, array $given ) {
	$widget   = family_widgets_all()[ $tag ];
	$language = family_widgets_language( family_widgets_bare_value( $given['lang'] ?? '' ) );
	$topic    = family_widgets_topic( $widget, $given );
	if ( ! isset( $widget['topics'][ $topic ] ) ) {
		return family_widgets_unknown_topic( $widget, $topic, $language );
	}
	$attributes = family_widgets_tag_attributes( $tag, $given );
	$level      = $attributes['heading-level'] ?? '2';
	$html       = family_widgets_html( $topic, $language, $level );
	if ( '' === $html ) {
		return family_widgets_help( $language );
	}
	if ( family_widgets_is_text_only() ) {
		return family_widgets_add_number( family_widgets_text_alone( $html, $language ), $language );
	}
	family_widgets_enqueue();
	family_widgets_shown_tags( $tag );
	// Also what is the default, since it may be another one in the page around.
	$start  = family_widgets_open(
		$tag,
		array(
			'topic'         => $topic,
			'lang'          => $language,
			'heading-level' => $level,
		) + $attributes
	);
	$inside = family_widgets_claim_ids( substr( $html, strpos( $html, '>' ) + 1 ) );
	return family_widgets_with_provider( family_widgets_add_number( $start . $inside, $language ) );
}

/**
 * The HTML of a widget with an article of the author's own.
 *
 * @param string $tag    Tag of the widget: family-faq.
 * @param array  $given  Values by the names of the block's attributes.
 * @param string $inside The article.
 * @return string
 */
function family_widgets_render_article( $tag, array $given, $inside ) {
	$language = family_widgets_language( family_widgets_bare_value( $given['lang'] ?? '' ) );
	$article = family_widgets_inside( $inside );
	if ( family_widgets_is_text_only() ) {
		return sprintf( '<article lang="%s">%s</article>', esc_attr( $language ), $article );
	}
	family_widgets_enqueue();
	family_widgets_shown_tags( $tag );
	$start = family_widgets_open( $tag, array( 'lang' => $language ) + family_widgets_tag_attributes( $tag, $given ) );
	return family_widgets_with_provider( $start . $article . '</' . tag_escape( $tag ) . '>' );
}

/**
 * What an author wrote inside a shortcode, as HTML that every author may publish.
 *
 * @param string $inside As WordPress has read it.
 * @return string
 */
function family_widgets_inside( $inside ) {
	// WordPress makes paragraphs of the lines with the shortcode and its end, whose halves are left inside.
	$whole = preg_replace( '/^(?:\s|<\/p>|<br\s*\/?>)+|(?:\s|<p>|<br\s*\/?>)+$/i', '', $inside );
	return wp_kses_post( force_balance_tags( do_shortcode( null === $whole ? $inside : $whole ) ) );
}

/**
 * A start tag.
 *
 * @param string $tag        Its name.
 * @param array  $attributes Values by name; true for one without a value.
 * @return string
 */
function family_widgets_open( $tag, array $attributes ) {
	$html = '<' . tag_escape( $tag );
	foreach ( $attributes as $name => $value ) {
		$html .= ' ' . $name . ( true === $value ? '' : '="' . esc_attr( $value ) . '"' );
	}
	return $html . '>';
}

/**
 * A widget with the site's provider around it.
 *
 * @param string $html Of the widget.
 * @return string
 */
function family_widgets_with_provider( $html ) {
	$attributes = array_filter(
		array(
			'provider-name'  => family_widgets_setting( 'provider_name' ),
			'provider-phone' => family_widgets_setting( 'provider_phone' ),
			'provider-url'   => esc_url( family_widgets_setting( 'provider_url' ), array( 'http', 'https' ) ),
		)
	);
	return $attributes ? family_widgets_open( 'family-settings', $attributes ) . $html . '</family-settings>' : $html;
}

/**
 * Adds the site's own number behind the help lines of a text, or before a text without.
 *
 * @param string $html     A text, with or without the tag around it.
 * @param string $language Of the text.
 * @return string
 */
function family_widgets_add_number( $html, $language ) {
	$number = family_widgets_number();
	if ( '' === $number ) {
		return $html;
	}
	$lines = family_widgets_data()['helpLines'][ $language ] ?? '';
	$found = '' === $lines ? false : strpos( $html, $lines . '</p>' );
	$at    = false === $found ? strpos( $html, '>' ) + 1 : $found + strlen( $lines . '</p>' );
	return substr_replace( $html, "\n<p>" . $number . '</p>', $at, 0 );
}

/**
 * What stands where there is no text: numbers to call.
 *
 * @param string $language Of the numbers' names.
 * @return string
 */
function family_widgets_help( $language ) {
	$lines  = family_widgets_data()['helpLines'][ $language ] ?? '';
	$number = family_widgets_number();
	return ( '' === $lines ? '' : '<p>' . $lines . '</p>' ) . ( '' === $number ? '' : '<p>' . $number . '</p>' );
}

/**
 * The name and the number of the site's provider, for readers without JavaScript.
 *
 * @return string HTML; empty without a number.
 */
function family_widgets_number() {
	$phone = family_widgets_setting( 'fallback_phone' );
	$phone = '' === $phone ? family_widgets_setting( 'provider_phone' ) : $phone;
	if ( '' === $phone ) {
		return '';
	}
	$name = family_widgets_setting( 'provider_name' );
	$dial = family_widgets_dial( $phone );
	$html = '' === $dial ? esc_html( $phone ) : sprintf( '<a href="%s">%s</a>', esc_url( 'tel:' . $dial, array( 'tel' ) ), esc_html( $phone ) );
	return ( '' === $name ? '' : esc_html( $name ) . ': ' ) . $html;
}

/**
 * What to dial for a number, if it is one for certain: a wrong number is worse than none.
 *
 * @param string $phone As it is written.
 * @return string Empty if it is not certain.
 */
function family_widgets_dial( $phone ) {
	// Hyphens and spaces of word processors. Not valid UTF-8: null.
	$plain = preg_replace( array( '/[\p{Pd}\x{2212}]/u', '/[\s\p{Z}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}]+/u' ), array( '-', ' ' ), $phone );
	// (0) is dialled inside the country alone. A second number, or another end of it, stands behind a slash.
	$plain = preg_replace( '/^(\+\d+\W?)\(0\)/', '$1', trim( (string) $plain ) );
	if ( ! preg_match( '/^\+?[\d .()-]+$/', $plain ) ) {
		return '';
	}
	$digits = preg_replace( '/\D/', '', $plain );
	if ( preg_match( '/^1?([2-9]\d{2}[2-9]\d{6})$/', $digits, $found ) && ( '+' !== $plain[0] || '1' === $digits[0] ) ) {
		return '+1' . $found[1];
	}
	if ( '+' === $plain[0] ) {
		return preg_match( '/^[2-9]\d{7,14}$/', $digits ) ? '+' . $digits : '';
	}
	return preg_match( '/^[2-9]\d{2}$/', $digits ) ? $digits : '';
}

/**
 * What stands in place of a topic that there is not: for readers the numbers to call, for authors what is wrong.
 *
 * @param array  $widget   Of the registry.
 * @param string $topic    As it was written.
 * @param string $language Of the numbers' names.
 * @return string
 */
function family_widgets_unknown_topic( array $widget, $topic, $language ) {
	$help = family_widgets_help( $language );
	if ( family_widgets_is_text_only() || ! current_user_can( 'edit_posts' ) ) {
		return $help;
	}
	$message = sprintf(
		/* translators: 1: a topic, 2: list of topics. */
		__( 'There is no text "%1$s" for this widget. Texts: %2$s. Only authors see this message.', 'family-education-widgets' ),
		$topic,
		implode( ', ', array_keys( $widget['topics'] ) )
	);
	return '<p role="alert">' . esc_html( $message ) . '</p>' . $help;
}
