import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWordPress, type WordPress } from './wordpress.ts';

let wordpress: WordPress;
beforeAll(async () => {
  wordpress = await startWordPress({ multisite: true });
  await wordpress.installPlugin();
});
afterAll(() => wordpress.close());

it('sites of a network have settings of their own, and all are gone with the plugin', async () => {
  const [ofFirst, ofSecond, left] = JSON.parse(
    await wordpress.php(`
      $second = wpmu_create_blog( '127.0.0.1', '/two/', 'Two', 1 );
      update_option( 'resilience_kit', array( 'api' => 'https://one.example' ) );
      update_blog_option( $second, 'resilience_kit', array( 'api' => 'https://two.example' ) );
      $first = Resilience_Kit\\api_address();
      switch_to_blog( $second );
      $other = Resilience_Kit\\api_address();
      restore_current_blog();
      define( 'WP_UNINSTALL_PLUGIN', 'resilience-kit/resilience-kit.php' );
      require WP_PLUGIN_DIR . '/resilience-kit/uninstall.php';
      $left = array( get_option( 'resilience_kit' ), get_blog_option( $second, 'resilience_kit' ) );
      echo wp_json_encode( array( $first, $other, array_filter( $left, function ( $each ) { return ! empty( $each['api'] ); } ) ) );`),
  ) as [string, string, unknown[]];
  expect([ofFirst, ofSecond]).toEqual(['https://one.example', 'https://two.example']);
  expect(left).toEqual([]);
});

it('who runs one site of a network cannot look into the network of its operator', async () => {
  const words = await wordpress.php(`
    $id = wp_insert_user( array( 'user_login' => 'owner', 'user_pass' => 'a-password-of-the-tests', 'role' => 'administrator' ) );
    wp_set_current_user( $id );
    $answer = Resilience_Kit\\ask( 'http://10.0.0.1/', 1 );
    echo is_wp_error( $answer ) ? $answer->get_error_code() : 'answered';`);
  expect(words.trim()).toBe('http_request_failed');
  const reason = await wordpress.php(`
    wp_set_current_user( get_user_by( 'login', 'owner' )->ID );
    echo Resilience_Kit\\ask( 'http://10.0.0.1/', 1 )->get_error_message();`);
  expect(reason).toMatch(/URL|адрес/i);
});
