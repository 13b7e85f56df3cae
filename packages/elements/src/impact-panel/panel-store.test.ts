import type { Figure } from '@resilience-kit/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { figureOf } from '../impact-counter/fixtures/fixture-figures.ts';
import type { FigureCriteria, FigureFinder } from './panel-figures.ts';
import type { PanelQuestion } from './panel-question.ts';
import { PanelStore } from './panel-store.ts';

const byCodes = (...codes: string[]): PanelQuestion => ({ codes, indicator: '', place: '', organization: '' });
const one = figureOf({ code: 'one' }, 'en');
let known: Map<string, Figure>;
let failure: string | undefined;
let asked: (string | FigureCriteria)[];
let store: PanelStore;

function failing(code: string): never {
  throw Object.assign(new Error(code), { code });
}

const finder: FigureFinder = {
  retrieve: async (id) => {
    asked.push(id);
    await Promise.resolve();
    return failure ? failing(failure) : (known.get(id) ?? failing('not_found'));
  },
  list: async (criteria) => {
    asked.push(criteria);
    await Promise.resolve();
    return failure ? failing(failure) : { contents: [...known.values()] };
  },
};

const settled = async () => {
  while (store.state.loading) await new Promise((resolve) => setTimeout(resolve));
};

beforeEach(() => {
  known = new Map([['one', one]]);
  failure = undefined;
  asked = [];
  store = new PanelStore(finder);
});

describe('the store of a panel', () => {
  it('asks for nothing before it is started and told what', () => {
    store.ask(byCodes('one'));
    expect(asked).toEqual([]);
    store.start();
    expect(asked).toEqual(['one']);
  });

  it('shows the figures that there are, and names those that are not', async () => {
    store.start();
    store.ask(byCodes('two', 'one'));
    await settled();
    expect(store.state).toMatchObject({ figures: [one], missing: ['two'] });
  });

  it('lists what fits when no codes are named', async () => {
    store.start();
    store.ask({ ...byCodes(), indicator: 'consultations' });
    await settled();
    expect(asked).toEqual([
      { indicator: 'consultations', place: undefined, organization_id: undefined, per_page: 100 },
    ]);
    expect(store.state.figures).toEqual([one]);
  });

  it('keeps the figures when they cannot be refreshed, and tries again when told to', async () => {
    store.start();
    store.ask(byCodes('one'));
    await settled();
    failure = 'connection';
    store.useSource(finder, { forget: false });
    await settled();
    expect(store.state).toMatchObject({ figures: [one], problem: { kind: 'unreachable' } });
    failure = undefined;
    store.retry();
    await settled();
    expect(store.state.problem).toBeUndefined();
  });

  it('does not ask the same again, and shows nothing of a former question', async () => {
    store.start();
    store.ask(byCodes('one'));
    await settled();
    store.ask(byCodes('one'));
    expect(asked).toHaveLength(1);
    store.ask(byCodes('two'));
    expect(store.state.figures).toBeUndefined();
    store.stop();
    expect(store.state.loading).toBe(false);
  });
});
