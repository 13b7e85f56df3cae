<?php
/**
 * The components that can be put on a page, and what each can be told. Blocks, shortcodes and what users may write into HTML
 * all go by this list.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/**
 * Each component by the name of its block, with its element, its shortcode and its attributes: what values they take
 * (see {@see usable_value()}).
 *
 * @return array<string, array{tag: string, shortcode: string, attributes: array<string, string|string[]>}>
 */
function components() {
	$looks = array(
		'lang'  => array( 'uk', 'en' ),
		'theme' => array( 'auto', 'light', 'dark' ),
	);
	return array(
		'finder'         => array(
			'tag'        => 'rk-service-finder',
			'shortcode'  => 'resilience_finder',
			'attributes' => array(
				'hromada'           => 'place',
				'oblast'            => 'place',
				'category'          => 'code',
				'audience'          => 'code',
				'network'           => 'code',
				'layout'            => array( 'auto', 'list', 'compact' ),
				'intake-url'        => 'address',
				'url-state'         => 'code',
				'snapshot'          => 'address',
				'tiles'             => 'pattern',
				'tiles-attribution' => 'text',
				'keep'              => array( 'none' ),
				'structured-data'   => 'flag',
				'heading-level'     => 'level',
			) + $looks,
		),
		'intake-form'    => array(
			'tag'        => 'rk-intake-form',
			'shortcode'  => 'resilience_form',
			'attributes' => array(
				'form'               => 'code',
				'organization'       => 'code',
				'service'            => 'code',
				'isolation'          => array( 'frame', 'inline' ),
				'keyset-fingerprint' => 'code',
				'exit-url'           => 'address',
				'heading-level'      => 'level',
			) + $looks,
		),
		'impact-counter' => array(
			'tag'        => 'rk-impact-counter',
			'shortcode'  => 'resilience_counter',
			'attributes' => array(
				'figure'        => 'code',
				'breakdown'     => 'flag',
				'layout'        => array( 'card', 'inline' ),
				'count-up'      => 'flag',
				'refresh'       => 'number',
				'snapshot'      => 'address',
				'heading-level' => 'level',
			) + $looks,
		),
		'impact-panel'   => array(
			'tag'        => 'rk-impact-panel',
			'shortcode'  => 'resilience_panel',
			'attributes' => array(
				'figures'       => 'codes',
				'indicator'     => 'code',
				'place'         => 'place',
				'organization'  => 'code',
				'server-csv'    => 'flag',
				'snapshot'      => 'address',
				'heading-level' => 'level',
			) + $looks,
		),
		'team-schedule'  => array(
			'tag'        => 'rk-mobile-team-schedule',
			'shortcode'  => 'resilience_teams',
			'attributes' => array(
				'place'         => 'place',
				'organization'  => 'code',
				'team'          => 'code',
				'days'          => 'number',
				'view'          => array( 'list', 'table' ),
				'heading-level' => 'level',
			) + $looks,
		),
	);
}
