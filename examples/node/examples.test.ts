import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { ResilienceClient } from '@resilience-kit/sdk';
import { directory, type ServiceFeatureCollection, toICalendar } from '@resilience-kit/sdk/hsds';
import { testHeaders } from '@resilience-kit/sdk/webhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoursIn } from './hours-in-calendar.ts';
import { type Api, now, run, start, startApi } from './running.ts';

let api: Api;
let client: ResilienceClient;
beforeAll(async () => {
  api = await startApi();
  client = new ResilienceClient({ baseUrl: api.server.url, apiKey: api.accessKey, language: 'uk', cache: false });
});
afterAll(() => api.close());

const inRoot = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the five lines of the README', () => {
  it('write every psychologist near Zaporizhzhia as valid GeoJSON', async () => {
    const blocks = [...(await inRoot('README.md')).matchAll(/^```(?:js|ts)\n(.*?)^```$/gms)].map(
      ([, block]) => block ?? '',
    );
    const [script = '', ...more] = blocks.filter((text) => text.includes('toGeoJson'));
    expect(more).toEqual([]);
    expect(script.split('\n').filter((line) => line !== '')).toHaveLength(5);
    const { code, output, errors } = await run(api, { script });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const { features } = check(output) as ServiceFeatureCollection;
    expect(features.length).toBeGreaterThan(5);
    expect(features.some(({ properties }) => /психолог/i.test(properties.name))).toBe(true);
  });
});

