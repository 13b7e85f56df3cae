<?php
/**
 * Requests of this server, to the API and for the script alone.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/**
 * Asks for an address as a browser on this site would. Who administers one site of a network reaches no machine within its
 * operator's own network by naming an address.
 *
 * @param string $address  The address.
 * @param int    $patience Seconds in which the answer has to be there.
 * @return array|\WP_Error
 */
function ask( $address, $patience ) {
	$options = array(
		'timeout'             => $patience,
		'redirection'         => 2,
		'limit_response_size' => MB_IN_BYTES,
		'headers'             => array( 'Origin' => origin_of( home_url() ) ),
		// By itself WordPress would tell the address of the site here.
		'user-agent'          => 'resilience-kit/' . VERSION,
	);
	$is_ours = ! is_multisite() || is_super_admin() || defined( 'RESILIENCE_KIT_API' );
	return $is_ours ? wp_remote_get( $address, $options ) : wp_safe_remote_get( $address, $options );
}

/**
 * Scheme, name and port of an address.
 *
 * @param string $address An address.
 * @return string Empty when there is none, so that it can stand in a policy.
 */
function origin_of( $address ) {
	$parts = wp_parse_url( $address );
	if ( empty( $parts['host'] ) ) {
		return '';
	}
	$scheme = isset( $parts['scheme'] ) ? $parts['scheme'] : 'https';
	return $scheme . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}
