// The WordPress plugin in a real WordPress with a real browser, where Debian's packages are installed; the last line is the verdict.
import { existsSync } from 'node:fs';
import { chromiumPath } from '../chromium.ts';
import { buildCdn, generate } from '../prepare.ts';
import { closingLine, countTests, forgetReport, readReport, reportFile } from '../results.ts';
import { run } from '../run.ts';

const needed: Record<string, string> = {
  [`${process.env['WORDPRESS_FOLDER'] ?? '/usr/share/wordpress'}/wp-settings.php`]:
    'wordpress wordpress-l10n wordpress-theme-twentytwentythree',
  '/usr/bin/php': 'php-cli php-mysql php-xml php-mbstring php-curl',
  '/usr/bin/mariadb-install-db': 'mariadb-server',
};
const missing = Object.entries(needed).filter(([path]) => !existsSync(path));
if (missing.length > 0) {
  console.error(`These are not installed: ${missing.map(([path]) => path).join(', ')}.`);
  console.error(`On Debian: apt-get install --no-install-recommends ${Object.values(needed).join(' ')}`);
  process.exit(2);
}

await generate();
await buildCdn();
await chromiumPath();
forgetReport('wordpress');
const succeeded = await run(
  'vitest',
  [
    'run',
    '--config',
    'vitest.wordpress.config.js',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile('wordpress')}`,
    ...process.argv.slice(2),
  ],
  { in: 'examples/wordpress' },
);
const { passed, failed } = countTests(readReport('wordpress') ?? { files: [] });
process.exitCode = closingLine([{ suite: 'wordpress', passed, failed: succeeded ? failed : Math.max(1, failed) }])
  ? 0
  : 1;
