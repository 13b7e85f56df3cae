import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes that can be filled up. */
export interface SmallDisk {
  folder: string;
  /** Fills it, but for some bytes. */
  fill(leaving?: number): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

/** Whether this machine lets the tests make a disk: Linux, as root. */
export const canMount = mounts();

/** @param owner the number of the user who may write to it; default root */
export function smallDisk(megabytes: number, owner = 0): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'rk-disk-'));
  const mounted = mount(folder, `size=${megabytes}m,uid=${owner},gid=${owner},mode=700`);
  if (!mounted) throw new Error('This machine does not let the tests make a disk.');
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (leaving = 0) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leaving)));
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      // Lazily: a database that gave up keeps its files open until its memory is collected.
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mount(folder: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

function mounts(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'rk-disk-'));
  try {
    return mount(folder, 'size=1m') && spawnSync('umount', [folder]).status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
