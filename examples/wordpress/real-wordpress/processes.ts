import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';

export const runProgram = promisify(execFile);

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A program that runs until it is stopped. */
export interface RunningProgram {
  stop(): Promise<void>;
}

/** Starts a program and waits until `isReady`; what it says is told when it ends before that. */
export async function startProgram(
  program: string,
  programArguments: readonly string[],
  { isReady, ...options }: { isReady: () => Promise<boolean>; cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<RunningProgram> {
  // In a group of its own, which is stopped as a whole: the web server of PHP has workers.
  const child = spawn(program, programArguments, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000);
    });
  const ended = once(child, 'exit');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  for (let tries = 0; !(await isReady()); tries += 1) {
    if (hasEnded() || tries > 300) {
      endGroup(child, 'SIGKILL');
      throw new Error(`${program} did not start: ${said}`);
    }
    // Another process tells by nothing but an answer that it is there.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { stop: () => stop(child, ended, hasEnded) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>, hasEnded: () => boolean): Promise<void> {
  if (!hasEnded()) endGroup(child, 'SIGTERM');
  await ended;
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
