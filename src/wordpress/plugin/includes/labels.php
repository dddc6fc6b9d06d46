<?php
/**
 * The words of the editor for the attributes of the blocks.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Labels of the attributes, by the names of the block's.
 *
 * @return string[]
 */
function family_widgets_attribute_labels() {
	return array(
		'topic'        => __( 'Text', 'family-education-widgets' ),
		'lang'         => __( 'Language', 'family-education-widgets' ),
		'headingLevel' => __( 'Level of the title', 'family-education-widgets' ),
		'help'         => __( 'Help line', 'family-education-widgets' ),
		'layout'       => __( 'Layout', 'family-education-widgets' ),
		'noSearch'     => __( 'Without the search', 'family-education-widgets' ),
		'jsonLd'       => __( 'Tell search engines of the text (JSON-LD)', 'family-education-widgets' ),
		'group'        => __( 'Group to begin with', 'family-education-widgets' ),
		'start'        => __( 'Card to begin with', 'family-education-widgets' ),
		'current'      => __( 'Stage that the family is at', 'family-education-widgets' ),
		'compare'      => __( 'Programs to compare, such as: iop php outpatient', 'family-education-widgets' ),
		'region'       => __( 'Country whose numbers families need, such as US', 'family-education-widgets' ),
	);
}

/**
 * Labels of values, by attribute and value.
 *
 * @return array
 */
function family_widgets_value_labels() {
	return array(
		'help'   => array(
			'top'  => __( 'At the top', 'family-education-widgets' ),
			'foot' => __( 'At the foot', 'family-education-widgets' ),
		),
		'layout' => array(
			'accordion' => __( 'Answers that open', 'family-education-widgets' ),
			'list'      => __( 'List', 'family-education-widgets' ),
			'cards'     => __( 'Cards', 'family-education-widgets' ),
		),
		'start'  => array(
			'first' => __( 'The first', 'family-education-widgets' ),
			'today' => __( 'Another one each day', 'family-education-widgets' ),
		),
	);
}
