import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { PngAnswer, PngQuestion } from './png-messages.ts';

// A thread of its own: a card takes long enough that other answers would wait for it.
const ready = readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);

parentPort?.on('message', ({ svg, scale }: PngQuestion) => {
  void answer(async () => {
    await ready;
    const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false } });
    const pixels = drawing.render();
    try {
      return pixels.asPng();
    } finally {
      pixels.free();
      drawing.free();
    }
  });
});

async function answer(make: () => Promise<Uint8Array>): Promise<void> {
  const made: PngAnswer = await make().then(
    (png) => ({ png }),
    (error: unknown) => ({ failure: String(error) }),
  );
  parentPort?.postMessage(made);
}
