<?php
/**
 * Lets the server reach nobody.
 *
 * @package Resilience_Kit
 */

add_filter(
	'pre_http_request',
	static function () {
		return new WP_Error( 'http_request_failed', 'No network.' );
	}
);
