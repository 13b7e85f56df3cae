import { aPlace, aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { hromadas } from '../../fixtures/fixture-places.ts';
import { noOptions } from '../../finder-options.ts';
import { emptyQuery } from '../../finder-query.ts';
import type { FinderResults, FinderState } from '../../finder-state.ts';
import { proposalGroups } from './proposals.ts';

/** Teams of the same name that visit two hromadas. */
const teams = ['Бучанська громада', 'Ірпінська громада'].map((name, index) =>
  aServiceAtLocation({
    id: `team-${index}`,
    service: { name: 'Логопед мобільної команди' },
    organization: { name: 'ГО «Приклад»' },
    location: { place: aPlace({ hromada: { code: hromadas.bucha.code, name } }) },
  }),
);

/** The services that are proposed for a text, when the results are those of another one. */
function services(text: string, answered: string) {
  const results = { query: { ...emptyQuery, text: answered }, items: teams } as Partial<FinderResults> as FinderResults;
  const state: FinderState = {
    query: { ...emptyQuery, text },
    searching: false,
    slow: false,
    more: 'idle',
    options: noOptions,
    results,
  };
  return proposalGroups(text, state, []).find(({ name }) => name === 'services')?.proposals ?? [];
}

describe('services that a text may mean', () => {
  it('are told from their namesakes by the place', () => {
    const details = services('логопед', '').map(({ detail }) => detail);
    expect(details[0]).toMatch(/^ГО «Приклад» · Бучанська громада/);
    expect(details[1]).toMatch(/^ГО «Приклад» · Ірпінська громада/);
  });

  it('are those that the server found, where none has the words in its name: it knows other scripts', () => {
    expect(services('lohoped', 'lohoped').map(({ opens }) => opens)).toEqual(['team-0', 'team-1']);
    // The answer for it is still on its way.
    expect(services('lohoped', 'loho')).toEqual([]);
    expect(services('', '')).toEqual([]);
  });
});
