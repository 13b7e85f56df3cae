import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceFolder } from '../../run.ts';

const runToItsEnd = promisify(execFile);

/**
 * What a machine has that knows nothing of the workspace: Node, npm, and nothing of the workspace's own tools and settings. An outer
 * `npm run` leaves its settings in the environment.
 */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV$|VITEST|RK_|DATABASE_URL)/i.test(name)),
  ),
  PATH: [
    dirname(process.execPath),
    ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(workspaceFolder)),
  ].join(delimiter),
};

/** A project of somebody who uses the kit, in a folder for temporary files. */
export class EmptyProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'rk-consumer-')));
  readonly environment = environment;

  constructor() {
    this.write('package.json', JSON.stringify({ name: 'town', private: true, type: 'module' }));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Installs packages by name and version, or by the path of a tarball. */
  install(packages: readonly string[]): Promise<string> {
    return this.run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages]);
  }

  /**
   * Runs a program in the project to its end and gives what it wrote to standard output.
   *
   * @throws Error with all that it wrote when it did not succeed
   */
  async run(
    program: string,
    programArguments: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    try {
      const { stdout } = await runToItsEnd(program, programArguments, {
        cwd: this.folder,
        env: { ...environment, ...more },
        maxBuffer: 64 * 1024 * 1024,
        shell: process.platform === 'win32',
      });
      return stdout;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${[program, ...programArguments].join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
