import { expect, test } from 'vitest';
import type { StoredRoadmap } from '../records/stored.ts';
import { roadmapFaults } from './check-roadmap.ts';

const id = '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71';
const bucha = 'UA32080070010087821';
const progress = (stages: { stage: string; state: 'done' }[], place_code = bucha) => ({ place_code, stages });
const roadmap: StoredRoadmap = {
  id,
  organization_id: id,
  name: { uk: 'Карта' },
  stages: [
    { code: 'first', name: { uk: 'Перший' } },
    { code: 'second', name: { uk: 'Другий' } },
  ],
  progress: [progress([{ stage: 'second', state: 'done' }])],
  last_modified: '2026-03-01T10:00:00Z',
};
const faultsOf = (more: Partial<StoredRoadmap>) =>
  roadmapFaults({ ...roadmap, ...more }).map(({ field, message }) => `${field} ${message.en}`);

test('a roadmap with its stages is taken', () => {
  expect(roadmapFaults(roadmap)).toEqual([]);
});

test('stages have codes of their own, and there is at least one', () => {
  expect(faultsOf({ stages: [...roadmap.stages, { code: 'first', name: { uk: 'Ще' } }] })).toEqual([
    'stages must have each code once; first is there twice',
  ]);
  expect(faultsOf({ stages: [], progress: [] })).toHaveLength(1);
});

test('a community is there once, and names stages of the roadmap, each once', () => {
  expect(faultsOf({ progress: [progress([]), progress([])] })).toEqual([
    `progress must have each place once; ${bucha} is there twice`,
  ]);
  const done = (stage: string) => ({ stage, state: 'done' as const });
  expect(faultsOf({ progress: [progress([done('third')])] })).toEqual([
    'progress.0.stages must name stages of this roadmap; there is no third',
  ]);
  expect(faultsOf({ progress: [progress([done('first'), done('first')])] })).toEqual([
    'progress.0.stages must have each stage once; first is there twice',
  ]);
});
