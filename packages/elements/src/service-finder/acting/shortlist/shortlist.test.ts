import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import { Shortlist, SHORTLIST_KEY } from './shortlist.ts';

const one = { id: '1', name: 'Психолог' };
const two = { id: '2', name: 'Юрист' };

describe('the shortlist', () => {
  it('keeps identifiers and names on the device, and nothing else', () => {
    const storage = memoryStorage();
    const list = new Shortlist(() => storage);
    expect(list.toggle({ ...one, secret: 'x' } as typeof one)).toBe(true);
    list.toggle(two);
    expect(JSON.parse(storage.getItem(SHORTLIST_KEY) ?? '')).toEqual([one, two]);
    expect(new Shortlist(() => storage).services).toEqual([one, two]);
  });

  it('lets go of what is saved twice, and leaves nothing behind when it is cleared', () => {
    const storage = memoryStorage();
    const list = new Shortlist(() => storage);
    list.toggle(one);
    list.toggle(two);
    expect(list.toggle(one)).toBe(false);
    expect(list.services).toEqual([two]);
    list.clear();
    expect(storage.getItem(SHORTLIST_KEY)).toBeNull();
  });

  it('tells whoever shows it of each change', () => {
    const list = new Shortlist(memoryStorage);
    let changes = 0;
    const stop = list.subscribe(() => changes++);
    list.toggle(one);
    list.clear();
    stop();
    list.toggle(one);
    expect(changes).toBe(2);
  });

  it.each([
    ['is blocked', () => ({ getItem: () => fail(), setItem: () => fail(), removeItem: () => fail() })],
    ['is not there at all', () => fail()],
    ['is full', () => ({ getItem: () => null, setItem: () => fail(), removeItem: () => undefined })],
  ])('works until the page is closed when storage %s', (_what, storage) => {
    const list = new Shortlist(storage);
    list.toggle(one);
    expect(list).toMatchObject({ services: [one], isKept: false });
    list.clear();
    expect(list.services).toEqual([]);
  });

  it.each(['', '{', 'null', '{"id":1}', '[1,null,{"id":"1"}]'])('is empty when %s is stored under its key', (value) => {
    const storage = memoryStorage();
    storage.setItem(SHORTLIST_KEY, value);
    expect(new Shortlist(() => storage).services).toEqual([]);
  });

  it('is short', () => {
    const storage = memoryStorage();
    const list = new Shortlist(() => storage);
    for (let id = 0; id < 60; id++) list.toggle({ id: String(id), name: '' });
    expect(list.services).toHaveLength(50);
    expect(list.has('59')).toBe(true);
  });
});

function fail(): never {
  throw new DOMException('denied', 'SecurityError');
}
