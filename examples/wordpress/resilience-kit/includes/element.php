<?php
/**
 * Writes an element into a page.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a component. What cannot be used is left out, and told to those who can change it.
 *
 * @param string               $component The name of the component.
 * @param array<string, mixed> $written   Attributes as the page has them, by their names.
 * @param string               $inside    What the page has for visitors without JavaScript, as HTML.
 * @return string HTML that is safe to print.
 */
function element( $component, array $written, $inside = '' ) {
	$tag                          = components()[ $component ]['tag'];
	list( $attributes, $unusable ) = usable_attributes( $component, $written );

	$attributes += preset_attributes( $component, $attributes );
	$fallback    = fallback( $component, $attributes, $inside );
	if ( '' === api_address() || '' === script_address() ) {
		// Nothing could be loaded: then the words alone are all that there is.
		return notice( array( __( 'No API is named yet: Settings → Resilience Kit.', 'resilience-kit' ) ) ) . "<div>$fallback</div>";
	}
	use_script();

	$html = '';
	foreach ( array( 'api' => api_address() ) + $attributes as $name => $value ) {
		$html .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return notice( $unusable ) . "<$tag$html>$fallback</$tag>";
}

/**
 * The attributes that the element knows, with values that it takes.
 *
 * @param string               $component The name of the component.
 * @param array<string, mixed> $written   Attributes as the page has them.
 * @return array{array<string, string|true>, string[]} The attributes, and a sentence for each that cannot be used.
 */
function usable_attributes( $component, array $written ) {
	$known    = components()[ $component ]['attributes'];
	$usable   = array();
	$unusable = array();
	foreach ( $written as $name => $value ) {
		if ( ! isset( $known[ $name ] ) ) {
			/* translators: 1: name of an attribute, 2: the names that are known */
			$unusable[] = sprintf( __( '“%1$s” is not known here. Known are: %2$s.', 'resilience-kit' ), $name, implode( ', ', array_keys( $known ) ) );
			continue;
		}
		try {
			$clean = usable_value( $value, $known[ $name ] );
			if ( null !== $clean ) {
				$usable[ $name ] = $clean;
			}
		} catch ( \UnexpectedValueException $error ) {
			/* translators: 1: name of an attribute, 2: its value */
			$unusable[] = sprintf( __( '%1$s="%2$s" cannot be used and is left out.', 'resilience-kit' ), $name, is_scalar( $value ) ? (string) $value : '…' );
		}
	}
	return array( $usable, $unusable );
}

/**
 * What the settings say where the page says nothing.
 *
 * @param string                     $component  The name of the component.
 * @param array<string, string|true> $attributes What the page says.
 * @return array<string, string>
 */
function preset_attributes( $component, array $attributes ) {
	$settings = settings();
	$presets  = array( 'lang' => $settings['lang'] );
	if ( 'auto' !== $settings['theme'] ) {
		$presets['theme'] = $settings['theme'];
	}
	if ( 'finder' === $component ) {
		if ( ! isset( $attributes['oblast'] ) ) {
			$presets['hromada'] = $settings['hromada'];
		}
		$page = (int) $settings['form_page'];
		if ( $page > 0 && 'publish' === get_post_status( $page ) ) {
			$presets['intake-url'] = (string) get_permalink( $page );
		}
	}
	if ( 'team-schedule' === $component && ! isset( $attributes['organization'] ) && ! isset( $attributes['team'] ) ) {
		$presets['place'] = $settings['hromada'];
	}
	return array_filter( array_map( 'strval', $presets ), 'strlen' );
}

/**
 * Tells those who may edit what is wrong; visitors see none of it.
 *
 * @param string[] $sentences What is wrong.
 * @return string HTML that is safe to print.
 */
function notice( array $sentences ) {
	if ( array() === $sentences || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$words = esc_html( implode( ' ', $sentences ) );
	return sprintf(
		'<p class="resilience-kit-notice" role="note"><strong>%s</strong> %s</p>',
		esc_html__( 'Resilience Kit (only editors see this):', 'resilience-kit' ),
		$words
	);
}
