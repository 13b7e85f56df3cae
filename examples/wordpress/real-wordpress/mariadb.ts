import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram, type RunningProgram, startProgram } from './processes.ts';

/** A database server of its own, in a folder of its own, that no network reaches. */
export interface MariaDb extends RunningProgram {
  socket: string;
}

export async function startMariaDb(folder: string): Promise<MariaDb> {
  const data = join(folder, 'mariadb');
  const socket = join(folder, 'mariadb.sock');
  // Who is root has to become somebody else, who then must be let in.
  const asWhom = process.getuid?.() === 0 ? ['--user=mysql'] : [];
  await mkdir(data);
  await chmod(folder, 0o777);
  if (asWhom.length > 0) await runProgram('chown', ['mysql', data]);
  await runProgram('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asWhom,
  ]);
  const client = (statement: string) =>
    runProgram('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '--execute', statement]);
  const server = await startProgram(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(data, 'pid')}`,
      '--skip-networking',
      ...asWhom,
    ],
    {
      isReady: () =>
        client('SELECT 1').then(
          () => true,
          () => false,
        ),
    },
  );
  await client('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
  return { ...server, socket };
}
