import type { Figure } from '@resilience-kit/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CounterState, CounterStore, type FigureRetriever } from './counter-store.ts';
import { figureOf } from './fixtures/fixture-figures.ts';

interface Asked {
  id: string;
  answer(figure: Figure): Promise<void>;
  fail(code: string): Promise<void>;
}

const figure = figureOf({}, 'uk');
let asked: Asked[];
let store: CounterStore;

/** Figures that a test gives out by hand. */
function scriptedFigures(): FigureRetriever {
  const settle = async (action: () => void) => {
    action();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return {
    retrieve: (id) =>
      new Promise((resolve, reject) => {
        asked.push({
          id,
          answer: (answer) => settle(() => resolve(answer)),
          fail: (code) => settle(() => reject(Object.assign(new Error(code), { code }))),
        });
      }),
  };
}

beforeEach(() => {
  asked = [];
  store = new CounterStore(scriptedFigures());
  store.ask('one');
});

async function ready(): Promise<void> {
  store.start();
  await asked[0]?.answer(figure);
}

describe('the store of a counter', () => {
  it('asks for its figure once it is started, and once', async () => {
    expect(asked).toEqual([]);
    store.start();
    store.start();
    expect(store.state).toEqual({ question: 'one', loading: true });
    await asked[0]?.answer(figure);
    expect(asked.map(({ id }) => id)).toEqual(['one']);
    expect(store.state).toEqual({ question: 'one', loading: false, figure });
  });

  it('asks for nothing while no figure is named', () => {
    store = new CounterStore(scriptedFigures());
    store.start();
    expect(asked).toEqual([]);
    store.ask('two');
    expect(asked.map(({ id }) => id)).toEqual(['two']);
  });

  it('keeps why it failed, and tries again when told to', async () => {
    store.start();
    await asked[0]?.fail('connection');
    expect(store.state).toMatchObject({ loading: false, problem: { kind: 'unreachable' } });
    store.retry();
    store.retry();
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(figure);
    expect(store.state).toEqual({ question: 'one', loading: false, figure });
    store.retry();
    expect(asked).toHaveLength(2);
  });

  it('tells a figure that does not exist from a failure', async () => {
    store.start();
    await asked[0]?.fail('not_found');
    expect(store.state).toEqual({ question: 'one', loading: false, missing: 'not_found' });
    store.retry();
    expect(asked).toHaveLength(1);
  });

  it('shows another figure and nothing of the former one', async () => {
    await ready();
    store.ask('two');
    expect(store.state).toEqual({ question: 'two', loading: true });
    await asked[1]?.answer({ ...figure, code: 'two' });
    expect(store.state.figure?.code).toBe('two');
  });

  it('does not ask again for the figure that it shows', async () => {
    await ready();
    store.ask('one');
    expect(asked).toHaveLength(1);
  });

  it('lets go of an answer that is out of date', async () => {
    store.start();
    store.ask('two');
    await asked[1]?.answer({ ...figure, code: 'two' });
    await asked[0]?.answer(figure);
    expect(store.state.figure?.code).toBe('two');
    store.ask('three');
    store.ask('four');
    await asked[2]?.fail('server_error');
    expect(store.state).toEqual({ question: 'four', loading: true });
  });

  it('keeps the figure while it is asked for in another language, and when that fails', async () => {
    await ready();
    store.useSource(scriptedFigures(), { forget: false });
    expect(store.state).toEqual({ question: 'one', loading: true, figure });
    await asked[1]?.fail('timeout');
    expect(store.state).toMatchObject({ figure, problem: { kind: 'slow' } });
  });

  it('keeps nothing of another server', async () => {
    await ready();
    store.useSource(scriptedFigures(), { forget: true });
    expect(store.state).toEqual({ question: 'one', loading: true });
  });

  it('takes a figure away that was withdrawn in the meantime', async () => {
    await ready();
    store.useSource(scriptedFigures(), { forget: false });
    await asked[1]?.fail('gone');
    expect(store.state).toEqual({ question: 'one', loading: false, missing: 'gone' });
  });

  it('does nothing after it was stopped, and goes on when it is started again', async () => {
    const states: CounterState[] = [];
    store.start();
    store.stop();
    store.subscribe((state) => states.push(state));
    await asked[0]?.answer(figure);
    store.ask('two');
    expect(states).toEqual([{ question: 'two', loading: false }]);
    expect(asked).toHaveLength(1);
    store.start();
    expect(asked.map(({ id }) => id)).toEqual(['one', 'two']);
  });
});
