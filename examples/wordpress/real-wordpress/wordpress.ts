import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pluginFiles } from '../pack.mjs';
import { type MariaDb, startMariaDb } from './mariadb.ts';
import { freePort, runProgram, startProgram } from './processes.ts';

/** Where WordPress lies: the place of Debian's package unless `WORDPRESS_FOLDER` names another one. */
const installed = process.env['WORDPRESS_FOLDER'] ?? '/usr/share/wordpress';

export const PASSWORD = 'a-password-of-the-tests';

/** A WordPress of its own, in Ukrainian, which reaches nothing but this machine. */
export interface WordPress {
  url: string;
  version: string;
  /** Runs PHP within WordPress, as `admin` on the dashboard; what it prints comes back. */
  php(code: string): Promise<string>;
  /** Puts a file of `must-use/` in force, or takes it out. */
  use(name: string): Promise<void>;
  doNotUse(name: string): Promise<void>;
  /** Lays the plugin into its folder and activates it. */
  installPlugin(): Promise<void>;
  /** Makes a published page as that user; the address comes back. */
  publish(content: string, user?: string): Promise<string>;
  /** What PHP has complained about the plugin so far. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

export async function startWordPress(options: { multisite?: boolean } = {}): Promise<WordPress> {
  if (!existsSync(join(installed, 'wp-settings.php'))) {
    throw new Error(`There is no WordPress in ${installed}. See examples/wordpress/README.md for what to install.`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'rk-wordpress-'));
  const database = await startMariaDb(folder);
  try {
    return await startOn(database, { folder, ...options });
  } catch (error) {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startOn(
  database: MariaDb,
  { folder, multisite = false }: { folder: string; multisite?: boolean },
): Promise<WordPress> {
  const root = join(folder, 'site');
  await cp(installed, root, { recursive: true, dereference: true, filter: (path) => !path.endsWith('wp-config.php') });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, 'debug.log');
  await writeFile(join(root, 'wp-config.php'), configuration({ socket: database.socket, url, log }));
  await mkdir(join(root, 'wp-content/mu-plugins'), { recursive: true });

  const run = async (code: string) => {
    const file = join(folder, 'run.php');
    await writeFile(file, `<?php\n${code}`);
    try {
      return (await runProgram('php', [file], { cwd: root, maxBuffer: 10_000_000 })).stdout;
    } catch (error) {
      throw new Error(
        `PHP has failed: ${existsSync(log) ? (await readFile(log, 'utf8')).slice(-2000) : String(error)}`,
        {
          cause: error,
        },
      );
    }
  };
  const php = (code: string) =>
    run(`define('WP_ADMIN', true);
      // Without the port, which sites of a network do not have in their names.
      $_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['REQUEST_URI'] = '/wp-admin/'; $_SERVER['SERVER_NAME'] = '127.0.0.1';
      require '${root}/wp-load.php';
      require_once ABSPATH . 'wp-admin/includes/admin.php';
      wp_set_current_user( 1 );
      ${code}`);
  await run(`define('WP_INSTALLING', true);
    $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_URI'] = '/';
    require '${root}/wp-load.php';
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install( 'Приклад громади', 'admin', 'admin@example.org', true, '', '${PASSWORD}', 'uk' );`);
  if (multisite) await becomeNetwork(root, php);

  const web = await startProgram('php', ['-S', `127.0.0.1:${port}`, '-t', root], {
    // The editor asks for several things at once, and the settings page asks this server's API.
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    isReady: () =>
      fetch(`${url}/readme.html`).then(
        () => true,
        () => false,
      ),
  });
  return {
    url,
    version: (await php('echo get_bloginfo( "version" );')).trim(),
    php,
    use: async (name) => {
      await cp(join(import.meta.dirname, 'must-use', name), join(root, 'wp-content/mu-plugins', name));
    },
    doNotUse: (name) => rm(join(root, 'wp-content/mu-plugins', name), { force: true }),
    async installPlugin() {
      for (const [path, bytes] of await pluginFiles()) {
        const file = join(root, 'wp-content/plugins/resilience-kit', path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
      }
      await php(`activate_plugin( 'resilience-kit/resilience-kit.php' );`);
    },
    async publish(content, user = 'admin') {
      const literal = Buffer.from(content).toString('base64');
      return (
        await php(`
          wp_set_current_user( get_user_by( 'login', '${user}' )->ID );
          // As a request does: what this person may not write is taken out.
          kses_init();
          $id = wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Допомога', 'post_content' => base64_decode( '${literal}' ) ) ) );
          echo home_url( "/?page_id=$id" );`)
      ).trim();
    },
    async complaints() {
      const lines = existsSync(log) ? (await readFile(log, 'utf8')).split('\n') : [];
      return lines.filter((line) => line.includes('resilience-kit'));
    },
    async close() {
      await web.stop();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configuration({ socket, url, log }: { socket: string; url: string; log: string }): string {
  return `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'FS_METHOD', 'direct' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'tests' );
	define( $name . '_SALT', 'tests' );
}
$table_prefix = 'wp_';
// more
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Makes a network of sites of it, with a second one in /two/. */
async function becomeNetwork(root: string, php: WordPress['php']): Promise<void> {
  await php(`
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) { $wpdb->$name = $table; }
    install_network();
    populate_network( 1, '127.0.0.1', 'admin@example.org', 'Network', '/', false );`);
  const file = join(root, 'wp-config.php');
  const network = `define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '127.0.0.1' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;
  await writeFile(file, (await readFile(file, 'utf8')).replace('// more', network));
}
