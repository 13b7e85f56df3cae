import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Database } from '../database/database.ts';
import { writeSnapshot, type SnapshotOptions, type WrittenSnapshot } from '../snapshots/write-snapshot.ts';
import { NOW } from './fixed.ts';

/** A snapshot in a folder of its own. */
export interface TestSnapshot {
  path: string;
  /** Makes a snapshot of the data as it is now. */
  write(more?: Partial<SnapshotOptions>): Promise<WrittenSnapshot>;
  /** Reads the folder as a web server would; counts which files were asked for. */
  fetch(request: Request): Promise<Response>;
  asked: string[];
  url: string;
  remove(): Promise<void>;
}

export async function testSnapshot(database: Database): Promise<TestSnapshot> {
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  const path = join(folder, 'made', 'by-the-run');
  const asked: string[] = [];
  return {
    path,
    asked,
    url: 'https://files.example/help/manifest.json',
    write: (more) => writeSnapshot(database, { path, languages: ['uk', 'en'], now: NOW, ...more }),
    async fetch({ url }) {
      const name = basename(new URL(url).pathname);
      asked.push(name);
      const bytes = await readFile(join(path, name)).catch(() => undefined);
      return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