describe('the ten lines that tell what is open now', () => {
  const nearby = { lat: 47.8388, lon: 35.1396, radius_km: 30 };
  const script = () => inRoot('examples/open-now-to-geojson/open-now.mjs');

  it('are ten at most', async () => {
    expect((await script()).trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('write every service near Zaporizhzhia that is open now as valid GeoJSON', async () => {
    const file = new URL('../open-now-to-geojson/open-now.geojson', import.meta.url);
    const { code, output, errors } = await run(api, { script: await script() });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const text = await readFile(file, 'utf8');
    await rm(file);
    const { features } = check(text) as ServiceFeatureCollection;

    const open = await client.search.list({ ...nearby, open_at: now(), per_page: 100 });
    expect(open.total_items).toBeGreaterThan(5);
    expect(features.map(({ id }) => id).toSorted()).toEqual(open.contents.map(({ id }) => id).toSorted());
    expect(output).toContain(`${open.total_items} services`);
    for (const { geometry, properties } of features) {
      const [longitude, latitude] = geometry?.coordinates ?? [];
      expect(longitude).toBeCloseTo(nearby.lon, 0);
      expect(latitude).toBeCloseTo(nearby.lat, 0);
      expect(new Date(properties.opens_at ?? '').getTime()).toBeLessThanOrEqual(now().getTime());
      expect(new Date(properties.closes_at ?? '').getTime()).toBeGreaterThan(now().getTime());
    }
  });

  it('run as the example itself, too', async () => {
    expect(await run(api, 'open-now-to-geojson/open-now.mjs')).toMatchObject({ code: 0, errors: '' });
    check(await readFile(join(api.folder, 'open-now.geojson'), 'utf8'));
  });
});

describe('the nightly export', () => {
  it('reads everything the first night and what has changed later', async () => {
    const file = join(api.folder, 'nightly', 'services.ndjson');
    await mkdir(join(api.folder, 'nightly'));
    const kept = async () =>
      (await readFile(file, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; alert?: string });
    const all = (await client.services.list({ per_page: 1 })).total_items;

    expect(await run(api, 'node/nightly-export.ts', { args: [file] })).toMatchObject({
      code: 0,
      errors: '',
      output: `${all - 1} services, ${all} of them read\n`,
    });
    const [changed, retired] = await kept();
    // One of the demo is given no more.
    expect(await kept()).toHaveLength(all - 1);

    // As if the first night were long ago: what is read again for safety is not in this.
    await writeFile(`${file}.resume`, now().toISOString());
    await client.services.update(changed?.id ?? '', { alert: { uk: 'Сьогодні без світла' } });
    const { change_id: retirement = '' } = await client.services.retire(retired?.id ?? '');
    const { code, output } = await run(api, 'node/nightly-export.ts', { args: [file] });
    expect({ code, output: output.replace(/ since .*/, '') }).toEqual({
      code: 0,
      output: `${all - 2} services, 2 of them read\n`,
    });
    const after = await kept();
    expect(after.find(({ id }) => id === changed?.id)?.alert).toBe('Сьогодні без світла');
    expect(after.map(({ id }) => id)).not.toContain(retired?.id);
    const resume = await readFile(`${file}.resume`, 'utf8');
    // The header `Date` is from the clock of the machine.
    expect(Date.now() - Date.parse(resume)).toBeGreaterThan(5 * 60 * 1000 - 1000);
    await client.changes.undo(retirement);
  });
});

describe('publishing', () => {
  it('changes what has been read, refuses the same twice, and takes it back', async () => {
    const [service] = await client.services.list({ search: 'психолог' }).toArray({ limit: 1 });
    const environment = { RK_ACCESS_KEY: api.accessKey };
    const { code, output, errors } = await run(api, 'node/publish-and-undo.ts', {
      args: [service?.id ?? '', 'Без світла'],
      environment,
    });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.split('\n')).toEqual([
      expect.stringMatching(/^Published: .*\/alert/),
      'The same edit once more is refused: the service is another than it was read.',
      'Taken back: no notice',
      '',
    ]);
  });
});

describe('receiving webhooks', () => {
  it('takes what the API sends, once, and refuses what others send', async () => {
    const receiver = start(api, 'node/receive-webhooks.ts', {
      environment: { PORT: '0', WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}` },
    });
    const url = (await receiver.line('Receiving on ')).replace('Receiving on ', '');
    const { id, secret } = await client.webhookEndpoints.create({ url, events: ['service.*'] });

    // Before the program knows the secret, the API is to send it again.
    const body = JSON.stringify({
      type: 'service.updated',
      timestamp: now().toISOString(),
      data: { resource: 'service', id: 's-1' },
    });
    const post = async (sent: string, headers: Record<string, string>) =>
      (await fetch(url, { method: 'POST', body: sent, headers })).status;
    expect(await post(body, await testHeaders(body, secret, { now: now() }))).toBe(400);
    await receiver.stop();

    const port = new URL(url).port;
    const knowing = start(api, 'node/receive-webhooks.ts', { environment: { PORT: port, WEBHOOK_SECRET: secret } });
    await knowing.line('Receiving on ');
    const headers = await testHeaders(body, secret, { now: now() });
    expect(await post(body, headers)).toBe(204);
    expect(await post(body, headers)).toBe(204);
    expect(await post(`${body} `, headers)).toBe(400);
    expect(await post(body, {})).toBe(400);

    await client.webhookEndpoints.test(id);
    await knowing.line(`webhook.test ${id}`);
    const [service] = await client.services.list().toArray({ limit: 1 });
    const { change_id: change = '' } = await client.services.update(service?.id ?? '', { alert: { uk: 'Увага' } });
    await knowing.line(`service.updated ${service?.id ?? ''}`);
    await client.changes.undo(change);
    await client.webhookEndpoints.delete(id);
    const { output, errors } = await knowing.stop();
    expect(output.match(/service\.updated s-1/g)).toHaveLength(1);
    expect(errors).toContain('refused (no_match)');
    expect(errors).toContain('refused (missing_header)');
    expect(errors).not.toContain(secret);
  });

  it('says so when it has no secret, and lets the API send again', async () => {
    const receiver = start(api, 'node/receive-webhooks.ts', { environment: { PORT: '0', WEBHOOK_SECRET: '' } });
    const url = (await receiver.line('Receiving on ')).replace('Receiving on ', '');
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(500);
    expect((await receiver.stop()).errors).toContain('bad_secret');
  });
});

describe('the bot', () => {
  it('answers with the nearest open service in three lines', async () => {
    const { code, output, errors } = await run(api, 'node/nearest-open.ts', { args: ['психолог', '47.84', '35.14'] });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/психолог/i);
    expect(lines[1]).toMatch(/ км$/);
    expect(lines[2]).toMatch(/^до \d\d:\d\d/);
    const near = await client.search.list({
      text: 'психолог',
      lat: 47.84,
      lon: 35.14,
      sort: 'distance',
      open_at: now(),
    });
    expect(lines[1]).toContain(`${near.contents[0]?.distance_km ?? ''} км`);
  });

  it('answers with a number to call when nothing is open', async () => {
    const { output } = await run(api, 'node/nearest-open.ts', { args: ['щщщщщ', '47.84', '35.14'] });
    expect(output.trimEnd().split('\n')).toHaveLength(3);
    expect(output).toContain('нічого не відчинено');
    expect(output).toMatch(/\d{2}/);
  });
});

describe('a whole directory', () => {
  it('of the real API comes as one stream, with everything that the services have by themselves', async () => {
    const read = [];
    const told: unknown[] = [];
    const services = directory(client, { lang: 'en' }, { onProgress: (progress) => told.push(progress) });
    for await (const service of services) read.push(service);
    expect(told.at(-1)).toEqual({ read: read.length, total: read.length });
    const ids = read.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    const [first] = read;
    expect(first).toEqual(await client.services.retrieve(first?.id ?? '', { lang: 'en' }));
    expect(first?.service_at_locations?.length).toBeGreaterThan(0);
  });

  it('as a calendar has the very hours that the API works out', async () => {
    const services = await Array.fromAsync(directory(client));
    const places = services.flatMap(({ service_at_locations: some = [], ...service }) =>
      some.map((one) => ({ ...one, service })),
    );
    let compared = 0;
    for (const place of places) {
      const { from, until, intervals } = place.upcoming_hours ?? { from: '', until: '', intervals: [] };
      if (!place.upcoming_hours) continue;
      const told = intervals.filter(({ opens_at: opens }) => opens < until);
      const window = { from: new Date(from), until: new Date(until) };
      expect(hoursIn(toICalendar([place]), window), place.service.name).toEqual(
        told.map((one) => [one.opens_at, one.closes_at].map((moment) => new Date(moment).toISOString())),
      );
      compared += told.length;
    }
    expect(compared).toBeGreaterThan(500);
  });
});
