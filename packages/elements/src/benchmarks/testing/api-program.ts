import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../../server/bin/resilience-kit.mjs', import.meta.url));

/** The API in a process of its own. */
export interface ApiProgram {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the API with the demo data, in a folder that goes with it. */
export async function startApi(): Promise<ApiProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'resilience-kit-'));
  const child = spawn(process.execPath, [command, 'serve', '--quiet'], {
    env: { ...process.env, RK_DATA_DIR: folder, RK_API_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    const [, url] = /^API ready (\S+)$/m.exec(output) ?? [];
    if (url) {
      // What it writes from now on is nobody's business, but the pipe must not fill.
      child.stdout.resume();
      return { url, stop };
    }
  }
  await stop();
  throw new Error(`The API ended before it was ready. It wrote: ${output}`);
}
