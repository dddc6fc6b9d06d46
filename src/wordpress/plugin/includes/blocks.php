<?php
/**
 * A block for each widget, rendered on the server.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'family_widgets_register_blocks' );

/**
 * Registers the blocks and the script that shows them in the editor.
 */
function family_widgets_register_blocks() {
	wp_register_script(
		'family-widgets-editor',
		plugins_url( 'editor.js', FAMILY_WIDGETS_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render' ),
		FAMILY_WIDGETS_VERSION,
		true
	);
	if ( is_admin() ) {
		$data = wp_json_encode( family_widgets_editor_data(), JSON_HEX_TAG | JSON_HEX_AMP );
		wp_add_inline_script( 'family-widgets-editor', 'window.familyWidgetsEditor = ' . $data . ';', 'before' );
	}
	foreach ( family_widgets_all() as $tag => $widget ) {
		register_block_type(
			FAMILY_WIDGETS_FOLDER . '/blocks/' . $widget['folder'],
			array(
				'render_callback' => static function ( $attributes ) use ( $tag ) {
					return family_widgets_render_block( $tag, $attributes );
				},
			)
		);
	}
}

/**
 * Renders a block.
 *
 * @param string $tag        Tag of its widget.
 * @param array  $attributes Of the block.
 * @return string
 */
function family_widgets_render_block( $tag, $attributes ) {
	$html = family_widgets_render( $tag, is_array( $attributes ) ? $attributes : array() );
	// The wrapper's attributes are escaped by WordPress.
	return family_widgets_is_text_only() ? $html : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

/**
 * What the editor shows for each block: its fields.
 *
 * @return array
 */
function family_widgets_editor_data() {
	$labels = family_widgets_attribute_labels();
	$values = family_widgets_value_labels();
	$blocks = array();
	foreach ( family_widgets_all() as $widget ) {
		$topics   = array( family_widgets_field( 'topic', $labels['topic'], family_widgets_options( array_keys( $widget['topics'] ), $widget['topics'] ) ) );
		$fields   = count( $widget['topics'] ) > 1 ? $topics : array();
		$fields[] = family_widgets_field(
			'lang',
			$labels['lang'],
			family_widgets_options( family_widgets_languages(), family_widgets_data()['languageNames'] )
		);
		foreach ( $widget['attributes'] as $name => $attribute ) {
			$options  = isset( $attribute['values'] ) ? family_widgets_options( $attribute['values'], ( $values[ $name ] ?? array() ) + ( $attribute['labels'] ?? array() ) ) : null;
			$fields[] = family_widgets_field( $name, $labels[ $name ] ?? $name, $options, 'boolean' === $attribute['type'] );
		}
		$blocks[] = array(
			'name'   => $widget['block'],
			'fields' => $fields,
		);
	}
	return array(
		'blocks'  => $blocks,
		'heading' => __( 'Widget', 'family-education-widgets' ),
	);
}

/**
 * One field of a block.
 *
 * @param string     $name      Of the attribute.
 * @param string     $label     For authors.
 * @param array|null $options   To choose from; null for free words.
 * @param bool       $is_switch Whether it is on or off.
 * @return array
 */
function family_widgets_field( $name, $label, $options, $is_switch = false ) {
	return array(
		'name'     => $name,
		'label'    => $label,
		'options'  => $options,
		'isSwitch' => $is_switch,
	);
}

/**
 * Options of a field, after one that leaves it out.
 *
 * @param string[] $values Their values.
 * @param array    $labels By value: words, or words by language.
 * @return array
 */
function family_widgets_options( array $values, array $labels ) {
	$language = substr( determine_locale(), 0, 2 );
	$options  = array(
		array(
			'value' => '',
			'label' => __( 'Default', 'family-education-widgets' ),
		),
	);
	foreach ( $values as $value ) {
		$label     = $labels[ $value ] ?? $value;
		$options[] = array(
			'value' => $value,
			'label' => is_array( $label ) ? ( $label[ $language ] ?? reset( $label ) ) : $label,
		);
	}
	return $options;
}
