<?php
/**
 * The page Settings → Family widgets.
 *
 * @package family-education-widgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'family_widgets_register_settings' );
add_action( 'admin_menu', 'family_widgets_add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( FAMILY_WIDGETS_FILE ), 'family_widgets_settings_link' );

/**
 * Tells WordPress of the option and of the fields of its form.
 */
function family_widgets_register_settings() {
	register_setting(
		'family_widgets',
		'family_widgets_settings',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'family_widgets_sanitize_settings',
			'default'           => family_widgets_default_settings(),
		)
	);
	add_settings_section( 'family_widgets_provider', __( 'Your organization', 'family-education-widgets' ), 'family_widgets_describe_provider', 'family_widgets' );
	add_settings_section( 'family_widgets_look', __( 'Language and color', 'family-education-widgets' ), '__return_null', 'family_widgets' );
	$fields = array(
		'provider_name'  => array( 'family_widgets_provider', __( 'Name', 'family-education-widgets' ), 'text', '' ),
		'provider_phone' => array( 'family_widgets_provider', __( 'Phone', 'family-education-widgets' ), 'text', '' ),
		'provider_url'   => array( 'family_widgets_provider', __( 'Page for families', 'family-education-widgets' ), 'url', __( 'Address of your page for families.', 'family-education-widgets' ) ),
		'fallback_phone' => array( 'family_widgets_provider', __( 'Number without JavaScript', 'family-education-widgets' ), 'text', __( 'Readers see it above the text where the widget cannot run, and in feeds. Empty: the phone number above.', 'family-education-widgets' ) ),
		'language'       => array( 'family_widgets_look', __( 'Language', 'family-education-widgets' ), 'language', __( 'A block or a shortcode may name another one.', 'family-education-widgets' ) ),
		'accent'         => array( 'family_widgets_look', __( 'Accent color', 'family-education-widgets' ), 'text', __( 'Such as #7a3f74. Only its hue is used, so that text keeps its contrast.', 'family-education-widgets' ) ),
	);
	foreach ( $fields as $name => list( $section, $label, $type, $help ) ) {
		add_settings_field(
			$name,
			$label,
			'family_widgets_show_field',
			'family_widgets',
			$section,
			array(
				'name'      => $name,
				'type'      => $type,
				'help'      => $help,
				'label_for' => 'family_widgets_' . $name,
			)
		);
	}
}

/**
 * Puts the page into the menu.
 */
function family_widgets_add_settings_page() {
	add_options_page(
		__( 'Family widgets', 'family-education-widgets' ),
		__( 'Family widgets', 'family-education-widgets' ),
		'manage_options',
		'family_widgets',
		'family_widgets_show_settings_page'
	);
}

/**
 * A link to the page in the list of plugins.
 *
 * @param string[] $links Links below the plugin's name.
 * @return string[]
 */
function family_widgets_settings_link( $links ) {
	$address = admin_url( 'options-general.php?page=family_widgets' );
	$links   = (array) $links;
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'family-education-widgets' ) ) );
	return $links;
}

/**
 * Writes the page.
 */
function family_widgets_show_settings_page() {
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Family widgets', 'family-education-widgets' ); ?></h1>
		<p><?php esc_html_e( 'The texts are for learning and have not been clinically reviewed. Check the phone numbers before you publish them.', 'family-education-widgets' ); ?></p>
		<form action="options.php" method="post">
			<?php
			settings_fields( 'family_widgets' );
			do_settings_sections( 'family_widgets' );
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * Writes what stands above the fields of the first section.
 */
function family_widgets_describe_provider() {
	?>
	<p><?php esc_html_e( 'Each widget shows it in a box of its own that is clearly yours. Leave it empty for widgets without.', 'family-education-widgets' ); ?></p>
	<?php
}

/**
 * Writes one field.
 *
 * @param array $field Its name, type and help.
 */
function family_widgets_show_field( $field ) {
	$id    = 'family_widgets_' . $field['name'];
	$name  = 'family_widgets_settings[' . $field['name'] . ']';
	$value = family_widgets_setting( $field['name'] );
	$help  = $id . '_help';
	if ( 'language' === $field['type'] ) {
		?>
		<select id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( $name ); ?>" aria-describedby="<?php echo esc_attr( $help ); ?>">
			<option value=""><?php esc_html_e( 'The language of the site', 'family-education-widgets' ); ?></option>
			<?php foreach ( family_widgets_languages() as $language ) : ?>
				<option value="<?php echo esc_attr( $language ); ?>" <?php selected( $value, $language ); ?>><?php echo esc_html( family_widgets_language_name( $language ) ); ?></option>
			<?php endforeach; ?>
		</select>
		<?php
	} else {
		?>
		<input type="<?php echo esc_attr( $field['type'] ); ?>" class="regular-text" id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( $name ); ?>" value="<?php echo esc_attr( $value ); ?>" <?php echo '' === $field['help'] ? '' : 'aria-describedby="' . esc_attr( $help ) . '"'; ?> />
		<?php
	}
	if ( '' !== $field['help'] ) {
		?>
		<p class="description" id="<?php echo esc_attr( $help ); ?>"><?php echo esc_html( $field['help'] ); ?></p>
		<?php
	}
}
