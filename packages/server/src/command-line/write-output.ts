import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import type { Output } from './command.ts';

type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Writes a file, piece by piece. It appears when it is whole: a run that fails leaves what was there before. */
export async function writeFileInPieces(path: string, chunks: Chunks, { mode = 0o666 } = {}): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  const file = await open(unfinished, 'w', mode);
  try {
    for await (const chunk of chunks) await file.appendFile(chunk);
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes text to the program's output, no faster than it is read. */
export async function writeInPieces(output: Output, chunks: Chunks): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    const isFull = output.write(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })) === false;
    if (isFull && output === process.stdout) await once(process.stdout, 'drain');
  }
}
