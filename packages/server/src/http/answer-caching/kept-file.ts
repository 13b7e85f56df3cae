import { BodyInParts } from '../../pages/body-in-parts.ts';
import { FileAnswer } from '../../operations/file-answer.ts';
import { answerFile, fileHeaders } from '../answer-file.ts';
import { entityTag } from '../conditional.ts';
import type { MadeAnswer } from './answer-cache.ts';
import { KeptAnswer } from './kept-answer.ts';

/** Larger files are sent while they are made, bytes. */
const LARGEST_KEPT = 2 * 1024 * 1024;

/** A file that is kept and has a tag when it is small, and is otherwise sent piece by piece. */
export async function keptFile(
  file: FileAnswer,
  headers: Readonly<Record<string, string>>,
  largest = LARGEST_KEPT,
): Promise<MadeAnswer> {
  const iterator = file.pieces[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let bytes = 0;
  while (bytes <= largest) {
    const next = await iterator.next();
    if (next.done) {
      const whole = Buffer.concat(read, bytes);
      return new KeptAnswer(new BodyInParts([whole]), {
        headers: { ...headers, ...fileHeaders(file) },
        tag: entityTag(file.identity ?? whole, headers['Content-Language'] ?? ''),
      });
    }
    const piece = Buffer.from(next.value as Uint8Array);
    read.push(piece);
    bytes += piece.length;
  }
  const { mediaType, name, isShown } = file;
  return answerFile(new FileAnswer({ mediaType, name, isShown, pieces: continued(read, iterator) }), headers);
}

async function* continued(
  read: readonly Uint8Array[],
  iterator: AsyncIterator<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array, void> {
  try {
    yield* read;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    // Whoever goes away lets go of the database, too.
    await iterator.return?.();
  }
}
