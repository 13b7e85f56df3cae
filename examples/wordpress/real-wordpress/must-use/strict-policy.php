<?php
/**
 * A careful site: nothing but its own files and the one API. `style-src 'unsafe-inline'` is for WordPress's own styles, and
 * `data:` for its own pictures; the components need neither. The option has the lines for the components, which the test writes.
 *
 * @package Resilience_Kit
 */

add_action(
	'send_headers',
	static function () {
		$lines = get_option( 'policy_of_the_test' );
		header( "Content-Security-Policy: default-src 'none'; $lines; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'" );
	}
);
