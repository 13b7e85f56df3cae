<?php
/**
 * Blocks. What they are called and which attributes they have stands in blocks/…/block.json; what visitors get is
 * written by the server, so that posts hold no markup that could grow old.
 *
 * @package Resilience_Kit
 */

namespace Resilience_Kit;

defined( 'ABSPATH' ) || exit;

/** The handle of the editor's script. */
const EDITOR_HANDLE = 'resilience-kit-editor';

add_action( 'init', __NAMESPACE__ . '\register_blocks' );

/** Registers the blocks, and the scripts of their editor. */
function register_blocks() {
	$dependencies = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-escape-html', 'wp-i18n' );
	wp_register_script( EDITOR_HANDLE . '-choices', plugins_url( 'editor/choices.js', PLUGIN_FILE ), array( 'wp-element' ), VERSION, true );
	wp_register_script( EDITOR_HANDLE . '-fields', plugins_url( 'editor/fields.js', PLUGIN_FILE ), array( 'wp-components', 'wp-element', 'wp-i18n', EDITOR_HANDLE . '-choices' ), VERSION, true );
	wp_register_script( EDITOR_HANDLE . '-preview', plugins_url( 'editor/preview.js', PLUGIN_FILE ), array( 'wp-element', 'wp-i18n', EDITOR_HANDLE . '-choices' ), VERSION, true );
	wp_register_script( EDITOR_HANDLE, plugins_url( 'editor/blocks.js', PLUGIN_FILE ), array_merge( $dependencies, array( EDITOR_HANDLE . '-fields', EDITOR_HANDLE . '-preview' ) ), VERSION, true );
	wp_register_style( EDITOR_HANDLE, plugins_url( 'editor/editor.css', PLUGIN_FILE ), array( 'wp-edit-blocks' ), VERSION );

	// The first that is loaded brings the texts of all.
	wp_set_script_translations( EDITOR_HANDLE . '-choices', 'resilience-kit', plugin_dir_path( PLUGIN_FILE ) . 'languages' );
	foreach ( array_keys( components() ) as $component ) {
		register_block_type(
			plugin_dir_path( PLUGIN_FILE ) . "blocks/$component",
			array(
				'render_callback' => static function ( $attributes ) use ( $component ) {
					return block( $component, $attributes );
				},
			)
		);
	}
}

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

/** Tells the editor where the API is, and where previews are made. */
function tell_editor() {
	$facts = array(
		'api'      => api_address(),
		'language' => language(),
		'preview'  => preview_address(),
		'settings' => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=resilience-kit' ) : '',
	);
	wp_add_inline_script( EDITOR_HANDLE . '-choices', 'window.resilienceKit = ' . wp_json_encode( $facts, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
}

/**
 * The HTML of a block.
 *
 * @param string               $component The name of the component.
 * @param array<string, mixed> $attributes As the editor has saved them; `fallback` is what stands inside.
 * @return string HTML that is safe to print.
 */
function block( $component, array $attributes ) {
	$inside = isset( $attributes['fallback'] ) && is_string( $attributes['fallback'] ) ? $attributes['fallback'] : '';
	// What belongs to the block and not to the element.
	$own = array_intersect_key( $attributes, components()[ $component ]['attributes'] );
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), element( $component, $own, $inside ) );
}
