import { describe, expect, it } from 'vitest';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { isSuccess, parentsOf } from './judgement.ts';
import { judgedQueries, type JudgedQuery } from './judged-queries.ts';
import { heldOutQueries } from './held-out-queries.ts';
import { towns } from './needs.ts';

const parents = parentsOf([
  { code: 'psychological-support', name: '', count: 1 },
  { code: 'group-support', name: '', count: 1, parent: 'psychological-support' },
]);
const result = (codes: readonly string[], place?: string) =>
  ({
    service: { attributes: codes.map((code) => ({ taxonomy_term: { code } })) },
    location: place === undefined ? undefined : { place: { code: place } },
  }) as unknown as ServiceAtLocationDetail;
const succeeds = (query: Partial<JudgedQuery>, ...contents: ServiceAtLocationDetail[]) =>
  isSuccess(
    { text: '', manner: '', need: 'psychologist', ...query },
    { contents, suggestions: [], total_items: contents.length },
    parents,
  );

describe('an answer is right', () => {
  it('when one of the first three results is of the category that is needed, or of a part of it', () => {
    const wrong = result(['legal-aid']);
    expect(succeeds({}, wrong, wrong, result(['group-support']))).toBe(true);
    expect(succeeds({}, wrong, wrong, wrong, result(['group-support']))).toBe(false);
  });

  it('when the result is also for the people and at the place', () => {
    const group = result(['group-support', 'older-people'], towns.bucha);
    expect(succeeds({ audience: 'older-people', town: 'bucha' }, group)).toBe(true);
    expect(succeeds({ town: 'kyivOblast' }, group)).toBe(true);
    expect(succeeds({ town: 'donetskOblast' }, group)).toBe(false);
    expect(succeeds({ audience: 'children' }, group)).toBe(false);
  });

  it('when there is no such help and nothing was found', () => {
    expect(succeeds({ need: 'nothing' })).toBe(true);
    expect(succeeds({ need: 'nothing' }, result(['legal-aid']))).toBe(false);
  });
});

it('no query is judged twice', () => {
  const texts = [...judgedQueries, ...heldOutQueries].map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});
