<?php
/**
 * Settings → Resilience Kit.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\with_settings_link' );

/** Puts the page into the menu. */
function add_settings_page() {
	$page = add_options_page( 'Resilience Kit', 'Resilience Kit', 'manage_options', 'resilience-kit', __NAMESPACE__ . '\print_settings_page' );
	add_action(
		'load-' . $page,
		static function () {
			wp_enqueue_script( 'resilience-kit-settings', plugins_url( 'editor/settings.js', PLUGIN_FILE ), array(), VERSION, true );
		}
	);
}

/**
 * A link beside the plugin in the list of plugins.
 *
 * @param string[] $links Those that are there.
 * @return string[]
 */
function with_settings_link( $links ) {
	$address = admin_url( 'options-general.php?page=resilience-kit' );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'resilience-kit' ) ) ), $links );
}

/** Prints the page, with what was found out about the API above the fields. */
function print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1>Resilience Kit</h1>
		<?php
		foreach ( check_connection() as $finding ) {
			printf( '<div class="notice inline %s"><p>%s</p></div>', $finding['ok'] ? 'notice-success' : 'notice-error', esc_html( $finding['words'] ) );
		}
		?>
		<form action="options.php" method="post" data-api="<?php echo esc_url( api_address() ); ?>" data-language="<?php echo esc_attr( language() ); ?>">
			<?php settings_fields( OPTION ); ?>
			<table class="form-table" role="presentation">
				<?php
				print_api_row();
				print_script_row();
				print_place_row();
				print_choice_row(
					'lang',
					__( 'Language', 'resilience-kit' ),
					array(
						''   => __( 'that of the page', 'resilience-kit' ),
						'uk' => 'українська',
						'en' => 'English',
					)
				);
				print_choice_row(
					'theme',
					__( 'Colours', 'resilience-kit' ),
					array(
						'auto'  => __( 'as the page has them', 'resilience-kit' ),
						'light' => __( 'always light', 'resilience-kit' ),
						'dark'  => __( 'always dark', 'resilience-kit' ),
					)
				);
				print_page_row();
				print_results_row();
				print_fallback_row();
				?>
			</table>
			<?php submit_button( __( 'Save and check', 'resilience-kit' ) ); ?>
		</form>
	</div>
	<?php
}

/** The address of the API. */
function print_api_row() {
	$fixed = defined( 'RESILIENCE_KIT_API' );
	print_row(
		'api',
		__( 'Address of the API', 'resilience-kit' ),
		sprintf( '<input type="text" inputmode="url" class="regular-text code" id="resilience-kit-api" name="%s[api]" value="%s" placeholder="https://api.example.org" aria-describedby="resilience-kit-api-help"%s>', OPTION, esc_attr( api_address() ), $fixed ? ' disabled' : '' ),
		$fixed ? __( 'RESILIENCE_KIT_API in wp-config.php sets it.', 'resilience-kit' ) : __( 'The components ask this server and nobody else.', 'resilience-kit' )
	);
}

/** Whose files are loaded. */
function print_script_row() {
	$settings = settings();
	$choices  = array(
		'plugin' => __( 'the plugin’s own, from this site', 'resilience-kit' ),
		'api'    => __( 'those of the API', 'resilience-kit' ),
		'other'  => __( 'those at this address:', 'resilience-kit' ),
	);
	$html     = '';
	foreach ( $choices as $value => $words ) {
		$html .= sprintf( '<label><input type="radio" name="%s[script_from]" value="%s"%s> %s</label><br>', OPTION, esc_attr( $value ), checked( $settings['script_from'], $value, false ), esc_html( $words ) );
	}
	$html .= sprintf( '<input type="text" inputmode="url" class="regular-text code" name="%s[script]" value="%s" placeholder="https://cdn.example.org/resilience-kit.js" aria-label="%s">', OPTION, esc_attr( $settings['script'] ), esc_attr__( 'Address of the script', 'resilience-kit' ) );
	print_row( '', __( 'Files of the components', 'resilience-kit' ), "<fieldset><legend class=\"screen-reader-text\">" . esc_html__( 'Files of the components', 'resilience-kit' ) . "</legend>$html</fieldset>", __( 'The plugin’s own need nothing more in a content security policy than “self”.', 'resilience-kit' ) );
}

