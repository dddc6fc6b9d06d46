<?php
/**
 * Takes a widget out of the paragraph, heading or link that stands around its shortcode: HTML closes a paragraph where the
 * widget's text begins, and the widget with it, and the text would stand on the page twice.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/** What may hold no blocks. */
const FAMILY_WIDGETS_OF_A_LINE = array( 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'abbr', 'b', 'big', 'cite', 'code', 'em', 'font', 'i', 'label', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u' );

/** What has no end tag. */
const FAMILY_WIDGETS_WITHOUT_END = array( 'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr' );

// After the shortcodes, which WordPress replaces at 11.
add_filter( 'the_content', 'family_widgets_unwrap', 12 );
add_filter( 'widget_text_content', 'family_widgets_unwrap', 12 );

/**
 * Closes what is open around each widget before it, and opens it again behind it.
 *
 * @param string $content HTML of a post.
 * @return string
 */
function family_widgets_unwrap( $content ) {
	list( $rest, $widgets ) = family_widgets_cut_out( (string) $content );
	if ( ! $widgets ) {
		return $content;
	}
	$open   = array();
	$html   = '';
	$pieces = preg_split( '/(<!--.*?-->|<\/?[a-z](?:"[^"]*"|\'[^\']*\'|[^"\'>])*+>)/is', $rest, -1, PREG_SPLIT_DELIM_CAPTURE );
	foreach ( is_array( $pieces ) ? $pieces : array( $rest ) as $piece ) {
		if ( isset( $widgets[ $piece ] ) ) {
			$around = family_widgets_open_around( $open );
			$close  = '';
			$again  = '';
			foreach ( $around as $tag ) {
				$close = '</' . $tag['name'] . '>' . $close;
				// An id stands once on a page.
				$again .= preg_replace( '/\sid\s*=\s*(?:"[^"]*"|\'[^\']*\'|[^\s>]+)/i', '', $tag['html'] );
			}
			$html .= $close . $piece . $again;
			continue;
		}
		$html .= $piece;
		$open  = family_widgets_next_open( $open, $piece );
	}
	// What is empty now would be an empty line.
	$empty = '(?<empty><(?<name>' . implode( '|', FAMILY_WIDGETS_OF_A_LINE ) . ')(?:\s(?:"[^"]*"|\'[^\']*\'|[^"\'>])*+)?>(?:\s|&nbsp;|<br\s*\/?>|(?&empty))*+<\/\k<name>>)';
	$mark  = '(?<mark><!--family-widget-\d+-->)';
	foreach ( array( "/$empty\\s*(?=$mark)/i", "/$mark\\K\\s*$empty/i" ) as $pattern ) {
		$cleaned = preg_replace( $pattern, '', $html );
		$html    = null === $cleaned ? $html : $cleaned;
	}
	return strtr( $html, $widgets );
}

/**
 * Replaces each widget by a comment.
 *
 * @param string $content HTML.
 * @return array The rest, and the widgets by their comments.
 */
function family_widgets_cut_out( $content ) {
	$widgets = array();
	$tags    = implode( '|', array_map( 'preg_quote', array_keys( family_widgets_all() ) ) );
	$at      = 0;
	while ( preg_match( '/<(?:family-settings\b[^>]*>\s*<)?(' . $tags . ')[\s>]/', $content, $found, PREG_OFFSET_CAPTURE, $at ) ) {
		$start = $found[0][1];
		$is_in = 0 === strpos( $found[0][0], '<family-settings' );
		$last  = '</' . ( $is_in ? 'family-settings' : $found[1][0] ) . '>';
		$end   = strpos( $content, $last, $start );
		if ( false === $end ) {
			break;
		}
		$length           = $end + strlen( $last ) - $start;
		$mark             = '<!--family-widget-' . count( $widgets ) . '-->';
		$widgets[ $mark ] = substr( $content, $start, $length );
		$content          = substr_replace( $content, $mark, $start, $length );
		$at               = $start + strlen( $mark );
	}
	return array( $content, $widgets );
}

/**
 * The open elements after a tag.
 *
 * @param array  $open  Before it, from the outermost: name and html of each.
 * @param string $piece A tag, a comment or a text.
 * @return array
 */
function family_widgets_next_open( array $open, $piece ) {
	if ( ! preg_match( '/^<(\/?)([a-z][a-z0-9-]*)/i', $piece, $found ) ) {
		return $open;
	}
	$name = strtolower( $found[2] );
	if ( '' === $found[1] ) {
		if ( ! in_array( $name, FAMILY_WIDGETS_WITHOUT_END, true ) ) {
			$open[] = array(
				'name' => $name,
				'html' => $piece,
			);
		}
		return $open;
	}
	for ( $index = count( $open ) - 1; $index >= 0; $index-- ) {
		if ( $open[ $index ]['name'] === $name ) {
			return array_slice( $open, 0, $index );
		}
	}
	return $open;
}

/**
 * Those of the open elements that may not hold a widget: the innermost, up to a block.
 *
 * @param array $open As of family_widgets_next_open.
 * @return array
 */
function family_widgets_open_around( array $open ) {
	$start = count( $open );
	while ( $start > 0 && in_array( $open[ $start - 1 ]['name'], FAMILY_WIDGETS_OF_A_LINE, true ) ) {
		--$start;
	}
	return array_slice( $open, $start );
}
