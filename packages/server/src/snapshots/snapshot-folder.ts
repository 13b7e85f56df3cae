import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SnapshotContents, SnapshotFile, SnapshotKind, SnapshotManifest } from '@resilience-kit/contract';

const compress = promisify(gzip);

const MANIFEST = 'manifest.json';
/** Enough of a hash that two files never share a name. */
const NAME_DIGITS = 20;
const OWN_FILE = /^[a-z-]+\.[0-9a-f]{20}\.json(\.gz)?$/;
const UNFINISHED = /^[a-z.0-9-]+\.part$/;

/** A file with what it takes on the way to a reader. */
export interface WrittenFile extends SnapshotFile {
  /** Bytes, compressed. */
  compressed: number;
}

/**
 * A folder with a snapshot. Files are named by their content and never change; the manifest is replaced last and at once.
 * So who reads meanwhile reads either snapshot whole, and a run that fails leaves the former one.
 */
export class SnapshotFolder {
  readonly files: WrittenFile[] = [];
  readonly #path: string;
  readonly #compressedToo: boolean;

  /** `compressedToo`: also writes each file compressed, for servers that send `.gz` files as they are. */
  constructor(path: string, { compressedToo }: { compressedToo: boolean }) {
    this.#path = path;
    this.#compressedToo = compressedToo;
  }

  async open(): Promise<void> {
    await mkdir(this.#path, { recursive: true });
  }

  /** Adds a file, unless the folder has it already. */
  async add<Kind extends SnapshotKind>(
    kind: Kind,
    content: SnapshotContents[Kind],
    about: Pick<SnapshotFile, 'language' | 'part' | 'first'> = {},
  ): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(content));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `${kind}.${sha256.slice(0, NAME_DIGITS)}.json`;
    const compressed = await compress(bytes);
    await this.#write(path, bytes);
    if (this.#compressedToo) await this.#write(`${path}.gz`, compressed);
    this.files.push({ path, sha256, bytes: bytes.length, kind, ...about, compressed: compressed.length });
  }

  /** Makes the files that were added the snapshot; answers with the size of the manifest. */
  async publish(manifest: Omit<SnapshotManifest, 'files'>): Promise<{ bytes: number; compressed: number }> {
    const files = this.files.map(({ compressed: _, ...file }) => file);
    const bytes = Buffer.from(`${JSON.stringify({ ...manifest, files } satisfies SnapshotManifest)}\n`);
    const compressed = await compress(bytes);
    if (this.#compressedToo) await this.#replace(`${MANIFEST}.gz`, compressed);
    await this.#replace(MANIFEST, bytes);
    // One of an earlier run would be sent in place of the new manifest.
    if (!this.#compressedToo) await rm(join(this.#path, `${MANIFEST}.gz`), { force: true });
    return { bytes: bytes.length, compressed: compressed.length };
  }

  /** Removes the files of former snapshots; answers with their number. Nothing else in the folder is touched. */
  async prune(): Promise<number> {
    const current = new Set(this.files.flatMap(({ path }) => [path, ...(this.#compressedToo ? [`${path}.gz`] : [])]));
    const old = (await readdir(this.#path)).filter(
      (name) => UNFINISHED.test(name) || (OWN_FILE.test(name) && !current.has(name)),
    );
    for (const name of old) await rm(join(this.#path, name), { force: true });
    return old.length;
  }

  async #write(name: string, bytes: Uint8Array): Promise<void> {
    const known = await stat(join(this.#path, name)).catch(() => undefined);
    if (known?.size !== bytes.length) await this.#replace(name, bytes);
  }

  /** Appears when it is whole and on the disk. */
  async #replace(name: string, bytes: Uint8Array): Promise<void> {
    const unfinished = join(this.#path, `${name}.${process.pid}.part`);
    try {
      const file = await open(unfinished, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(this.#path, name));
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
  }
}
