<?php
/**
 * Offers words for the site's privacy policy (Settings → Privacy).
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', __NAMESPACE__ . '\offer_privacy_words' );

/** Says what the components ask and keep; the administrator decides what of it to take over. */
function offer_privacy_words() {
	$server = '' === api_address() ? 'https://api.example.org' : api_address();
	/* translators: %s: the address of the API */
	$asks = sprintf( __( 'The search for help, the form and the published results on this site ask the server %s. It learns what is searched for and, as every server does, the address of the device. No cookies are set and nobody else is asked.', 'resilience-kit' ), $server );
	$keep = __( 'On the device stays, until it is deleted there, what the search keeps for times without a network, which services somebody has saved, and requests for help that are not sent yet: these are encrypted, and nobody can read them on the device. Requests are encrypted in the browser for the organization that receives them; neither this site nor the server can read them.', 'resilience-kit' );
	wp_add_privacy_policy_content( 'Resilience Kit', wp_kses_post( wpautop( $asks . "\n\n" . $keep ) ) );
}