/** The hromada that searches begin with. */
function print_place_row() {
	print_row(
		'hromada',
		__( 'Hromada', 'resilience-kit' ),
		sprintf( '<input type="text" class="regular-text" id="resilience-kit-hromada" name="%s[hromada]" value="%s" list="resilience-kit-places" autocomplete="off" aria-describedby="resilience-kit-hromada-help resilience-kit-hromada-name"> <output id="resilience-kit-hromada-name" for="resilience-kit-hromada"></output><datalist id="resilience-kit-places"></datalist>', OPTION, esc_attr( settings()['hromada'] ) ),
		__( 'Searches begin with it, where a page does not say another one. Type its name and choose; its code is what is kept. Empty: all of Ukraine.', 'resilience-kit' )
	);
}

/** The page with the form. */
function print_page_row() {
	$pages = wp_dropdown_pages(
		array(
			'name'              => OPTION . '[form_page]',
			'id'                => 'resilience-kit-form_page',
			'selected'          => (int) settings()['form_page'],
			'show_option_none'  => esc_html__( '— none —', 'resilience-kit' ),
			'option_none_value' => '0',
			'echo'              => 0,
		)
	);
	print_row( 'form_page', __( 'Page with the form', 'resilience-kit' ), $pages ? $pages : esc_html__( 'There are no pages yet.', 'resilience-kit' ), __( 'Each service that is found links to it. Put the block “Asking for help” on a page of its own.', 'resilience-kit' ) );
}

/** Whether the first results are in the pages. */
function print_results_row() {
	print_row(
		'',
		__( 'First results', 'resilience-kit' ),
		sprintf( '<label><input type="checkbox" name="%s[results]" value="1" aria-describedby="resilience-kit-results-help"%s> %s</label>', OPTION, checked( settings()['results'], '1', false ), esc_html__( 'in the page itself', 'resilience-kit' ) ),
		__( 'Search engines and visitors without JavaScript see them. This server asks the API for them, every ten minutes at most.', 'resilience-kit' ),
		'results'
	);
}

/** What is shown where nothing can be loaded. */
function print_fallback_row() {
	print_row(
		'fallback',
		__( 'Where nothing can be loaded', 'resilience-kit' ),
		sprintf( '<textarea class="large-text" rows="3" id="resilience-kit-fallback" name="%s[fallback]" aria-describedby="resilience-kit-fallback-help">%s</textarea>', OPTION, esc_textarea( settings()['fallback'] ) ),
		__( 'Visitors without JavaScript see this, as HTML: a page and a telephone number. Empty: 15-45 and 112.', 'resilience-kit' )
	);
}

/**
 * A choice.
 *
 * @param string                $name    The name of the setting.
 * @param string                $label   What it is.
 * @param array<string, string> $choices Values with their words.
 */
function print_choice_row( $name, $label, array $choices ) {
	$html = '';
	foreach ( $choices as $value => $words ) {
		$html .= sprintf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( settings()[ $name ], $value, false ), esc_html( $words ) );
	}
	print_row( $name, $label, sprintf( '<select id="resilience-kit-%1$s" name="%2$s[%1$s]">%3$s</select>', esc_attr( $name ), OPTION, $html ) );
}

/**
 * A row of the table.
 *
 * @param string $name  The name of the setting; empty when its fields have labels of their own.
 * @param string $label What it is.
 * @param string $field The field, as HTML that is safe to print.
 * @param string $help  What to know about it.
 * @param string $about What the help is about, where that is not the name.
 */
function print_row( $name, $label, $field, $help = '', $about = '' ) {
	$words = esc_html( $label );
	$id    = esc_attr( 'resilience-kit-' . ( '' === $about ? $name : $about ) );
	printf(
		'<tr><th scope="row">%s</th><td>%s%s</td></tr>',
		'' === $name ? $words : "<label for=\"$id\">$words</label>", // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above.
		$field, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped where it is made.
		'' === $help ? '' : sprintf( '<p class="description" id="%s-help">%s</p>', $id, esc_html( $help ) ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped above.
	);
}
