import { analyze } from './index.ts';

const paragraph =
  'Психолог, логопед і соціальна працівниця приїздять до трьох громад. Заняття для дітей від шести років, консультації для батьків, допомога з документами; попередній запис не потрібен. ';

/** Words a second through the whole analysis, beside only cutting the same text at its spaces. */
export default function benchmark() {
  const text = paragraph.repeat(400);
  const words = text.split(/\s+/).length;
  const analysed = wordsPerSecond(words, () => analyze(text));
  const split = wordsPerSecond(words, () => text.toLowerCase().split(/[^\p{L}]+/u));
  return Promise.resolve([
    { name: 'text analysis', value: analysed, unit: 'words/s', baseline: split, ratio: analysed / split },
  ]);
}

/** The median of nine runs, after two that only warm up. */
function wordsPerSecond(words: number, work: () => unknown): number {
  const runs = Array.from({ length: 11 }, () => {
    const started = performance.now();
    work();
    return words / ((performance.now() - started) / 1000);
  });
  return runs.slice(2).sort((a, b) => a - b)[4] ?? 0;
}
