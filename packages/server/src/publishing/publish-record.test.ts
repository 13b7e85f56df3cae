import { randomUUID } from 'node:crypto';
import { managedOperations, managedResources, type ManagedResourceName } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { neighbourKey, operatorKey, publisherKey } from '../test-support/keys.ts';
import { publications } from '../test-support/publications.ts';
import { publisher, type PublishedAnswer, type Publisher } from '../test-support/publisher.ts';
import { forgetOldAnswers } from './idempotency.ts';

const resources = Object.keys(managedResources) as ManagedResourceName[];
const shared = ['taxonomies', 'taxonomy_terms', 'networks', 'partners', 'hotlines', 'indicators'];
const organizationId = fixtureId('organization');

describe.each(databases)('publishing on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let own: Publisher;
  let operator: Publisher;
  let neighbour: Publisher;
  // One database for all: each test makes what it changes, or asks what is there before it does.
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
    own = publisher(ask, publisherKey);
    operator = publisher(ask, operatorKey);
    neighbour = publisher(ask, neighbourKey);
  });
  afterAll(() => opened.close());

  const found = async (text: string) => {
    const { body } = await ask(`/v1/search?text=${encodeURIComponent(text)}`);
    return (body as AnyPage).contents.map(({ id }) => id);
  };
  const tagOf = async (path: string) => (await own.get(path)).headers.get('ETag') ?? '';

  /** What earlier tests have published must not be in the way: their codes, or the periods of their figures. */
  const publication = (resource: ManagedResourceName): Record<string, unknown> => ({
    ...publications[resource],
    ...('code' in publications[resource] ? { code: `code-${randomUUID()}` } : {}),
    ...(resource === 'figures' ? { period: { description: randomUUID() } } : {}),
    ...(resource === 'forms' ? { id: `form-${randomUUID()}` } : {}),
  });

  test.each(resources)('%s: create, read, list, replace, update and retire', async (resource) => {
    const path = `/v1/manage/${resource}`;
    const created = await operator.send('POST', path, publication(resource));
    expect(created.text).toContain('"action":"created"');
    expect(created.status).toBe(201);
    const { record } = created.body as PublishedAnswer;
    const id =
      resource === 'forms'
        ? `${String(record['organization_id'])}.${record.id}.${String(record['version'])}`
        : record.id;
    const one = `${path}/${id}`;

    const read = await operator.get(one);
    expect(read.body).toEqual(record);
    expect(read.headers.get('ETag')).toBe(created.headers.get('ETag'));
    expect(z.safeParse(managedResources[resource].record, read.body).success).toBe(true);

    const listed: string[] = [];
    for (let page = 1, last = false; !last; page += 1) {
      const { body } = await operator.get(`${path}?per_page=100&page=${page}`);
      listed.push(...(body as AnyPage).contents.map((item) => item.id));
      last = (body as AnyPage).last_page;
    }
    expect(listed).toContain(record.id);

    expect((await operator.publish('PUT', one, record)).action).toBe('unchanged');
    const described = resource === 'forms' ? 'title' : 'figures' === resource ? 'area' : 'name';
    const property = resource === 'service_at_locations' ? 'description' : described;
    const updated = await operator.publish('PATCH', one, { [property]: { uk: 'Інакше', en: 'Otherwise' } });
    expect(updated).toMatchObject({ action: 'updated', dry_run: false });
    expect(updated.differences.map(({ pointer }) => pointer.split('/')[1])).toContain(property);
    expect(updated.record[property]).toEqual({ uk: 'Інакше', en: 'Otherwise' });

    const replaced = await operator.publish('PUT', one, record);
    expect(replaced.record).toEqual(record);

    expect((await operator.publish('DELETE', one)).action).toBe('retired');
    const after = await operator.get(one);
    if (resource === 'services') expect(after.body).toMatchObject({ status: 'defunct' });
    else expect(after.status).toBe(404);
  });

  test('what is published is found at once, and no longer when it is retired', async () => {
    const service = await own.publish('POST', '/v1/manage/services', {
      ...publications.services,
      name: { uk: 'Гончарна майстерня', en: 'Pottery workshop' },
    });
    const { record: entry } = await own.publish('POST', '/v1/manage/service_at_locations', {
      ...publications.service_at_locations,
      service_id: service.record.id,
    });
    expect(await found('гончарна')).toEqual([entry.id]);
    expect(await found('pottery')).toEqual([entry.id]);

    await own.publish('PATCH', `/v1/manage/services/${service.record.id}`, {
      name: { uk: 'Ковальський гурток', en: 'Smithy' },
    });
    expect(await found('ковальський')).toEqual([entry.id]);
    expect(await found('гончарна')).not.toContain(entry.id);

    await own.publish('DELETE', `/v1/manage/services/${service.record.id}`);
    expect(await found('ковальський')).not.toContain(entry.id);
    // HSDS: others learn of the removal.
    expect((await ask(`/services/${service.record.id}`)).body).toMatchObject({ status: 'defunct' });
  });

  test('suspending, re-opening and relocating take one call each and are seen at once', async () => {
    const path = `/v1/manage/service_at_locations/${fixtureId('open')}`;
    const detail = async () => (await ask(`/service_at_locations/${fixtureId('open')}?lang=uk`)).body;
    await own.publish('PATCH', path, { temporary_closure: { since: '2026-03-18', reason: { uk: 'Ремонт' } } });
    expect(await detail()).toMatchObject({ temporary_closure: { reason: 'Ремонт' } });
    await own.publish('PATCH', path, { temporary_closure: null });
    expect(await detail()).not.toHaveProperty('temporary_closure');
    const { record } = await own.publish('PATCH', path, {
      location_id: fixtureId('new office'),
      relocation: { since: '2026-03-18', from_id: fixtureId('moved away') },
    });
    expect(record).toMatchObject({ location_id: fixtureId('new office') });
    expect(await detail()).toMatchObject({
      location: { id: fixtureId('new office') },
      relocation: { since: '2026-03-18' },
    });
  });

  test('those who copy services by the moment of their change hear of a change of their places', async () => {
    const later = new Date('2026-03-19T08:00:00Z');
    const tomorrow = publisher(askApi({ database: opened.database, now: () => later }), publisherKey);
    await tomorrow.publish('PATCH', `/v1/manage/locations/${fixtureId('office')}`, { transportation: { uk: 'Пішки' } });
    const { body } = await ask(`/services?minimal=true&per_page=100&modified_after=${later.toISOString()}`);
    expect((body as AnyPage).contents.map(({ id }) => id)).toContain(fixtureId('everyday'));
  });

  test('identifiers of what belongs to a record are given by the server, the same ones again', async () => {
    const { record } = await own.publish('POST', '/v1/manage/service_at_locations', publications.service_at_locations);
    const [schedule] = record['schedules'] as { id: string }[];
    expect(schedule?.id).toMatch(/^[0-9a-f-]{36}$/);
    const again = await own.publish(
      'PUT',
      `/v1/manage/service_at_locations/${record.id}`,
      publications.service_at_locations,
    );
    expect(again.action).toBe('unchanged');
  });

  test('the languages of a record are those of its texts; how they came to be is as its publisher says', async () => {
    const { record } = await own.publish('POST', '/v1/manage/services', {
      ...publications.services,
      name: { uk: 'Гурток' },
    });
    expect(record['content_languages']).toEqual([{ code: 'uk', origin: 'source' }]);
    const path = `/v1/manage/services/${record.id}`;
    const translated = await own.publish('PATCH', path, {
      name: { en: 'Club' },
      content_languages: [
        { code: 'uk', origin: 'source' },
        { code: 'en', origin: 'machine' },
      ],
    });
    expect(translated.record['content_languages']).toEqual([
      { code: 'uk', origin: 'source' },
      { code: 'en', origin: 'machine' },
    ]);
    const withdrawn = await own.publish('PATCH', path, { name: { en: null } });
    expect(withdrawn.record['content_languages']).toEqual([{ code: 'uk', origin: 'source' }]);
    expect((await own.publish('PATCH', path, {})).action).toBe('unchanged');
  });

  test('a record that somebody else has changed is not overwritten', async () => {
    const path = `/v1/manage/services/${fixtureId('everyday')}`;
    const tag = await tagOf(path);
    expect((await own.send('PATCH', path, { alert: 'Раз' }, { 'If-Match': tag })).status).toBe(200);
    const late = await own.send('PATCH', path, { alert: 'Два' }, { 'If-Match': tag });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ type: 'urn:resilience-kit:problem:precondition-failed' });
    expect((await own.get(path)).body).toMatchObject({ alert: 'Раз' });
    expect(
      (await own.send('PUT', `/v1/manage/services/${randomUUID()}`, publications.services, { 'If-Match': '*' })).status,
    ).toBe(412);
  });

  test('a repeat with the same Idempotency-Key gets the first answer, another call with it is refused', async () => {
    const headers = { 'Idempotency-Key': 'a key of ours' };
    const [first, second] = await Promise.all([
      own.send('POST', '/v1/manage/services', publications.services, headers),
      own.send('POST', '/v1/manage/services', publications.services, headers),
    ]);
    expect(second.text).toBe(first.text);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
    const other = await own.send('POST', '/v1/manage/services', { ...publications.services, alert: 'x' }, headers);
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ type: 'urn:resilience-kit:problem:idempotency-key-reused' });
    // The key of another sender is another key.
    const theirs = await operator.send('POST', '/v1/manage/services', publications.services, headers);
    expect((theirs.body as PublishedAnswer).record.id).not.toBe((first.body as PublishedAnswer).record.id);
    const odd = await own.send('POST', '/v1/manage/services', publications.services, {
      'Idempotency-Key': 'k'.repeat(201),
    });
    expect(odd.status).toBe(400);
  });

  test('a key is free again after a day, and what was kept for it is forgotten', async () => {
    const headers = { 'Idempotency-Key': 'yesterday' };
    const first = await own.send('POST', '/v1/manage/services', publications.services, headers);
    const tomorrow = new Date('2026-03-19T10:00:01+02:00');
    const later = publisher(askApi({ database: opened.database, now: () => tomorrow }), publisherKey);
    const second = await later.send('POST', '/v1/manage/services', publications.services, headers);
    expect((second.body as PublishedAnswer).record.id).not.toBe((first.body as PublishedAnswer).record.id);
    await forgetOldAnswers(opened.database, new Date('2026-03-20T11:00:00+02:00'));
    expect(await opened.database.selectFrom('idempotent_answer').selectAll().execute()).toEqual([]);
  });

  test('identifiers in capitals are the same identifiers', async () => {
    const { record } = await own.publish('POST', '/v1/manage/service_at_locations', {
      ...publications.service_at_locations,
      service_id: fixtureId('everyday').toUpperCase(),
    });
    expect(record['service_id']).toBe(fixtureId('everyday'));
    const { body } = await ask(`/services/${fixtureId('everyday')}`);
    const entries = (body as { service_at_locations: { id: string }[] }).service_at_locations;
    expect(entries.map(({ id }) => id)).toContain(record.id);
  });

  test('a refused call leaves its Idempotency-Key free', async () => {
    const headers = { 'Idempotency-Key': 'second try' };
    expect((await own.send('POST', '/v1/manage/services', {}, headers)).status).toBe(400);
    expect((await own.send('POST', '/v1/manage/services', publications.services, headers)).status).toBe(201);
  });

  test('a dry run tells what would change and stores nothing', async () => {
    const path = `/v1/manage/services/${fixtureId('everyday')}`;
    const before = await own.get(path);
    const told = await own.publish('PATCH', `${path}?dry_run=true`, { alert: { uk: 'Увага' } });
    expect(told).toMatchObject({
      dry_run: true,
      action: 'updated',
      differences: [{ pointer: '/alert', after: { uk: 'Увага' } }],
    });
    expect(told).not.toHaveProperty('change_id');
    expect((await own.get(path)).text).toBe(before.text);
    const created = await own.send('POST', '/v1/manage/services?dry_run=true', publications.services);
    expect(created.status).toBe(200);
    const { record } = created.body as PublishedAnswer;
    expect((await own.get(`/v1/manage/services/${record.id}`)).status).toBe(404);
    expect((await own.send('POST', '/v1/manage/services?dry_run=true', { name: 7 })).status).toBe(400);
  });

  describe('permission', () => {
    const writes = managedOperations.filter(({ writes: changes }) => changes);

    test.each(writes)('$id of another organization’s record is refused', async ({ resource, method, path, action }) => {
      const made = await operator.publish('POST', `/v1/manage/${resource}`, publication(resource));
      const { record } = made;
      const id =
        resource === 'forms'
          ? `${String(record['organization_id'])}.${record.id}.${String(record['version'])}`
          : record.id;
      const url = path.replace('{id}', id);
      const bodies = { retire: undefined, update: { name: 'x' }, create: publication(resource), replace: record };
      const sent = bodies[action as keyof typeof bodies];
      const before = (await operator.get(`/v1/manage/${resource}/${id}`)).text;
      const answer = await neighbour.send(method.toUpperCase(), url, sent);
      expect(answer.status, answer.text).toBe(403);
      expect((await operator.get(`/v1/manage/${resource}/${id}`)).text).toBe(before);
      const dry = await neighbour.send(method.toUpperCase(), `${url}?dry_run=true`, sent);
      expect(dry.status).toBe(403);
    });

    test.each(shared)('%s are the operator’s alone', async (resource) => {
      const answer = await own.send('POST', `/v1/manage/${resource}`, publications[resource as ManagedResourceName]);
      expect(answer.status).toBe(403);
      expect((answer.body as { detail: string }).detail).toContain('operator');
      expect((await own.get(`/v1/manage/${resource}`)).status).toBe(200);
    });

    test('nothing can be given to, taken from or hung on another organization', async () => {
      const theirs = (await neighbour.get('/v1/manage/services?per_page=1')).body as AnyPage;
      const [service] = theirs.contents;
      const give = await own.send('PATCH', `/v1/manage/services/${fixtureId('everyday')}`, {
        organization_id: (service as unknown as { organization_id: string }).organization_id,
      });
      expect(give.status).toBe(403);
      const take = await own.send('PATCH', `/v1/manage/services/${service?.id ?? ''}`, {
        organization_id: organizationId,
      });
      expect(take.status).toBe(403);
      const hang = await own.send('POST', '/v1/manage/service_at_locations', {
        ...publications.service_at_locations,
        service_id: service?.id,
      });
      expect(hang.status).toBe(403);
    });

    test('records as kept are for their publisher: secret addresses are in them', async () => {
      const path = `/v1/manage/locations/${fixtureId('hidden')}`;
      expect((await own.get(path)).text).toContain('Прикладна');
      expect((await neighbour.get(path)).status).toBe(403);
      expect((await neighbour.get(`/v1/manage/locations?organization_id=${organizationId}`)).status).toBe(403);
      const { body } = await neighbour.get('/v1/manage/locations?per_page=100');
      expect((body as AnyPage).contents.map(({ id }) => id)).not.toContain(fixtureId('hidden'));
      expect((await ask(path)).status).toBe(401);
    });

    test('an organization edits itself, but joins no network by its own word and makes no other', async () => {
      const path = `/v1/manage/organizations/${organizationId}`;
      expect((await own.publish('PATCH', path, { website: 'https://example.org/' })).action).toBe('updated');
      expect((await own.send('PATCH', path, { network_codes: [] })).status).toBe(403);
      expect((await own.send('POST', '/v1/manage/organizations', publications.organizations)).status).toBe(403);
      expect((await own.send('DELETE', path)).status).toBe(403);
    });
  });

  describe('faults', () => {
    const create = (body: unknown) => own.send('POST', '/v1/manage/services', body);

    test.each<[string, object, string]>([
      ['a name that is missing', { name: undefined }, '/name'],
      ['a text in no language', { name: {} }, '/name'],
      ['an empty text', { name: { uk: ' ' } }, '/name/uk'],
      ['a language that is not served', { name: { uk: 'Так', xx: 'Ні' } }, '/name/xx'],
      ['a property that does not exist', { descripton: 'x' }, '/descripton'],
      ['a property inside that does not exist', { phones: [{ number: '112', nummer: '1' }] }, '/phones/0/nummer'],
      ['null', { alert: null }, '/alert'],
      ['a wrong status', { status: 'open' }, '/status'],
      ['an address that is none', { url: 'приклад' }, '/url'],
      [
        'a term that is not there',
        { attributes: [{ taxonomy_term_id: organizationId }] },
        '/attributes/0/taxonomy_term_id',
      ],
      ['a programme that is not there', { program_id: organizationId }, '/program_id'],
      ['a text without end', { description: 'д'.repeat(10_001) }, '/description'],
    ])('%s is named with its place', async (_, change, pointer) => {
      const answer = await create({ ...publications.services, ...change });
      expect(answer.status).toBe(400);
      const { errors } = answer.body as { errors: { pointer: string; message: string }[] };
      expect(errors.map((error) => error.pointer)).toContain(pointer);
      expect(errors.every(({ message }) => message.length > 20)).toBe(true);
    });

    test('several are told together, in the language asked for', async () => {
      const answer = await own.send('POST', '/v1/manage/services?lang=uk', { status: 'x', nothing: 1 });
      const { errors } = answer.body as { errors: { pointer: string; message: string }[] };
      expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/name', '/nothing', '/organization_id', '/status']);
      expect(errors.map(({ message }) => message).join(' ')).toMatch(/такої властивості немає/);
    });

    test('of a patch they are faults of the record that would be', async () => {
      const path = `/v1/manage/services/${fixtureId('everyday')}`;
      for (const [patch, pointer] of [
        [{ name: null }, '/name'],
        [{ status: 'nothing' }, '/status'],
        [{ nothing: 1 }, '/nothing'],
      ] as const) {
        const { status, body } = await own.send('PATCH', path, patch);
        expect(status).toBe(400);
        expect((body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(pointer);
      }
      expect((await own.send('PATCH', path, [])).status).toBe(400);
      expect((await own.get(path)).body).toMatchObject({ status: 'active' });
    });

    test('a figure that breaks the rules of figures is refused', async () => {
      const answer = await own.send('POST', '/v1/manage/figures', { ...publications.figures, area: undefined });
      expect(answer.status).toBe(400);
      expect((answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toContain(
        '/area',
      );
    });

    test('an identifier that differs from the path, is taken, or is not there', async () => {
      const path = '/v1/manage/services';
      expect(
        (await own.send('PUT', `${path}/${randomUUID()}`, { ...publications.services, id: randomUUID() })).status,
      ).toBe(400);
      expect((await own.send('POST', path, { ...publications.services, id: fixtureId('everyday') })).status).toBe(409);
      expect((await own.send('PATCH', `${path}/${randomUUID()}`, {})).status).toBe(404);
      expect((await own.send('DELETE', `${path}/${randomUUID()}`)).status).toBe(404);
      const upper = fixtureId('everyday').toUpperCase();
      expect((await own.get(`${path}/${upper}`)).status).toBe(200);
    });

    test('a code that is taken', async () => {
      const { status } = await operator.send('POST', '/v1/manage/taxonomy_terms', {
        ...publications.taxonomy_terms,
        code: 'fixture-top',
      });
      expect(status).toBe(409);
    });

    test('bodies too deep, too large, not JSON, of another type', async () => {
      const raw = (body: string, type = 'application/json') =>
        ask('/v1/manage/services', {
          method: 'POST',
          headers: { Authorization: `Bearer ${publisherKey}`, 'Content-Type': type },
          body,
        });
      expect((await raw('['.repeat(50_000) + ']'.repeat(50_000))).status).toBe(400);
      expect((await raw(`{"name":${'{"uk":'.repeat(5000)}1${'}'.repeat(5000)}}`)).status).toBe(400);
      expect((await raw(JSON.stringify({ name: 'x'.repeat(200_000) }))).status).toBe(413);
      expect((await raw('{')).status).toBe(400);
      for (const broken of ['\\u0000', '\\ud800'])
        expect((await raw(JSON.stringify(publications.services).replace('active', broken))).status).toBe(400);
      expect((await raw(JSON.stringify({ ...publications.services, alert: 'X' }).replace('X', '\\u0000'))).status).toBe(
        400,
      );
      expect((await raw('{}', 'text/plain')).status).toBe(415);
      const patch = `{"alert":${'{"uk":'.repeat(15_000)}1${'}'.repeat(15_000)}}`;
      const patched = await ask(`/v1/manage/services/${fixtureId('everyday')}`, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${publisherKey}`, 'Content-Type': 'application/merge-patch+json' },
        body: patch,
      });
      expect(patched.status).toBe(400);
    });
  });

  describe('what other records need', () => {
    test('cannot be retired; the answer names who needs it', async () => {
      const place = await own.publish('POST', '/v1/manage/locations', publications.locations);
      const path = `/v1/manage/locations/${place.record.id}`;
      const entry = await own.publish('POST', '/v1/manage/service_at_locations', {
        ...publications.service_at_locations,
        location_id: place.record.id,
      });
      const answer = await own.send('DELETE', path);
      expect(answer.status).toBe(409);
      expect((answer.body as { detail: string }).detail).toContain(entry.record.id);
      await own.publish('DELETE', `/v1/manage/service_at_locations/${entry.record.id}`);
      expect((await own.send('DELETE', path)).status).toBe(200);
      for (const [kind, key] of [
        ['taxonomies', 'taxonomy'],
        ['taxonomy_terms', 'top'],
        ['taxonomy_terms', 'below'],
        ['indicators', 'indicator'],
        ['organizations', 'organization'],
        ['programs', 'program'],
      ] as const)
        expect((await operator.send('DELETE', `/v1/manage/${kind}/${fixtureId(key)}`)).status, key).toBe(409);
    });
  });
});
