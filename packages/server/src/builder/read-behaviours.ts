import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Behaviours } from './privacy-note.ts';

let reading: Promise<Behaviours> | undefined;

/** What the elements declare, which tests hold to what they do. */
export function readBehaviours(): Promise<Behaviours> {
  reading ??= readFile(createRequire(import.meta.url).resolve('@resilience-kit/elements/behaviour.json'), 'utf8').then(
    (text) => (JSON.parse(text) as { elements: Behaviours }).elements,
  );
  // Not written yet: the next one who asks looks again.
  reading.catch(() => (reading = undefined));
  return reading;
}
