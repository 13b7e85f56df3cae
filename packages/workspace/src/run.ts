import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the workspace, without a trailing slash. */
export const workspaceFolder = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

interface RunOptions {
  /** Where to run, from the workspace's root. */
  in?: string;
  environment?: Record<string, string>;
  /** Print what the program prints only when it fails. */
  quiet?: boolean;
}

/** Runs a program of the workspace to its end and says whether it succeeded. */
export function run(program: string, programArguments: string[], options: RunOptions = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: options.in ? `${workspaceFolder}/${options.in}` : workspaceFolder,
      env: { ...process.env, ...options.environment },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => {
      if (code !== 0 && options.quiet) process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

/** Like {@link run}, but a failure ends the command: what follows would only fail for the same reason. */
export async function mustRun(program: string, programArguments: string[], options: RunOptions = {}): Promise<void> {
  if (await run(program, programArguments, { quiet: true, ...options })) return;
  console.error(`\n${[program, ...programArguments].join(' ')} failed; see above.`);
  process.exit(1);
}
