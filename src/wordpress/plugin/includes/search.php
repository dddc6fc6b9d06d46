<?php
/**
 * The site's own search: it looks only at what is stored of a post, where a block is no more than its name.
 *
 * Each post remembers which texts it shows. A search looks for its words in those texts, so that nothing grows stale when
 * the texts change.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'save_post', 'family_widgets_remember_texts', 10, 2 );
add_filter( 'posts_search', 'family_widgets_search', 10, 2 );

/**
 * Notes which texts a post shows, each as "language/topic"; without a language, it is the site's. Of a synced pattern it
 * notes "#" and the pattern's id, since the pattern can change later.
 *
 * @param int     $id   Of the post.
 * @param WP_Post $post The post.
 */
function family_widgets_remember_texts( $id, $post ) {
	if ( wp_is_post_revision( $id ) || wp_is_post_autosave( $id ) ) {
		return;
	}
	delete_post_meta( $id, '_family_widgets_text' );
	foreach ( array_unique( family_widgets_texts_in( (string) $post->post_content ) ) as $text ) {
		add_post_meta( $id, '_family_widgets_text', $text );
	}
}

/**
 * The texts that the widgets of a post show.
 *
 * @param string $content As it is stored.
 * @return string[]
 */
function family_widgets_texts_in( $content ) {
	$texts = array();
	foreach ( family_widgets_all() as $tag => $widget ) {
		$pattern = get_shortcode_regex( array( $widget['shortcode'] ) );
		if ( preg_match_all( '/' . $pattern . '/', $content, $found, PREG_SET_ORDER ) ) {
			foreach ( $found as $shortcode ) {
				$values = family_widgets_shortcode_values( $tag, shortcode_parse_atts( $shortcode[3] ) );
				// WordPress itself finds an article of the author's own.
				$texts[] = family_widgets_is_article( $values, $shortcode[5] ) ? '' : family_widgets_text_name( $widget, $values );
			}
		}
	}
	if ( preg_match( '#<!-- wp:(family-widgets/|block )#', $content ) ) {
		$texts = array_merge( $texts, family_widgets_texts_of( parse_blocks( $content ) ) );
	}
	return array_filter( $texts );
}

/**
 * The texts that blocks and the blocks inside them show, and the synced patterns.
 *
 * @param array $blocks As WordPress has read them.
 * @return string[]
 */
function family_widgets_texts_of( array $blocks ) {
	$widgets = array_column( family_widgets_all(), null, 'block' );
	$texts   = array();
	foreach ( $blocks as $block ) {
		if ( isset( $widgets[ $block['blockName'] ] ) ) {
			$texts[] = family_widgets_text_name( $widgets[ $block['blockName'] ], $block['attrs'] );
		} elseif ( 'core/block' === $block['blockName'] && isset( $block['attrs']['ref'] ) ) {
			$texts[] = '#' . (int) $block['attrs']['ref'];
		}
		$texts = array_merge( $texts, family_widgets_texts_of( $block['innerBlocks'] ) );
	}
	return $texts;
}

/**
 * The name of a text.
 *
 * @param array $widget     Of the registry.
 * @param array $attributes By the names of the block's.
 * @return string Empty for an unknown one.
 */
function family_widgets_text_name( array $widget, array $attributes ) {
	$topic    = family_widgets_topic( $widget, $attributes );
	$language = family_widgets_bare_value( $attributes['lang'] ?? '' );
	return isset( $widget['topics'][ $topic ] ) ? ( '' === $language ? '' : family_widgets_language( $language ) ) . '/' . $topic : '';
}

/**
 * Also finds posts with a text that has all words of the search, and none that has a word which must not be there: neither
 * in what is stored of it, nor in one of its texts.
 *
 * @param string   $sql   The condition of the search.
 * @param WP_Query $query The query.
 * @return string
 */
