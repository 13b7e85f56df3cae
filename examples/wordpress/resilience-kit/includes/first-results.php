<?php
/**
 * The first results of a search in the page itself, where the settings want them: visitors without JavaScript and search
 * engines see services with telephone numbers. The API writes them as HTML; the element's own list takes their place.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/** Seconds for which results are used before the API is asked again. */
const RESULTS_ARE_NEW = 10 * MINUTE_IN_SECONDS;
/** Seconds until the API is asked again after it has not answered. */
const RESULTS_AFTER_FAILURE = MINUTE_IN_SECONDS;
/** Seconds for which results may be shown when the API does not answer. */
const RESULTS_ARE_KEPT = DAY_IN_SECONDS;
/** A visitor waits meanwhile, in seconds. */
const RESULTS_PATIENCE = 2;
/** How the names of what is kept begin. */
const RESULTS_PREFIX = 'resilience_kit_results_';

/**
 * The first results of a finder with these attributes.
 *
 * @param array<string, string|true> $attributes Its attributes, cleaned.
 * @return string HTML that is safe to print; empty when they are not wanted or cannot be had.
 */
function first_results( array $attributes ) {
	if ( '1' !== settings()['results'] || '' === api_address() ) {
		return '';
	}
	$parameters = array_intersect_key( $attributes, array_flip( array( 'audience', 'category', 'hromada', 'network', 'oblast' ) ) );

	$parameters['lang'] = isset( $attributes['lang'] ) ? $attributes['lang'] : language();
	$parameters['data'] = 'false';

	$address = add_query_arg( array_map( 'rawurlencode', $parameters ), api_address() . '/v1/fragments/finder' );
	$name    = RESULTS_PREFIX . md5( $address );
	$kept    = get_transient( $name );
	if ( is_array( $kept ) && $kept['until'] > time() ) {
		return $kept['html'];
	}
	$html   = fetch_results( $address );
	$answer = array(
		'html'  => null === $html && is_array( $kept ) ? $kept['html'] : (string) $html,
		'until' => time() + ( null === $html ? RESULTS_AFTER_FAILURE : RESULTS_ARE_NEW ),
	);
	set_transient( $name, $answer, RESULTS_ARE_KEPT );
	return $answer['html'];
}

/**
 * Asks the API for results as HTML.
 *
 * @param string $address What to ask for.
 * @return string|null What stands inside the element, cleaned as all that comes from elsewhere; null when there is no answer.
 */
function fetch_results( $address ) {
	$answer = ask( $address, RESULTS_PATIENCE );
	$body   = 200 === (int) wp_remote_retrieve_response_code( $answer ) ? wp_remote_retrieve_body( $answer ) : '';
	if ( 1 !== preg_match( '#<rk-service-finder[^>]*>(.*)</rk-service-finder>#s', $body, $found ) ) {
		return null;
	}
	$allowed                = wp_kses_allowed_html( 'post' );
	$allowed['div']['slot'] = true;
	$allowed['time']        = array( 'datetime' => true );
	return trim( wp_kses( $found[1], $allowed ) );
}
