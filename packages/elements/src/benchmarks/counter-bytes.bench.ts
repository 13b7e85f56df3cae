import { gzipSync } from 'node:zlib';
import { cdnFolder } from './testing/pages.ts';

/** What a counter adds to a page, in gzip bytes, texts included: beside the finder, with which it shares what both need, and alone. */
export default async function benchmark() {
  const folder = await cdnFolder();
  const bytes = (start: string) =>
    [...folder]
      .filter(([name]) => name.startsWith(start))
      .reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0);
  const texts = bytes('uk-impact-counter-');
  const value = bytes('beside-impact-counter-') + texts;
  const baseline = bytes('start-impact-counter-') + texts;
  return [
    {
      name: 'counter on a page with the finder; baseline: its own file',
      value,
      unit: 'B',
      baseline,
      ratio: value / baseline,
    },
  ];
}
