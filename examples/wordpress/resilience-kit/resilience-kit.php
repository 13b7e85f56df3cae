<?php
/**
 * Plugin Name:       Resilience Kit
 * Description:       A search for help, a form for asking for help, and published results on the pages of a hromada or an organization. Blocks and shortcodes; asks nobody but the API that you name.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       resilience-kit
 * Domain Path:       /languages
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

const VERSION     = '1.0.0';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/components.php';
require __DIR__ . '/includes/attribute-values.php';
require __DIR__ . '/includes/asking.php';
require __DIR__ . '/includes/first-results.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/optimisers.php';
require __DIR__ . '/includes/allowed-html.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/preview.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/connection.php';
	require __DIR__ . '/includes/settings-values.php';
	require __DIR__ . '/includes/settings-page.php';
	require __DIR__ . '/includes/privacy.php';
}

add_action( 'init', __NAMESPACE__ . '\load_translations', 1 );

/** Loads the texts in the language of the site, or of the person in the dashboard. */
function load_translations() {
	load_plugin_textdomain( 'resilience-kit', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}
