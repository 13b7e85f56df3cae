import { readFileSync } from 'node:fs';
import { operations } from '@resilience-kit/contract';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdnFile } from '../loader/testing/site.ts';
import type { BehaviourDocument } from './behaviour-document.ts';
import { behaviours } from './behaviours.ts';
import { differences, type Observation } from './observation.ts';
import { useFinder, useFinderOnForeignServer } from './testing/use-of-finder.ts';
import { useForm } from './testing/use-of-form.ts';
import { useInbox } from './testing/use-of-inbox.ts';
import { knownAddresses, type Use } from './testing/use.ts';
import { useCard, useExit, useReceipt, useSchedule } from './testing/uses-around-services.ts';
import { useCounter, usePanel } from './testing/uses-of-figures.ts';
import { Watch } from './testing/watch.ts';
import { WatchedSite } from './testing/watched-site.ts';

const uses: Readonly<Record<string, Use>> = {
  'rk-impact-counter': useCounter,
  'rk-impact-panel': usePanel,
  'rk-intake-form': useForm,
  'rk-intake-inbox': useInbox,
  'rk-mobile-team-schedule': useSchedule,
  'rk-quick-exit': useExit,
  'rk-receipt-status': useReceipt,
  'rk-service-card': useCard,
  'rk-service-finder': useFinder,
};

const document = JSON.parse(cdnFile('behaviour.json').toString()) as BehaviourDocument;
const { elements: files } = JSON.parse(cdnFile('manifest.json').toString()) as {
  elements: Record<string, { files: string[] }>;
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

interface Watched extends Observation {
  readonly messages: readonly string[];
  readonly files: ReadonlySet<string>;
  readonly known: ReturnType<typeof knownAddresses>;
}

/** Uses an element in a browser of its own, and gives back all that it did. */
async function watched({ answer, go, recordAddresses }: Use): Promise<Watched> {
  const site = new WatchedSite(answer);
  await site.start();
  const context = await browser.newContext({
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
    geolocation: { latitude: 50.5434, longitude: 30.2122 },
  });
  try {
    const watch = await Watch.begin(context, site);
    await go(watch, site);
    const elsewhere = watch.elsewhere.map(
      (path) => ({ to: 'elsewhere', method: 'GET', path, query: [], body: [] }) as const,
    );
    return {
      requests: [...site.requests, ...elsewhere],
      acts: watch.acts,
      messages: watch.messages,
      files: site.files,
      known: knownAddresses(site, recordAddresses),
    };
  } finally {
    await context.close();
    await site.stop();
  }
}

describe.each(Object.entries(uses))('<%s> in use', (tag, use) => {
  let seen: Watched;
  beforeAll(async () => {
    seen = await watched(use);
  }, 120_000);

  it('does what it declares, and nothing else', () => {
    const declared = document.elements[tag];
    expect(declared).toBeDefined();
    if (declared) expect(differences(declared, seen, seen.known)).toEqual({ undeclared: [], unseen: [] });
  });

  it('asks for no file of the kit but its own, and meets no refusal of a strict policy', () => {
    const own = ['resilience-kit.js', ...(files[tag]?.files ?? [])];
    expect([...seen.files].filter((name) => !own.includes(name))).toEqual([]);
    expect(seen.messages.filter((message) => /Content.Security.Policy|Trusted/i.test(message))).toEqual([]);
  });
});

describe('<rk-service-finder> on a server that has nothing but HSDS', () => {
  it('does what it declares, and nothing else', async () => {
    const seen = await watched(useFinderOnForeignServer);
    const declared = document.elements['rk-service-finder'];
    expect(declared && differences(declared, seen, seen.known).undeclared).toEqual([]);
    const rare = seen.requests.filter(({ path }) => path === operations.listServiceAtLocations.path);
    expect(rare.length).toBeGreaterThan(0);
  });
});

describe('declared behaviour', () => {
  it('is there for every element that can be registered, and for every event that its doc comment names', () => {
    expect(Object.keys(document.elements)).toEqual(Object.keys(uses).sort());
    for (const [tag, { events }] of Object.entries(document.elements)) {
      expect(events.map(({ name }) => name).sort(), tag).toEqual(Object.keys(behaviours[tag]?.events ?? {}).sort());
    }
  });

  it('names only parameters and fields that the contract has', () => {
    const shapeOf = (schema: object | undefined) =>
      Object.keys((schema as { def?: { shape?: object } } | undefined)?.def?.shape ?? {});
    for (const { requests } of Object.values(document.elements)) {
      for (const { operation, query, body } of requests) {
        if (operation === undefined) continue;
        const known = operations[operation as keyof typeof operations] as { query?: object; body?: object };
        const asked = [...shapeOf(known.query), 'lang'];
        expect(
          query.filter((name) => !asked.includes(name)),
          operation,
        ).toEqual([]);
        expect(
          body.filter((name) => !shapeOf(known.body).includes(name)),
          operation,
        ).toEqual([]);
      }
    }
  });

  it('calls buttons by the names that they have', () => {
    const texts = readFileSync(new URL('../../xliff/uk.xlf', import.meta.url), 'utf8').replaceAll('&amp;', '&');
    const said = JSON.stringify(document);
    for (const [, name = ''] of said.matchAll(/“([^”]+)”/g)) expect(texts).toContain(`<source>${name}</source>`);
    for (const [, name = ''] of said.matchAll(/«([^»]+)»/g)) expect(texts).toContain(`<target>${name}</target>`);
  });
});
