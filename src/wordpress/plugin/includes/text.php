<?php
/**
 * The texts of the widgets, as HTML files of the build.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'the_content', 'family_widgets_start_content', 0 );

/**
 * The language that a widget's text is in: what its author wrote, else the setting, else the site's own.
 *
 * @param string $wanted BCP 47 tag or locale; empty for none.
 * @return string
 */
function family_widgets_language( $wanted ) {
	$languages = family_widgets_languages();
	foreach ( array( $wanted, family_widgets_setting( 'language' ), get_locale() ) as $candidate ) {
		$primary = strtolower( strtok( str_replace( '_', '-', $candidate ) . '-', '-' ) );
		if ( in_array( $primary, $languages, true ) ) {
			return $primary;
		}
	}
	return $languages[0];
}

/**
 * The name of a language, in that language.
 *
 * @param string $language Its code.
 * @return string
 */
function family_widgets_language_name( $language ) {
	return family_widgets_data()['languageNames'][ $language ] ?? $language;
}

/**
 * The HTML of a topic with its tag around it, as the build has written it.
 *
 * @param string $topic    A known topic.
 * @param string $language A known language.
 * @param string $level    Level of the title: 2 to 5.
 * @return string Empty if there is no such file.
 */
function family_widgets_html( $topic, $language, $level ) {
	$file = sprintf(
		'%s/widgets/%s/html/%s/%s%s.html',
		FAMILY_WIDGETS_FOLDER,
		FAMILY_WIDGETS_VERSION,
		$language,
		$topic,
		'2' === $level ? '' : '.h' . $level
	);
	$html = is_readable( $file ) ? file_get_contents( $file ) : false; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin.
	return false === $html ? '' : trim( $html );
}

/**
 * The text of a widget as an article, without the tag and what only the widget reads.
 *
 * @param string $html     Of a widget.
 * @param string $language Of the text.
 * @return string
 */
function family_widgets_text_alone( $html, $language ) {
	$inside = preg_replace( '/^<family-[^>]*>\s*<script\b[^>]*>.*?<\/script>|<\/family-[\w-]+>$/s', '', $html );
	$inside = preg_replace( '/ data-family-written(?:="[^"]*")?/', '', $inside );
	return sprintf( '<article lang="%s">%s</article>', esc_attr( $language ), $inside );
}

/**
 * A page has each id once: of a second text with the same one, the widget finds it in another attribute.
 *
 * @param string $html Of a text.
 * @return string
 */
function family_widgets_claim_ids( $html ) {
	// What stands in a template is made once, whatever post it is around.
	$owner = doing_filter( 'the_content' ) ? family_widgets_current_post() : '';
	return preg_replace_callback(
		'/ id="([^"]+)"/',
		static function ( $found ) use ( $owner ) {
			return family_widgets_ids( $owner, $found[1] ) ? $found[0] : ' data-family-id="' . $found[1] . '"';
		},
		$html
	);
}

/**
 * The post that is being shown. A page of a network may show posts of other sites, with the same ids.
 *
 * @return string
 */
function family_widgets_current_post() {
	return get_current_blog_id() . '/' . get_the_ID();
}

/**
 * The ids of the page so far.
 *
 * @param string      $owner The post they stand in; empty for a template.
 * @param string|null $id    To be claimed; null forgets those of the post.
 * @return bool Whether it was free.
 */
function family_widgets_ids( $owner, $id ) {
	static $owners = array();
	if ( null === $id ) {
		$owners = array_diff( $owners, array( $owner ) );
		return true;
	}
	if ( isset( $owners[ $id ] ) ) {
		return false;
	}
	$owners[ $id ] = $owner;
	return true;
}

/**
 * Plugins make the content of a post more than once, for descriptions and the like: only the last one is seen.
 *
 * @param string $content Of a post.
 * @return string
 */
function family_widgets_start_content( $content ) {
	family_widgets_ids( family_widgets_current_post(), null );
	return $content;
}
