<?php
/**
 * Which values attributes take. Whatever does not fit is left out, so that nothing reaches a page which the elements do
 * not know.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/**
 * A value as it stands in the page.
 *
 * @param mixed           $value What was written: a string from a shortcode, or what the editor has saved.
 * @param string|string[] $kind  `place`, `code`, `codes`, `address`, `pattern`, `text`, `flag`, `level`, `number`, or the list
 *                               of words that are known.
 * @return string|true|null True for an attribute without a value, null when there is nothing to write.
 * @throws \UnexpectedValueException When it cannot be used.
 */
function usable_value( $value, $kind ) {
	if ( 'flag' === $kind ) {
		return in_array( $value, array( false, null, 'false', '0', 'no' ), true ) ? null : true;
	}
	$text = is_scalar( $value ) ? trim( (string) $value ) : '';
	if ( '' === $text ) {
		return null;
	}
	$usable = is_array( $kind ) ? in_array( $text, $kind, true ) : fits( $text, $kind );
	if ( ! $usable ) {
		throw new \UnexpectedValueException();
	}
	if ( 'place' === $kind ) {
		return strtoupper( $text );
	}
	return 'address' === $kind ? esc_url_raw( $text, array( 'http', 'https' ) ) : $text;
}

/**
 * Whether a text is of a kind.
 *
 * @param string $text What was written.
 * @param string $kind As above.
 * @return bool
 */
function fits( $text, $kind ) {
	switch ( $kind ) {
		case 'place':
			return 1 === preg_match( '/^UA\d{17}$/i', $text );
		case 'code':
			return 1 === preg_match( '/^[\w.-]{1,100}$/', $text );
		case 'codes':
			return 1 === preg_match( '/^[\w.-]{1,100}(\s*,\s*[\w.-]{1,100})*$/', $text );
		case 'address':
			return '' !== esc_url_raw( $text, array( 'http', 'https' ) );
		case 'pattern':
			// An address with {z}, {x} and {y}, which esc_url_raw() would take away.
			return 1 === preg_match( '#^https?://[^\s"\'<>]+$#', $text );
		case 'level':
			return 1 === preg_match( '/^[1-6]$/', $text );
		case 'number':
			return 1 === preg_match( '/^\d{1,6}$/', $text );
		default:
			return 'text' === $kind;
	}
}
