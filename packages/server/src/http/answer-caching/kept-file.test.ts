import { describe, expect, test } from 'vitest';
import { FileAnswer } from '../../operations/file-answer.ts';
import { KeptAnswer } from './kept-answer.ts';
import { keptFile } from './kept-file.ts';

const headers = { 'Cache-Control': 'public' };

/** A file of some pieces, which tells how many were asked for and whether it was let go. */
function file(count: number) {
  const state = { made: 0, isClosed: false };
  async function* pieces() {
    try {
      for (; state.made < count; state.made++) yield await Promise.resolve(`${'x'.repeat(99)}\n`);
    } finally {
      state.isClosed = true;
    }
  }
  return { state, answer: new FileAnswer({ mediaType: 'text/csv', name: 'a.csv', pieces: pieces() }) };
}

describe('a file that may be kept', () => {
  test('is kept when it is small', async () => {
    const { answer, state } = file(10);
    const kept = await keptFile(answer, headers, 1000);
    expect(kept).toBeInstanceOf(KeptAnswer);
    expect(state.isClosed).toBe(true);
  });

  test('is sent whole, and is not kept, when it is large', async () => {
    const { answer, state } = file(5000);
    const response = await keptFile(answer, headers, 1000);
    expect(response).toBeInstanceOf(Response);
    expect(state.made).toBeLessThan(1000);
    expect(await (response as Response).text()).toBe(`${'x'.repeat(99)}\n`.repeat(5000));
    expect((response as Response).headers.get('Content-Disposition')).toContain('a.csv');
  });

  test('lets go of what it is made from when nobody waits for it any more', async () => {
    const { answer, state } = file(5000);
    const response = (await keptFile(answer, headers, 1000)) as Response;
    await response.body?.cancel();
    expect(state.isClosed).toBe(true);
  });
});
