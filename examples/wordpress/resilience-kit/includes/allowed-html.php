<?php
/**
 * What people may write who may not write just any HTML: the elements, but not whom they ask. A form that sends to a stranger
 * would look like one of this site.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\with_own_elements', 10, 2 );

/**
 * Adds the elements with their attributes to what posts may have, `api` not among them, and takes `data-api` from all
 * others: `<div data-rk="intake-form">` is an element too.
 *
 * @param mixed  $allowed Elements with their attributes.
 * @param string $context For what they are.
 * @return mixed
 */
function with_own_elements( $allowed, $context ) {
	if ( 'post' !== $context || ! is_array( $allowed ) ) {
		return $allowed;
	}
	foreach ( $allowed as $tag => $attributes ) {
		if ( is_array( $attributes ) && ! empty( $attributes['data-*'] ) ) {
			// The only way to take one from those that `data-*` allows: a value that may have no length.
			$allowed[ $tag ]['data-api'] = array( 'maxlen' => 0 );
		}
	}
	foreach ( components() as $component ) {
		$allowed[ $component['tag'] ] = array_fill_keys( array_keys( $component['attributes'] ), true ) + array(
			'class' => true,
			'id'    => true,
		);
	}
	return $allowed;
}
