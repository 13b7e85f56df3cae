import type { Figure } from '@resilience-kit/contract';
import { expect, test } from 'vitest';
import { previewOf } from './open-graph.ts';

const corrected: Figure = {
  id: '00000000-0000-4000-a000-000000000001',
  code: 'requests',
  indicator: { id: '00000000-0000-4000-a000-000000000002', code: 'requests', name: 'Requests', unit: 'requests' },
  value: 1600,
  qualifier: 'at_least',
  period: { from: '2025-01-01', to: '2025-06-30' },
  area: 'Zaporizhzhia',
  source: { title: 'Reports' },
  status: 'restated',
  status_reason: 'One month was counted twice',
  history: [
    { value: 1700, qualifier: 'exact', status: 'reported', as_of: '2025-06-30', replaced_at: '2025-07-31T09:00:00Z' },
  ],
  as_of: '2025-07-31',
  review_after: '2025-12-31',
  data_status: 'demo',
};
const preview = (today: string) => previewOf([corrected], { language: 'en', today });

test('a pasted address says how sure a number is before whose it is', () => {
  const { title, description } = preview('2025-12-31');
  expect(title).toBe('Over 1,600 requests — Requests');
  expect(description.replace(/\s+/g, ' ')).toBe(
    'Zaporizhzhia, January–June 2025. Demo data, corrected. One month was counted twice. Before the correction: 1,700 requests, as of 30 June 2025. Source: Reports. As of 31 July 2025.',
  );
});

test('a pasted address says that a number may be out of date, in no more letters than are shown', () => {
  const { description } = preview('2026-01-01');
  expect(description).toContain('It was to be reviewed by 31 December 2025 and may be out of date.');
  expect(description).toContain('Before the correction: 1,700 requests');
  expect(description.length).toBeLessThanOrEqual(300);
});
