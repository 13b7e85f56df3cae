import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkedRelease } from './checked-release.ts';

const release = {
  version: '1.0.0',
  loader: 'resilience-kit-1.0.0-aaaaaa.js',
  mending: ['start-markup-bbbbbb.js'],
  elements: {
    'rk-service-finder': { files: ['start-service-finder-cccccc.js'] },
    'rk-impact-counter': { files: ['start-impact-counter-dddddd.js'] },
  },
  files: {
    'resilience-kit-1.0.0-aaaaaa.js': { integrity: 'sha384-A' },
    'start-markup-bbbbbb.js': { integrity: 'sha384-B' },
    'start-service-finder-cccccc.js': { integrity: 'sha384-C' },
    'start-impact-counter-dddddd.js': { integrity: 'sha384-D' },
  },
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

describe('a release that browsers check', () => {
  const checked = checkedRelease(release, 'rk-service-finder', 'https://api.example/kit', sha256);

  test('has the loader that never changes, with its hash', () => {
    expect(checked).toMatchObject({
      loader: 'https://api.example/kit/resilience-kit-1.0.0-aaaaaa.js',
      integrity: 'sha384-A',
    });
  });

  test('has the hashes of what this element loads, also when it asks again, and of no other', () => {
    expect(JSON.parse(checked.importMap)).toEqual({
      integrity: Object.fromEntries(
        ['', '?again=1', '?again=2'].flatMap((again) => [
          [`https://api.example/kit/start-service-finder-cccccc.js${again}`, 'sha384-C'],
          [`https://api.example/kit/start-markup-bbbbbb.js${again}`, 'sha384-B'],
        ]),
      ),
    });
  });

  test('names the map to a content security policy by what stands between its tags', () => {
    expect(checked.importMapHash).toBe(`sha256-${sha256(checked.importMap)}`);
  });
});
