<?php
/**
 * The page that the editor shows in a frame: one element as visitors get it, away from the styles of the dashboard.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/** The name of the action, and of its nonce. */
const PREVIEW = 'resilience_kit_preview';

add_action( 'admin_post_' . PREVIEW, __NAMESPACE__ . '\show_preview' );

/**
 * Where previews are made, without `component` and `attributes`.
 *
 * @return string
 */
function preview_address() {
	return add_query_arg(
		array(
			'action'   => PREVIEW,
			'_wpnonce' => wp_create_nonce( PREVIEW ),
		),
		admin_url( 'admin-post.php' )
	);
}

/** Shows `component` with `attributes` (JSON) to those who may write posts. */
function show_preview() {
	$nonce = isset( $_GET['_wpnonce'] ) ? sanitize_text_field( wp_unslash( $_GET['_wpnonce'] ) ) : '';
	if ( ! current_user_can( 'edit_posts' ) || ! wp_verify_nonce( $nonce, PREVIEW ) ) {
		wp_die( esc_html__( 'This preview has grown old. Reload the editor.', 'resilience-kit' ), '', array( 'response' => 403 ) );
	}
	$component = isset( $_GET['component'] ) ? sanitize_key( wp_unslash( $_GET['component'] ) ) : '';
	// Every attribute is checked by element(), by what it may be.
	$written    = isset( $_GET['attributes'] ) ? json_decode( wp_unslash( $_GET['attributes'] ), true ) : null; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized
	$attributes = is_array( $written ) ? $written : array();
	if ( ! isset( components()[ $component ] ) ) {
		wp_die( esc_html__( 'There is no such block.', 'resilience-kit' ), '', array( 'response' => 404 ) );
	}

	header( 'Content-Type: text/html; charset=utf-8' );
	header( 'Content-Security-Policy: ' . preview_policy() );
	nocache_headers();
	print_preview( $component, $attributes );
	exit;
}

/**
 * All that such a page needs; the same lines that the webmaster's guide has.
 *
 * @return string
 */
function preview_policy() {
	$script = origin_of( script_address() );
	$api    = origin_of( api_address() );
	return "default-src 'none'; script-src 'self' $script; style-src 'self'; img-src 'self'; connect-src 'self' $api $script; frame-src $api; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
}

/**
 * Prints the page. `inert`: nobody shall send a request for help from a preview.
 *
 * @param string               $component  The name of the component.
 * @param array<string, mixed> $attributes As the editor has them.
 */
function print_preview( $component, array $attributes ) {
	$inside = isset( $attributes['fallback'] ) && is_string( $attributes['fallback'] ) ? $attributes['fallback'] : '';
	$own    = array_intersect_key( $attributes, components()[ $component ]['attributes'] );
	$html   = element( $component, $own, $inside );
	?>
<!doctype html>
<html lang="<?php echo esc_attr( language() ); ?>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title><?php esc_html_e( 'Preview', 'resilience-kit' ); ?></title>
<link rel="stylesheet" href="<?php echo esc_url( plugins_url( 'style.css', PLUGIN_FILE ) . '?ver=' . VERSION ); // phpcs:ignore WordPress.WP.EnqueuedResources ?>">
	<?php
	if ( '' !== script_address() ) {
		wp_print_script_tag( script_attributes( script_address() ) );
	}
	?>
</head>
<body class="resilience-kit-preview" inert>
	<?php echo $html; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- element() escapes all of it. ?>
</body>
</html>
	<?php
}
