import { transliterate } from '@resilience-kit/text';
import type { FileAnswer } from '../operations/file-answer.ts';

/** Small pieces, such as lines, are sent together. */
const LEAST_BYTES = 65_536;

/** A 200 with a file, sent while it is made: a slow reader holds back the database, not the memory. */
export async function answerFile(file: FileAnswer, headers: Readonly<Record<string, string>>): Promise<Response> {
  const iterator = chunksOf(file.pieces);
  // Before the status is sent: a database that is away still becomes a 503.
  let waiting: IteratorResult<Uint8Array, void> | undefined = await iterator.next();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = waiting ?? (await iterator.next());
        waiting = undefined;
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { headers: { ...headers, ...fileHeaders(file) } });
}

/** What a file is, and what it is saved as. */
export function fileHeaders({
  mediaType,
  name,
  isShown,
}: Pick<FileAnswer, 'mediaType' | 'name' | 'isShown'>): Record<string, string> {
  return {
    'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Disposition': isShown ? 'inline' : contentDisposition(name),
  };
}

/** RFC 6266: the name as it is, and for old programs the same in ASCII alone. */
export function contentDisposition(name: string): string {
  const extension = /\.\w+$/.exec(name)?.[0] ?? '';
  const latin = transliterate(name);
  const ascii = /^[\w. -]+$/.test(latin) ? latin : `file${extension}`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

async function* chunksOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const buffer = Buffer.from(piece as Uint8Array);
    waiting.push(buffer);
    bytes += buffer.length;
    if (bytes < LEAST_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}
