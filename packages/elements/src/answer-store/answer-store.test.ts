import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../clock/testing/manual-clock.ts';
import { type Ask, AnswerStore } from './answer-store.ts';

let clock: ManualClock;
let asked: string[];
let answers: (() => Promise<string>)[];

const fails = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const says = (text: string) => () => Promise.resolve(text);
const ask: Ask<string> = (question) => {
  asked.push(question);
  return (answers.shift() ?? says(`answer to ${question}`))();
};
const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

beforeEach(() => {
  clock = new ManualClock();
  asked = [];
  answers = [];
});

function started(question = 'one'): AnswerStore<string> {
  const store = new AnswerStore({ ask, question, clock });
  store.start();
  return store;
}

describe('a store of one answer', () => {
  it('asks once it is started, and says when the answer came', async () => {
    const store = started();
    expect(store.state).toMatchObject({ loading: true });
    await settled();
    expect(store.state).toEqual({ question: 'one', loading: false, answer: 'answer to one', receivedAt: clock.now() });
  });

  it('asks nothing without a question', async () => {
    started('');
    await settled();
    expect(asked).toEqual([]);
  });

  it('shows nothing of the former answer when another question is asked', async () => {
    const store = started();
    await settled();
    store.show('other');
    expect(store.state.answer).toBeUndefined();
    await settled();
    expect(store.state.answer).toBe('answer to other');
  });

  it('lets go of a late answer to a former question', async () => {
    let answerLate: (text: string) => void = () => undefined;
    answers = [() => new Promise<string>((resolve) => (answerLate = resolve))];
    const store = started();
    store.show('other');
    await settled();
    answerLate('late');
    await settled();
    expect(store.state.answer).toBe('answer to other');
  });

  it('keeps what it has while a newer answer cannot be had', async () => {
    const store = started();
    await settled();
    answers = [fails('connection')];
    store.useSource(ask, { forget: false });
    await settled();
    expect(store.state).toMatchObject({ answer: 'answer to one', problem: { kind: 'unreachable' } });
  });

  it('tries again by itself, less and less often', async () => {
    answers = [fails('timeout'), fails('timeout')];
    const store = started();
    await settled();
    clock.pass(4_999);
    expect(asked).toHaveLength(1);
    clock.pass(1);
    await settled();
    expect(asked).toHaveLength(2);
    clock.pass(9_999);
    expect(asked).toHaveLength(2);
    clock.pass(1);
    await settled();
    expect(store.state).toMatchObject({ answer: 'answer to one' });
    expect(store.state.problem).toBeUndefined();
  });

  it.each(['not_found', 'gone', 'bad_request'])('shows no answer any more after %s, and asks no more', async (code) => {
    const store = started();
    await settled();
    answers = [fails(code)];
    store.useSource(ask, { forget: false });
    await settled();
    expect(store.state).toEqual({ question: 'one', loading: false, missing: true });
    clock.pass(3_600_000);
    expect(asked).toHaveLength(2);
  });

  it('waits for nothing any more once it is stopped', async () => {
    answers = [fails('connection')];
    const store = started();
    await settled();
    store.stop();
    clock.pass(3_600_000);
    expect(asked).toHaveLength(1);
  });
});
