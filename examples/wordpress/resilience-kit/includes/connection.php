<?php
/**
 * Tries what has been set as the browsers of visitors will, and tells in words what does not work and what to do.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/** How long an answer is waited for, in seconds: somebody sits before the page. */
const PATIENCE = 5;

/**
 * Asks the API, and for the script where it is not the plugin's own.
 *
 * @return array<int, array{ok: bool, words: string}> One sentence about each.
 */
function check_connection() {
	if ( '' === api_address() ) {
		return array( told( false, __( 'No API is named yet. Ask whoever runs it for its address; it looks like https://api.example.org.', 'resilience-kit' ) ) );
	}
	$findings = array( check_api( api_address() ) );
	if ( '' === script_address() || 0 !== strpos( script_address(), plugins_url( '', PLUGIN_FILE ) ) ) {
		$findings[] = check_script( script_address() );
	}
	foreach ( array( api_address(), script_address() ) as $address ) {
		if ( is_ssl() && 0 === strpos( $address, 'http://' ) ) {
			/* translators: %s: an address */
			$findings[] = told( false, sprintf( __( 'This site has https, but %s has not: browsers will refuse it. Write https://, or ask its operator for a certificate.', 'resilience-kit' ), $address ) );
		}
	}
	return $findings;
}

/**
 * Whether an API answers there.
 *
 * @param string $address Its address.
 * @return array{ok: bool, words: string}
 */
function check_api( $address ) {
	$answer = ask( $address . '/?lang=' . ( 'en' === substr( get_user_locale(), 0, 2 ) ? 'en' : 'uk' ), PATIENCE );
	if ( is_wp_error( $answer ) ) {
		/* translators: 1: an address, 2: what the network said */
		return told( false, sprintf( __( 'Nobody answers at %1$s (%2$s). Check the address for slips of the pen; if it is right, the API may be down, or this server may not be allowed to reach it. Pages show their words and telephone numbers meanwhile.', 'resilience-kit' ), $address, $answer->get_error_message() ) );
	}
	$status      = (int) wp_remote_retrieve_response_code( $answer );
	$description = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( $status >= 500 ) {
		/* translators: 1: an address, 2: a number such as 503 */
		return told( false, sprintf( __( 'The server at %1$s says that something is wrong with it (%2$d). Tell its operator, and check again later.', 'resilience-kit' ), $address, $status ) );
	}
	if ( 200 !== $status || ! is_array( $description ) || ! isset( $description['version'], $description['openapi_url'] ) ) {
		/* translators: 1: an address, 2: a number such as 404 */
		return told( false, sprintf( __( 'Somebody answers at %1$s (%2$d), but it is no API of this kind. Name the API itself, not the page of the organization.', 'resilience-kit' ), $address, $status ) );
	}
	$publisher = isset( $description['publisher']['name'] ) ? (string) $description['publisher']['name'] : $address;
	if ( isset( $description['data_status'] ) && 'demo' === $description['data_status'] ) {
		/* translators: %s: who publishes the data */
		return told( true, sprintf( __( 'The API answers: “%s”. Its data are demo data, made up to try things: do not show them to people who need help.', 'resilience-kit' ), $publisher ) );
	}
	/* translators: %s: who publishes the data */
	return told( true, sprintf( __( 'The API answers: “%s”.', 'resilience-kit' ), $publisher ) );
}

/**
 * Whether the script lies there and may be loaded from here.
 *
 * @param string $address Its address.
 * @return array{ok: bool, words: string}
 */
function check_script( $address ) {
	if ( '' === $address ) {
		return told( false, __( 'This copy of the plugin has no files of the components, and no other place for them is named. Choose the API’s, or install the plugin from its zip file.', 'resilience-kit' ) );
	}
	$answer = ask( $address, PATIENCE );
	$type   = is_wp_error( $answer ) ? '' : (string) wp_remote_retrieve_header( $answer, 'content-type' );
	if ( is_wp_error( $answer ) || 200 !== (int) wp_remote_retrieve_response_code( $answer ) || false === strpos( $type, 'javascript' ) ) {
		/* translators: %s: an address */
		return told( false, sprintf( __( 'There is no script at %s. It is called resilience-kit.js and lies in one folder with all the files that came with it.', 'resilience-kit' ), $address ) );
	}
	$allowed = (string) wp_remote_retrieve_header( $answer, 'access-control-allow-origin' );
	if ( origin_of( $address ) !== origin_of( home_url() ) && ! in_array( $allowed, array( '*', origin_of( home_url() ) ), true ) ) {
		/* translators: %s: an address */
		return told( false, sprintf( __( 'The script is at %s, but that server does not let other sites load it. It has to send “Access-Control-Allow-Origin: *”; or choose the files of the plugin.', 'resilience-kit' ), $address ) );
	}
	return told( true, __( 'The script is there.', 'resilience-kit' ) );
}

/**
 * A finding.
 *
 * @param bool   $ok    Whether it is as it should be.
 * @param string $words What to tell.
 * @return array{ok: bool, words: string}
 */
function told( $ok, $words ) {
	return array(
		'ok'    => $ok,
		'words' => $words,
	);
}
