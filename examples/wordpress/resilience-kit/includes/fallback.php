<?php
/**
 * What stands inside an element: it is what visitors see until it has loaded, where it cannot, and without JavaScript.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/**
 * The words of the page, for a search after its first results where the settings want them; else those of the settings, else a link to a page of the API that needs no script, and numbers to
 * call.
 *
 * @param string                     $component  The name of the component.
 * @param array<string, string|true> $attributes Its attributes, cleaned.
 * @param string                     $written    What the page has for it, as HTML.
 * @return string HTML that is safe to print.
 */
function fallback( $component, array $attributes, $written ) {
	$results = 'finder' === $component ? first_results( $attributes ) : '';
	if ( '' !== $results || '' !== trim( $written ) ) {
		// The results bring numbers to call.
		return $results . wp_kses_post( $written );
	}
	if ( in_array( $component, array( 'impact-counter', 'impact-panel' ), true ) ) {
		return page_link( $component, $attributes );
	}
	return page_link( $component, $attributes ) . ' ' . numbers_to_call();
}

/**
 * What the administrator has written for this, or the numbers of the government's line and of the emergency services.
 *
 * @return string HTML that is safe to print.
 */
function numbers_to_call() {
	$set = trim( (string) settings()['fallback'] );
	if ( '' !== $set ) {
		return wp_kses_post( $set );
	}
	return '<a href="tel:1545">15-45</a> · <a href="tel:112">112</a>';
}

/**
 * A link to the page of the API that shows the same in HTML alone.
 *
 * @param string                     $component  The name of the component.
 * @param array<string, string|true> $attributes Its attributes, cleaned.
 * @return string HTML that is safe to print; empty where there is no such page.
 */
function page_link( $component, array $attributes ) {
	$pages = array(
		'finder'         => array( 'finder', __( 'The list of services', 'resilience-kit' ), array( 'hromada', 'oblast', 'category', 'audience', 'network' ) ),
		'intake-form'    => array( 'intake', __( 'The form on a page of its own', 'resilience-kit' ), array( 'form', 'organization' ) ),
		'impact-counter' => array( 'impact', __( 'The result on a page of its own', 'resilience-kit' ), array( 'figure' ) ),
		'impact-panel'   => array( 'impact', __( 'The results on a page of their own', 'resilience-kit' ), array( 'figures', 'indicator', 'place', 'organization' ) ),
	);
	if ( ! isset( $pages[ $component ] ) || '' === api_address() ) {
		return '';
	}
	list( $page, $words, $names ) = $pages[ $component ];

	$parameters = array( 'lang' => isset( $attributes['lang'] ) ? $attributes['lang'] : language() );
	foreach ( $names as $name ) {
		if ( isset( $attributes[ $name ] ) ) {
			$parameters[ 'figure' === $name ? 'figures' : $name ] = rawurlencode( $attributes[ $name ] );
		}
	}
	$address = add_query_arg( $parameters, api_address() . '/embed/' . $page );
	return sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( $words ) );
}
