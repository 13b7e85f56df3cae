import { describe, expect, expectTypeOf, it } from 'vitest';
import { UnexpectedAnswerError } from '../index.ts';
import { failureOf } from '../transport/scripted-server.test.support.ts';
import { diffDirectories, type DirectoryChange, readNdjson, type Snapshot } from './index.ts';

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

const changesOf = async (before: Snapshot<Row>, after: Snapshot<Row>, ignore?: string[]) => {
  const changes: DirectoryChange<Row>[] = [];
  for await (const change of diffDirectories(before, after, { ignore })) changes.push(change);
  return changes;
};
const differencesOf = async (before: object, after: object) => {
  const [change] = await changesOf([{ id: 'a', ...before }], [{ id: 'a', ...after }]);
  return change?.kind === 'changed' ? change.differences : undefined;
};

/** Node's own kind of stream, where there is Node. */
const { Readable } = 'process' in globalThis ? await import('node:stream') : {};

/** The kind of stream that every platform has. */
function streamOf<Item>(items: readonly Item[]): AsyncIterable<Item> {
  return new ReadableStream<Item>({
    start(controller) {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  }) as ReadableStream<Item> & AsyncIterable<Item>;
}

describe('two snapshots', () => {
  const before = [
    { id: 'a', name: 'Юрист' },
    { id: 'b', name: 'Психолог' },
    { id: 'c', name: 'Притулок' },
  ];
  const after = [
    { id: 'd', name: 'Медик' },
    { id: 'c', name: 'Притулок' },
    { id: 'a', name: 'Юристка' },
  ];
  const expected = [
    { kind: 'added', id: 'd', after: after[0] },
    { kind: 'removed', id: 'b', before: before[1] },
    {
      kind: 'changed',
      id: 'a',
      before: before[0],
      after: after[2],
      differences: [{ pointer: '/name', before: 'Юрист', after: 'Юристка' }],
    },
  ];

  it('tell what was added, removed and changed, in whatever order they are', async () => {
    expect(await changesOf(before, after)).toEqual(expected);
    expect(await changesOf(before, before.toReversed())).toEqual([]);
    expect(await changesOf([], [])).toEqual([]);
  });

  it('may be lists, sets, functions, or what can be read but once', async () => {
    const once = async function* (records: readonly Row[]) {
      await Promise.resolve();
      yield* records;
    };
    const kinds: ((records: readonly Row[]) => Snapshot<Row>)[] = [
      (records) => records,
      (records) => new Set(records),
      (records) => () => records,
      (records) => () => once(records),
      (records) => once(records),
      (records) => records.values(),
      (records) => streamOf(records),
      ...(Readable ? [(records: readonly Row[]) => Readable.from(records) as AsyncIterable<Row>] : []),
    ];
    for (const one of kinds)
      for (const other of kinds) expect(await changesOf(one(before), other(after))).toEqual(expected);
  });

  it('given as functions are read twice, and only the first time when nothing changed', async () => {
    const reads: string[] = [];
    const counted = (name: string, records: readonly Row[]) => () => {
      reads.push(name);
      return records;
    };
    await changesOf(counted('before', before), counted('after', after));
    expect(reads).toEqual(['before', 'after', 'before', 'after']);
    reads.length = 0;
    await changesOf(counted('before', before), counted('after', before));
    expect(reads).toEqual(['before', 'after']);
  });

  it('given as functions are not kept: memory holds what changed alone', async () => {
    const { setFlagsFromString } = await import('node:v8');
    const { runInNewContext } = await import('node:vm');
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const given: WeakRef<Row>[] = [];
    const alive: number[] = [];
    const many = (changed: number) =>
      async function* () {
        for (let index = 0; index < 2_000; index++) {
          const record = { id: String(index), name: index === changed ? 'changed' : 'same' };
          given.push(new WeakRef(record));
          yield record;
          if (index !== 1_000) continue;
          // What was made in this turn of the loop is alive until it ends.
          await new Promise(setImmediate);
          collectGarbage();
          alive.push(given.filter((one) => one.deref() !== undefined).length);
        }
      };
    const changes = await changesOf(many(-1), many(7));
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([['changed', '7']]);
    expect(alive).toHaveLength(4);
    expect(Math.max(...alive)).toBeLessThan(20);
  });

  it('that are read anew and are another the second time give no change without a difference', async () => {
    let reads = 0;
    const wavering = () => [{ id: 'a', name: reads++ === 0 ? 'one' : 'two' }];
    expect(await changesOf(wavering, [{ id: 'a', name: 'two' }])).toEqual([]);
    reads = 0;
    expect(await changesOf(() => (reads++ === 0 ? before : []), [{ id: 'a', name: 'Юристка' }])).toEqual([]);
  });

  it('with a record twice count it once', async () => {
    expect(await changesOf([...before, ...before], [...before, ...before])).toEqual([]);
    expect(await changesOf([...before, ...before], [])).toHaveLength(3);
    expect(await changesOf([], [...after, ...after])).toHaveLength(3);
  });

  it('are typed by their records', () => {
    const changes = diffDirectories([{ id: 'a', name: 'x' }], [{ id: 'a', name: 'y' }]);
    expectTypeOf(changes).toEqualTypeOf<
      AsyncGenerator<DirectoryChange<{ id: string; name: string }>, void, undefined>
    >();
  });
});

describe('a difference', () => {
  it('is pointed at wherever it is, with what stood there and what stands there', async () => {
    expect(
      await differencesOf(
        { organization: { name: 'A', 'a/b~c': 1 }, status: 'active', gone: 1 },
        { organization: { name: 'B', 'a/b~c': 2 }, status: 'active', fresh: { x: [] } },
      ),
    ).toEqual([
      { pointer: '/organization/name', before: 'A', after: 'B' },
      { pointer: '/organization/a~1b~0c', before: 1, after: 2 },
      { pointer: '/gone', before: 1 },
      { pointer: '/fresh', after: { x: [] } },
    ]);
  });

  it('in a list of records is found by their ids, and another order is none', async () => {
    const phones = [
      { id: '1', number: '112' },
      { id: '2', number: '15-45' },
      { id: '3', number: '116-111' },
    ];
    expect(await differencesOf({ phones }, { phones: phones.toReversed() })).toBeUndefined();
    expect(
      await differencesOf(
        { phones },
        { phones: [{ id: '4', number: '103' }, { ...phones[2], number: '101' }, phones[0]] },
      ),
    ).toEqual([
      { pointer: '/phones/0', after: { id: '4', number: '103' } },
      { pointer: '/phones/1/number', before: '116-111', after: '101' },
      { pointer: '/phones/1', before: phones[1] },
    ]);
  });

  it('in another list is the whole list, where order counts', async () => {
    expect(await differencesOf({ modes: ['phone', 'online'] }, { modes: ['online', 'phone'] })).toEqual([
      { pointer: '/modes', before: ['phone', 'online'], after: ['online', 'phone'] },
    ]);
    expect(await differencesOf({ list: [{ id: '1' }, { id: '1' }] }, { list: [{ id: '1' }] })).toHaveLength(1);
    expect(await differencesOf({ list: [] }, { list: [{ id: '1' }] })).toEqual([
      { pointer: '/list', before: [], after: [{ id: '1' }] },
    ]);
  });

  it('is none in the order of fields, nor in what the server works out for each day', async () => {
    expect(await differencesOf({ one: 1, two: 2 }, { two: 2, one: 1 })).toBeUndefined();
    const place = (from: string) => ({ service_at_locations: [{ id: 'l', upcoming_hours: { from } }] });
    expect(await differencesOf(place('2026-03-18'), place('2026-03-19'))).toBeUndefined();
    const [change] = await changesOf([{ id: 'a', ...place('18') }], [{ id: 'a', ...place('19') }], []);
    expect(change).toMatchObject({ differences: [{ pointer: '/service_at_locations/0/upcoming_hours/from' }] });
  });
});

describe('newline-delimited JSON', () => {
  const read = async (...pieces: (string | Uint8Array)[]) => {
    const records: unknown[] = [];
    for await (const record of readNdjson(streamOf(pieces))) records.push(record);
    if (Readable) {
      const fromNode: unknown[] = [];
      for await (const record of readNdjson(Readable.from(pieces))) fromNode.push(record);
      expect(fromNode).toEqual(records);
    }
    return records;
  };

  it('is read in whatever pieces it comes', async () => {
    const text = '{"id":"ї"}\r\n\n{"id":"2","x":null,"list":[null]}';
    const expected = [{ id: 'ї' }, { id: '2', list: [null] }];
    expect(await read(text)).toEqual(expected);
    expect(await read(...text.match(/./gsu)!)).toEqual(expected);
    expect(await read(...[...Buffer.from(text)].map((byte) => Buffer.of(byte)))).toEqual(expected);
    expect(await read()).toEqual([]);
  });

  it.each(['{"id":', 'text', '7', 'null', '{"id":"1"}{"id":"2"}'])(
    'with the line %j says which line it is',
    async (line) => {
      const error = await failureOf(read(`{"id":"1"}\n${line}\n`));
      expect(error).toBeInstanceOf(UnexpectedAnswerError);
      expect(error).toMatchObject({ reason: 'not_json', message: expect.stringContaining('Line 2') as string });
    },
  );
});
