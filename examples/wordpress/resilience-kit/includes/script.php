<?php
/**
 * The one script of the components, on the pages that have one of them and on no others.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/** The handle of the script and of the style sheet. */
const HANDLE = 'resilience-kit';

add_action( 'init', __NAMESPACE__ . '\register_script' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\use_script_of_page' );
add_action( 'wp_head', __NAMESPACE__ . '\print_addresses', 2 );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\script_tag', 100, 3 );
foreach ( array( 'the_content', 'widget_text', 'widget_block_content', 'render_block_core/html' ) as $resilience_kit_filter ) {
	add_filter( $resilience_kit_filter, __NAMESPACE__ . '\use_script_of_html', 100 );
}

/** Makes the script and the style sheet known; nothing is loaded by that. */
function register_script() {
	wp_register_style( HANDLE, plugins_url( 'style.css', PLUGIN_FILE ), array(), VERSION );
	if ( '' !== script_address() ) {
		// The address has its version already, and one of another place shall stay as it is.
		wp_register_script( HANDLE, script_address(), array(), null, false ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}

/** Loads the script on this page: in its head as long as that is not sent, else at its end. */
function use_script() {
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

/** Looks into a page or post before its head is sent. */
function use_script_of_page() {
	$post = is_singular() ? get_post() : null;
	if ( ! $post ) {
		return;
	}
	$is_ours = '' !== api_address() && preg_match( '/<!-- wp:resilience-kit\/|\[resilience_/', $post->post_content );
	if ( $is_ours || has_component_tag( $post->post_content ) ) {
		use_script();
	}
}

/**
 * Loads the script where somebody has written an element as HTML.
 *
 * @param string $html What is about to be shown.
 * @return string The same.
 */
function use_script_of_html( $html ) {
	if ( has_component_tag( $html ) ) {
		use_script();
	}
	return $html;
}

/**
 * Whether there is an element in it, or a `<div data-rk="…">` that becomes one.
 *
 * @param mixed $html HTML.
 * @return bool
 */
function has_component_tag( $html ) {
	return is_string( $html ) && 1 === preg_match( '/<rk-[a-z]|\sdata-rk=/i', $html );
}

/**
 * Names the API and the script in the head: there the script looks when an optimiser has taken the attributes off its tag, or
 * has put it into another file.
 */
function print_addresses() {
	if ( '' !== api_address() && wp_script_is( HANDLE ) ) {
		printf( "<meta name=\"resilience-kit-api\" content=\"%s\">\n", esc_url( api_address() ) );
		printf( "<meta name=\"resilience-kit-loader\" content=\"%s\">\n", esc_url( script_address() ) );
	}
}

/**
 * The tag of the script: a module that knows its API, and that optimisers are asked to leave as it is.
 *
 * @param string $tag     The tag as WordPress has it.
 * @param string $handle  The handle of the script.
 * @param string $address Its address.
 * @return string
 */
function script_tag( $tag, $handle, $address ) {
	return HANDLE === $handle ? wp_get_script_tag( script_attributes( $address ) ) : $tag;
}

/**
 * What stands in the tag of the script.
 *
 * @param string $address The address of the script.
 * @return array<string, string|bool>
 */
function script_attributes( $address ) {
	return array(
		'type'     => 'module',
		'id'       => HANDLE . '-js',
		'src'      => $address,
		'data-api' => api_address(),
	) + left_alone_by_optimisers();
}
