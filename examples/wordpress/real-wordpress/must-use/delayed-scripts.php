<?php
/**
 * Does to scripts what optimisers do that heed no exception: `?delay=` says which. `event` takes the type away and runs the
 * script when the page is touched or two seconds have gone by; `defer` and `async` add that word; `renamed` puts the same file beside
 * the others under another name, without its attributes; `combined` moves it into another folder, away from them.
 *
 * @package Resilience_Kit
 */

add_action(
	'template_redirect',
	static function () {
		$way  = isset( $_GET['delay'] ) ? sanitize_key( $_GET['delay'] ) : '';
		$kit  = WP_PLUGIN_DIR . '/resilience-kit/kit/';
		$ways = array(
			'event'    => static function ( $html ) {
				$html = preg_replace( '/<script(?=[^>]*\ssrc=)([^>]*)\stype=["\']module["\']/', '<script type="delayed" data-type="module"$1', $html );
				return str_replace( '</body>', '<script src="/wp-content/mu-plugins/delayed-scripts.js"></script></body>', $html );
			},
			'defer'    => static function ( $html ) {
				return preg_replace( '/<script(?=[^>]*\ssrc=)/', '<script defer', $html );
			},
			'async'    => static function ( $html ) {
				return preg_replace( '/<script(?=[^>]*\ssrc=)/', '<script async', $html );
			},
			'renamed'  => static function ( $html ) use ( $kit ) {
				copy( $kit . 'resilience-kit.js', $kit . 'min-1a2b3c.js' );
				return with_other_script( $html, plugins_url( 'resilience-kit/kit/min-1a2b3c.js' ) );
			},
			'combined' => static function ( $html ) use ( $kit ) {
				wp_mkdir_p( WP_CONTENT_DIR . '/cache' );
				copy( $kit . 'resilience-kit.js', WP_CONTENT_DIR . '/cache/all-1a2b3c.js' );
				return with_other_script( $html, content_url( 'cache/all-1a2b3c.js' ) );
			},
		);
		if ( isset( $ways[ $way ] ) ) {
			ob_start( $ways[ $way ] );
		}
	}
);

/**
 * The page with another tag in place of the script's.
 *
 * @param string $html    The page.
 * @param string $address The address of the other script.
 * @return string
 */
function with_other_script( $html, $address ) {
	$html = preg_replace( '/<script[^>]*resilience-kit\.js[^>]*><\/script>/', '', $html );
	return str_replace( '</body>', '<script type="module" src="' . esc_url( $address ) . '"></script></body>', $html );
}
