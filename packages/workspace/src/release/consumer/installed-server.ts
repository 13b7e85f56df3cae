import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EmptyProject } from './empty-project.ts';

/** The API of the installed packages on demo data, as `npx resilience-kit serve` starts it. */
export interface InstalledServer {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the API on a free port, with its data in the project. */
export async function startServer(project: EmptyProject): Promise<InstalledServer> {
  const program = join(project.folder, 'node_modules', '@resilience-kit', 'server', 'bin', 'resilience-kit.mjs');
  const server = spawn(process.execPath, [program, 'serve', '--quiet'], {
    cwd: project.folder,
    env: { ...project.environment, RK_API_PORT: '0', RK_DATA_DIR: join(project.folder, '.data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk);
    const [, url] = /^API ready (http:\S+?)\/?$/m.exec(output) ?? [];
    if (!url) continue;
    server.stdout.resume();
    return {
      url,
      async stop() {
        const ended = once(server, 'exit');
        server.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error(`The server ended before it was ready. It wrote: ${output}`);
}
