import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { PGlite } from '@electric-sql/pglite';

/** What the embedded database calls to write a folder of the machine; only the parts that are changed here. */
interface FolderOfMachine {
  NODEFS?: { stream_ops?: { fsync?: (stream: { nfd?: number }) => number } };
}

/**
 * A folder of the machine in which what is committed lies on the disk before it is acknowledged. PGlite by itself leaves
 * that to the system's cache, which survives `kill -9` and not a power cut.
 */
export class SyncedFileSystem extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const sync = (module: unknown) => {
      const operations = (module as FolderOfMachine).NODEFS?.stream_ops;
      if (!operations) throw new Error('This version of PGlite writes its files in another way than expected.');
      operations.fsync = ({ nfd }) => {
        // Directories have no descriptor here.
        if (nfd !== undefined) fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), sync] } };
  }
}

/** PGlite starts with `-F`: never wait for the disk. Of the ways to wait it knows only fsync. */
export const syncedStartParameters: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];
