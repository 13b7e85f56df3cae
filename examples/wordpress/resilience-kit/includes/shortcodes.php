<?php
/**
 * Shortcodes, for the classic editor, page builders and widgets: `[resilience_finder hromada="UA…"]What is shown without
 * JavaScript[/resilience_finder]`.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\add_shortcodes' );

/** One for each component. */
function add_shortcodes() {
	foreach ( components() as $component => list( 'shortcode' => $shortcode ) ) {
		add_shortcode(
			$shortcode,
			static function ( $written, $inside = '' ) use ( $component ) {
				return element( $component, shortcode_attributes( $written ), without_paragraphs( (string) $inside ) );
			}
		);
	}
}

/**
 * Attributes by the names that the elements have. A name alone is a switch: `[resilience_counter figure="…" breakdown]`.
 * `intake_url` is taken for `intake-url`.
 *
 * @param mixed $written As WordPress has read them: a string when there are none.
 * @return array<string, mixed>
 */
function shortcode_attributes( $written ) {
	$attributes = array();
	foreach ( is_array( $written ) ? $written : array() as $name => $value ) {
		list( $name, $value ) = is_int( $name ) ? array( $value, true ) : array( $name, $value );

		$attributes[ str_replace( '_', '-', strtolower( $name ) ) ] = is_string( $value ) ? without_quotes( $value ) : $value;
	}
	return $attributes;
}

/**
 * Takes off the quotes that word processors put around a value in place of the plain ones.
 *
 * @param string $value As it was written.
 * @return string
 */
function without_quotes( $value ) {
	$plain = html_entity_decode( $value, ENT_QUOTES, 'UTF-8' );
	return (string) preg_replace( '/^[“”„«»″‘’\'"]+|[“”„«»″‘’\'"]+$/u', '', $plain );
}

/**
 * Takes off the halves of paragraphs that wpautop() leaves at the ends of what a shortcode encloses.
 *
 * @param string $html What stands between the two ends.
 * @return string
 */
function without_paragraphs( $html ) {
	return trim( (string) preg_replace( '#^(\s*(</p>|<br\s*/?>))+|((<p>|<br\s*/?>)\s*)+$#i', '', $html ) );
}
