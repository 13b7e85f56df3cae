import { execFileSync } from 'node:child_process';
import { builtWithVite, openApp } from '@resilience-kit/example-frameworks/built-app';
import { describeTownPage } from '@resilience-kit/example-frameworks/walk';

describeTownPage('Angular', async () => {
  // Its templates are checked too.
  execFileSync('pnpm', ['exec', 'ngc', '-p', 'tsconfig.app.json'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return openApp(await builtWithVite(import.meta.dirname));
});
