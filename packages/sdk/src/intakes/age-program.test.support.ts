import { testIdentity } from '../testing/index.ts';

/** Whether the program `age` is installed, and this is a place that runs programs. */
export async function hasAgeProgram(): Promise<boolean> {
  if (!('process' in globalThis)) return false;
  const { spawnSync } = await import('node:child_process');
  return spawnSync('age', ['--version']).status === 0;
}

/** What the program `age` finds in a file for {@link testIdentity}; undefined when it refuses it. */
export async function openWithAgeProgram(file: Uint8Array): Promise<Uint8Array | undefined> {
  const { spawnSync } = await import('node:child_process');
  const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const path = await import('node:path');
  const folder = mkdtempSync(path.join(tmpdir(), 'sealed-intake-'));
  try {
    const [identity, sealed] = [path.join(folder, 'identity.txt'), path.join(folder, 'intake.age')];
    writeFileSync(identity, `# for a test\n${testIdentity}\n`, { mode: 0o600 });
    writeFileSync(sealed, file);
    const { status, stdout } = spawnSync('age', ['-d', '-i', identity, sealed]);
    return status === 0 ? stdout : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
