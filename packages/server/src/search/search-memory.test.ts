import { expect, test } from 'vitest';
import { RememberedData, SearchMemory } from './search-memory.ts';

const LARGE = 50_000;

test('what a search has put in is there for the rest of it, however much comes in between', () => {
  const remembered = new RememberedData();
  remembered.set('a', 1, LARGE);
  remembered.set('b', 2, LARGE);
  remembered.set('c', 3, LARGE);
  expect(['a', 'b', 'c'].map((key) => remembered.get(key))).toEqual([1, 2, 3]);
});

test('what is asked for stays, and what is not is forgotten', () => {
  const remembered = new RememberedData();
  remembered.set('asked for', 1, 10);
  remembered.set('forgotten', 2, 10);
  for (let round = 0; round < 10; round++) {
    expect(remembered.get('asked for')).toBe(1);
    remembered.set(`round ${round}`, round, LARGE);
  }
  expect(remembered.has('forgotten')).toBe(false);
});

test('a value in the place of another takes no more memory than one', () => {
  const remembered = new RememberedData();
  remembered.set('first', 1);
  for (let time = 0; time < 10; time++) remembered.set('again', time, LARGE);
  remembered.set('last', 1);
  expect(remembered.has('first')).toBe(true);
});

test('what is undefined is remembered too, a failure is not', async () => {
  const remembered = new RememberedData();
  let made = 0;
  const make = () => Promise.resolve(made++ === 0 ? undefined : 'again');
  expect(await remembered.once('nothing', make)).toBeUndefined();
  expect(await remembered.once('nothing', make)).toBeUndefined();
  await expect(remembered.once('failing', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await remembered.once('failing', () => Promise.resolve(1))).toBe(1);
});

test('what a search drafts is for itself alone until it is settled', () => {
  const remembered = new RememberedData();
  remembered.set('known', 1);
  const draft = remembered.draft();
  draft.set('found out', 2);
  expect(['known', 'found out'].map((key) => draft.get(key))).toEqual([1, 2]);
  expect(remembered.has('found out')).toBe(false);
  draft.settle();
  expect(['known', 'found out'].map((key) => remembered.get(key))).toEqual([1, 2]);
});

test('nothing is remembered of another version of the data', () => {
  const memory = new SearchMemory();
  memory.of('1').set('key', 1);
  expect(memory.of('1').get('key')).toBe(1);
  expect(memory.of('2').has('key')).toBe(false);
});
