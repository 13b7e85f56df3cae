import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/resilience-kit.mjs', import.meta.url));

export interface ServerProcess {
  url: string;
  /** Sends a signal; resolves with the exit code when the process has ended, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the exit code when the process has ended. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** `resilience-kit serve` as a process of its own, ready to answer. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
  ...serveArguments: string[]
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program, 'serve', '--quiet', ...serveArguments], {
    env: { ...process.env, DATABASE_URL: '', RK_API_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^API ready (http:\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    const kill = (signal: NodeJS.Signals) => void child.kill(signal);
    return { url, ended, kill, end: (signal) => (kill(signal), ended) };
  }
  throw new Error('The server ended before it was ready.');
}
