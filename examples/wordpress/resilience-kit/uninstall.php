<?php
/**
 * Takes away all that the plugin has kept, on each site: one option, and results that it had from the API. Posts stay as they
 * are.
 *
 * @package Resilience_Kit
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Takes away what is kept of the current site. */
function resilience_kit_forget() {
	global $wpdb;
	delete_option( 'resilience_kit' );
	foreach ( array( '_transient_', '_transient_timeout_' ) as $beginning ) {
		$like = $wpdb->esc_like( $beginning . 'resilience_kit_' ) . '%';
		$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s", $like ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
	}
}

if ( is_multisite() ) {
	$resilience_kit_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $resilience_kit_sites as $resilience_kit_site ) {
		switch_to_blog( $resilience_kit_site );
		resilience_kit_forget();
		restore_current_blog();
	}
} else {
	resilience_kit_forget();
}
