<?php
/**
 * Reads what the settings page has sent. What cannot be used keeps its former value, and is told.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/** Registers the option; WordPress checks the nonce and the capability (manage_options). */
function register_settings() {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\read_settings',
			'default'           => default_settings(),
			'show_in_rest'      => false,
		)
	);
}

/**
 * The settings as they are kept.
 *
 * @param mixed $sent What was sent.
 * @return array<string, string|int>
 */
function read_settings( $sent ) {
	$sent = is_array( $sent ) ? $sent : array();
	$kept = settings();
	$text = static function ( $name ) use ( $sent ) {
		return isset( $sent[ $name ] ) && is_string( $sent[ $name ] ) ? trim( $sent[ $name ] ) : '';
	};
	return array(
		'api'         => read_address( 'api', $text( 'api' ), (string) $kept['api'] ),
		'script_from' => one_of( $text( 'script_from' ), array( 'plugin', 'api', 'other' ) ),
		'script'      => read_address( 'script', $text( 'script' ), (string) $kept['script'] ),
		'hromada'     => read_place( $text( 'hromada' ), (string) $kept['hromada'] ),
		'lang'        => one_of( $text( 'lang' ), array( '', 'uk', 'en' ) ),
		'theme'       => one_of( $text( 'theme' ), array( 'auto', 'light', 'dark' ) ),
		'form_page'   => absint( $text( 'form_page' ) ),
		'results'     => one_of( $text( 'results' ), array( '', '1' ) ),
		'fallback'    => wp_kses_post( $text( 'fallback' ) ),
	);
}

/**
 * One of the words that are known, else the first of them.
 *
 * @param string   $text  What was sent.
 * @param string[] $known The words.
 * @return string
 */
function one_of( $text, array $known ) {
	return in_array( $text, $known, true ) ? $text : $known[0];
}

/**
 * A web address. People leave out the scheme: then it is https.
 *
 * @param string $name  The name of the setting.
 * @param string $text  What was sent.
 * @param string $kept  The former value.
 * @return string
 */
function read_address( $name, $text, $kept ) {
	if ( '' === $text ) {
		return '';
	}
	if ( 1 !== preg_match( '#^[a-z][a-z0-9+.-]*:#i', $text ) || 1 === preg_match( '#^[^/:]+:\d+(/|$)#', $text ) ) {
		$text = 'https://' . $text;
	}
	$address = esc_url_raw( $text, array( 'http', 'https' ) );
	$parts   = wp_parse_url( $address );
	if ( '' === $address || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['fragment'] ) || ( 'api' === $name && isset( $parts['query'] ) ) ) {
		/* translators: %s: what was written */
		add_settings_error( OPTION, $name, sprintf( __( '“%s” is no web address. The former one is kept.', 'resilience-kit' ), $text ) );
		return $kept;
	}
	if ( 'script' === $name && 1 !== preg_match( '#\.js$#', (string) ( isset( $parts['path'] ) ? $parts['path'] : '' ) ) ) {
		// The folder is meant.
		$address = trailingslashit( $address ) . 'resilience-kit.js';
	}
	return 'api' === $name ? untrailingslashit( $address ) : $address;
}

/**
 * The code of a place.
 *
 * @param string $text What was sent.
 * @param string $kept The former value.
 * @return string
 */
function read_place( $text, $kept ) {
	$code = strtoupper( $text );
	if ( '' === $code || fits( $code, 'place' ) ) {
		return $code;
	}
	/* translators: %s: what was written */
	add_settings_error( OPTION, 'hromada', sprintf( __( '“%s” is no code of a hromada: it begins with UA and has 17 digits. Type the name and choose from the list. The former one is kept.', 'resilience-kit' ), $text ) );
	return $kept;
}
