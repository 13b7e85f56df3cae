import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';

/**
 * The whole body as text. One that is longer than `largest` bytes is not read to its end, nor is any after an abort.
 *
 * @throws UnexpectedAnswerError (as a rejection) `too_large`; the reason of the signal
 */
export async function readText(response: Response, largest: number, signal?: AbortSignal): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const stop = () => void reader.cancel(signal?.reason).catch(() => undefined);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    return await textFrom(reader, { largest, signal, status: response.status });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function textFrom(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { largest, signal, status }: { largest: number; signal: AbortSignal | undefined; status: number },
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // A reader that was cancelled tells of the end as if it had come by itself.
    signal?.throwIfAborted();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largest) {
      void reader.cancel().catch(() => undefined);
      throw new UnexpectedAnswerError(
        `The answer is longer than ${largest} bytes, so it was not read. Ask for smaller pages, or allow more with \`largestAnswer\`.`,
        { reason: 'too_large', status },
      );
    }
    text += decoder.decode(value, { stream: true });
  }
}
