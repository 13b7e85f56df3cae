<?php
/**
 * Asks optimisers of scripts to leave the one script of the components as it is. It is small, loads nothing that the page does
 * not need, and as a module never keeps a page waiting: there is nothing to win. It works when they do it all the same, only later.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/**
 * Attributes by which optimisers know a script that they are to leave alone.
 *
 * @return array<string, string|bool>
 */
function left_alone_by_optimisers() {
	return array(
		'data-cfasync'             => 'false', // Cloudflare Rocket Loader.
		'data-no-optimize'         => '1', // LiteSpeed Cache.
		'data-no-defer'            => '1', // LiteSpeed Cache.
		'data-no-minify'           => '1', // WP Rocket.
		'nowprocket'               => true, // WP Rocket.
		'data-noptimize'           => '1', // Autoptimize.
		'data-jetpack-boost'       => 'ignore', // Jetpack Boost.
		'data-wpmeteor-nooptimize' => 'true', // WP Meteor.
		'data-pagespeed-no-defer'  => true, // PageSpeed modules of web servers.
	);
}

/** Filters that take a list of parts of addresses. They are asked for nothing where the optimiser is not installed. */
const LISTS_OF_FILES = array(
	'rocket_delay_js_exclusions',
	'rocket_exclude_defer_js',
	'rocket_exclude_js',
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'perfmatters_delay_js_exclusions',
	'wp-optimize-minify-default-exclusions',
);

/** Filters that take a list of handles. */
const LISTS_OF_HANDLES = array( 'sgo_javascript_combine_exclude', 'sgo_js_minify_exclude', 'sgo_js_async_exclude' );

foreach ( LISTS_OF_FILES as $resilience_kit_filter ) {
	add_filter( $resilience_kit_filter, __NAMESPACE__ . '\with_own_file' );
}
foreach ( LISTS_OF_HANDLES as $resilience_kit_filter ) {
	add_filter( $resilience_kit_filter, __NAMESPACE__ . '\with_own_handle' );
}
add_filter( 'autoptimize_filter_js_exclude', __NAMESPACE__ . '\with_own_file_for_autoptimize' );

/**
 * Adds the script to a list of files.
 *
 * @param mixed $files The list.
 * @return mixed
 */
function with_own_file( $files ) {
	return is_array( $files ) ? array_merge( $files, array( 'resilience-kit.js' ) ) : $files;
}

/**
 * Adds the script to a list of handles.
 *
 * @param mixed $handles The list.
 * @return mixed
 */
function with_own_handle( $handles ) {
	return is_array( $handles ) ? array_merge( $handles, array( HANDLE ) ) : $handles;
}

/**
 * Autoptimize has its list separated by commas, or as keys of an array.
 *
 * @param mixed $files The list.
 * @return mixed
 */
function with_own_file_for_autoptimize( $files ) {
	if ( is_array( $files ) ) {
		return $files + array( 'resilience-kit.js' => '' );
	}
	return is_string( $files ) ? trim( $files . ', resilience-kit.js', ', ' ) : $files;
}
