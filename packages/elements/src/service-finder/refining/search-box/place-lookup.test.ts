import type { Place } from '@resilience-kit/contract';
import type { PageClient } from '@resilience-kit/sdk/page-client';
import { aPlace } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../clock/testing/manual-clock.ts';
import { scriptedClient, settled } from '../../testing/scripted-client.ts';
import { PlaceLookup } from './place-lookup.ts';

function setUp() {
  const asked: {
    text: string | undefined;
    signal: AbortSignal | undefined;
    answer: (places: Place[]) => void;
    fail: () => void;
  }[] = [];
  const client: PageClient = {
    ...scriptedClient().client,
    places: {
      list: ({ text }, options) =>
        new Promise((resolve, reject) => {
          asked.push({
            text,
            signal: options?.signal,
            answer: (contents) => resolve({ contents }),
            fail: () => reject(new Error('no network')),
          });
        }),
      retrieve: () => Promise.reject(new Error('not asked')),
    },
  };
  const clock = new ManualClock();
  const found: string[][] = [];
  const lookup = new PlaceLookup({
    client: () => client,
    clock,
    onFound: () => found.push(lookup.places.map(({ name }) => name)),
  });
  return { asked, clock, found, lookup };
}

describe('looking up places', () => {
  it('asks once when typing pauses, and puts the nearest name first', async () => {
    const { asked, clock, found, lookup } = setUp();
    for (const text of ['бу', 'буч', 'буча']) lookup.ask(text);
    clock.pass(199);
    expect(asked).toHaveLength(0);
    clock.pass(1);
    expect(asked.map(({ text }) => text)).toEqual(['буча']);
    asked[0]?.answer([aPlace({ name: 'Бучанська громада' }), aPlace({ name: 'Буча' })]);
    await settled();
    expect(found).toEqual([['Буча', 'Бучанська громада']]);
  });

  it('ends a request whose question is out of date, and does not take its answer', async () => {
    const { asked, clock, found, lookup } = setUp();
    lookup.ask('буч');
    clock.pass(200);
    lookup.ask('ірп');
    expect(asked[0]?.signal?.aborted).toBe(true);
    asked[0]?.answer([aPlace()]);
    await settled();
    expect(found).toEqual([]);
    expect(lookup.places).toEqual([]);
  });

  it('keeps what it found while the word grows, and lets go of it when it is another', async () => {
    const { asked, clock, lookup } = setUp();
    lookup.ask('буч');
    clock.pass(200);
    asked[0]?.answer([aPlace()]);
    await settled();
    lookup.ask('буча');
    expect(lookup.places).toHaveLength(1);
    lookup.ask('ірпінь');
    expect(lookup.places).toHaveLength(0);
  });

  it('is silent when the network fails, and when there is nothing to ask', async () => {
    const { asked, clock, found, lookup } = setUp();
    lookup.ask('');
    clock.pass(1_000);
    expect(asked).toHaveLength(0);
    lookup.ask('буч');
    clock.pass(200);
    asked[0]?.fail();
    await settled();
    expect(found).toEqual([]);
  });
});
