<?php
/**
 * What the administrator has set, with defaults for what is not set.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/** The one option that the plugin keeps, of each site of a network its own. */
const OPTION = 'resilience_kit';

/**
 * The defaults, by name.
 *
 * - `api`: the address of the API, without a slash at its end.
 * - `script_from`: whose files are loaded: `plugin` (its own), `api` (those of the API) or `other`.
 * - `script`: the address of `resilience-kit.js` when it is `other`.
 * - `hromada`: the KATOTTG code that searches begin with, where a page does not say another one.
 * - `lang`: `uk`, `en`, or empty for the language of the page.
 * - `theme`: `auto`, `light` or `dark`.
 * - `form_page`: the number of the page with the form, to which found services link; 0 for none.
 * - `results`: `1` to have the first results of searches in the pages themselves.
 * - `fallback`: what visitors see where nothing can be loaded, as HTML; empty for telephone numbers.
 *
 * @return array<string, string|int>
 */
function default_settings() {
	return array(
		'api'         => '',
		'script_from' => 'plugin',
		'script'      => '',
		'hromada'     => '',
		'lang'        => '',
		'theme'       => 'auto',
		'form_page'   => 0,
		'results'     => '',
		'fallback'    => '',
	);
}

/**
 * The settings of this site.
 *
 * @return array<string, string|int>
 */
function settings() {
	$kept = get_option( OPTION );
	return array_merge( default_settings(), is_array( $kept ) ? $kept : array() );
}

/**
 * The address of the API. `RESILIENCE_KIT_API` in wp-config.php sets it for all sites of a network.
 *
 * @return string Empty when none is named.
 */
function api_address() {
	$address = defined( 'RESILIENCE_KIT_API' ) ? constant( 'RESILIENCE_KIT_API' ) : settings()['api'];
	return untrailingslashit( (string) $address );
}

/**
 * Whether the files of the components have come with the plugin. A copy of the source has none.
 *
 * @return bool
 */
function has_own_files() {
	return is_readable( plugin_dir_path( PLUGIN_FILE ) . 'kit/resilience-kit.js' );
}

/**
 * The address of the script. That of the plugin's own files has a version: after an update nobody shall go on with an old
 * one, which looks for files that are gone.
 *
 * @return string Empty when there is none.
 */
function script_address() {
	$settings = settings();
	if ( 'other' === $settings['script_from'] ) {
		return (string) $settings['script'];
	}
	if ( 'plugin' === $settings['script_from'] && has_own_files() ) {
		$changed = (int) filemtime( plugin_dir_path( PLUGIN_FILE ) . 'kit/resilience-kit.js' );
		return add_query_arg( 'ver', VERSION . '-' . $changed, plugins_url( 'kit/resilience-kit.js', PLUGIN_FILE ) );
	}
	return '' === api_address() ? '' : api_address() . '/kit/resilience-kit.js';
}

/**
 * The language in which texts are wanted where a page does not say: that of the site, or Ukrainian.
 *
 * @return string `uk` or `en`
 */
function language() {
	$set = (string) settings()['lang'];
	if ( '' !== $set ) {
		return $set;
	}
	return 0 === strpos( strtolower( get_bloginfo( 'language' ) ), 'en' ) ? 'en' : 'uk';
}