function family_widgets_search( $sql, $query ) {
	global $wpdb;
	$terms = (array) $query->get( 'search_terms' );
	if ( '' === $sql || ! $terms ) {
		return $sql;
	}
	list( $wanted, $excluded ) = family_widgets_sort_terms( $terms );
	$remembered                = family_widgets_remembered_texts();

	$found = ! $wanted ? array() : family_widgets_texts_with(
		$remembered,
		static fn( $text ) => count( array_filter( $wanted, static fn( $term ) => family_widgets_has_term( $text, $term ) ) ) === count( $wanted )
	);
	if ( $found ) {
		$more = family_widgets_posts_with( $found );
		foreach ( $excluded as $term ) {
			$like  = '%' . $wpdb->esc_like( $term ) . '%';
			$more .= $wpdb->prepare( " AND {$wpdb->posts}.post_title NOT LIKE %s AND {$wpdb->posts}.post_excerpt NOT LIKE %s AND {$wpdb->posts}.post_content NOT LIKE %s", $like, $like, $like );
		}
		// Whoever is not logged in does not find posts with a password by their text.
		$more .= is_user_logged_in() ? '' : " AND {$wpdb->posts}.post_password = ''";
		$sql   = " AND (({$more}) OR (1=1 {$sql}))";
	}

	$refused = ! $excluded ? array() : family_widgets_texts_with(
		$remembered,
		static fn( $text ) => (bool) array_filter( $excluded, static fn( $term ) => family_widgets_has_term( $text, $term ) )
	);
	return $refused ? $sql . ' AND NOT (' . family_widgets_posts_with( $refused ) . ')' : $sql;
}

/**
 * The words of a search that must be there, and those that must not.
 *
 * @param string[] $terms As WordPress has read them: with a prefix, a minus, before those that must not.
 * @return array Two lists.
 */
function family_widgets_sort_terms( array $terms ) {
	$prefix   = (string) apply_filters( 'wp_query_search_exclusion_prefix', '-' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- A hook of WordPress.
	$wanted   = array();
	$excluded = array();
	foreach ( $terms as $term ) {
		if ( '' !== $prefix && 0 === strpos( $term, $prefix ) && strlen( $term ) > strlen( $prefix ) ) {
			$excluded[] = substr( $term, strlen( $prefix ) );
		} else {
			$wanted[] = $term;
		}
	}
	return array( $wanted, $excluded );
}

/**
 * The condition that a post shows one of these texts.
 *
 * @param string[] $names Of texts and patterns.
 * @return string SQL.
 */
function family_widgets_posts_with( array $names ) {
	global $wpdb;
	$values = implode( ',', array_map( static fn( $name ) => $wpdb->prepare( '%s', $name ), $names ) );
	return "{$wpdb->posts}.ID IN (SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = '_family_widgets_text' AND meta_value IN ($values))";
}

/**
 * The names of the texts that are looked for, and of the patterns with such a text.
 *
 * @param string[] $remembered Names of texts and patterns.
 * @param callable $is_wanted  Takes a text as plain words.
 * @return string[]
 */
function family_widgets_texts_with( array $remembered, $is_wanted ) {
	$patterns = array();
	$found    = array();
	foreach ( $remembered as $name ) {
		if ( 0 === strpos( $name, '#' ) ) {
			$patterns[ $name ] = get_post_meta( (int) substr( $name, 1 ), '_family_widgets_text', false );
		} elseif ( $is_wanted( family_widgets_plain_text( $name ) ) ) {
			$found[] = $name;
		}
	}
	do {
		// Again and again, since a pattern may show another one.
		$more     = array_keys( array_filter( $patterns, static fn( $texts ) => (bool) array_intersect( $texts, $found ) ) );
		$found    = array_merge( $found, $more );
		$patterns = array_diff_key( $patterns, array_flip( $more ) );
	} while ( $more );
	return $found;
}

/**
 * The names of the texts and patterns that any post shows.
 *
 * @return string[]
 */
function family_widgets_remembered_texts() {
	global $wpdb;
	// No function of WordPress reads a key of all posts; one search asks once.
	return $wpdb->get_col( "SELECT DISTINCT meta_value FROM {$wpdb->postmeta} WHERE meta_key = '_family_widgets_text'" ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery.DirectQuery, WordPress.DB.DirectDatabaseQuery.NoCaching
}

/**
 * A text as plain words, without accents: comparing these also works on servers without mbstring.
 *
 * @param string $name Of the text: "language/topic".
 * @return string
 */
function family_widgets_plain_text( $name ) {
	list( $language, $topic ) = explode( '/', $name );
	$language                 = family_widgets_language( $language );
	$html                     = family_widgets_text_alone( family_widgets_html( $topic, $language, '2' ), $language );
	return remove_accents( html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
}

/**
 * Whether a text has a word.
 *
 * @param string $text As of family_widgets_plain_text.
 * @param string $term The word.
 * @return bool
 */
function family_widgets_has_term( $text, $term ) {
	return false !== stripos( $text, remove_accents( $term ) );
}
