import { randomUUID } from 'node:crypto';
import type { Change, ChangeDetail } from '@resilience-kit/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { grantAccess } from '../access-keys/access-keys.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { neighbourKey, operatorKey, publisherKey } from '../test-support/keys.ts';
import { publications } from '../test-support/publications.ts';
import { publisher, type Publisher } from '../test-support/publisher.ts';

const organizationId = fixtureId('organization');
const everyday = `/v1/manage/services/${fixtureId('everyday')}`;

describe.each(databases)('the audit trail on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let own: Publisher;
  let operator: Publisher;
  let neighbour: Publisher;
  beforeEach(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
    own = publisher(ask, publisherKey);
    operator = publisher(ask, operatorKey);
    neighbour = publisher(ask, neighbourKey);
  });
  afterEach(() => opened.close());

  const changes = async (query = '', who = own) =>
    ((await who.get(`/v1/manage/changes?${query}`)).body as AnyPage<Change>).contents;
  const change = async (id = '', who = own) => (await who.get(`/v1/manage/changes/${id}`)).body as ChangeDetail;
  const undo = (id = '', who = own, query = '') => who.send('POST', `/v1/manage/changes/${id}/undo${query}`);

  test('says who changed what, when, from what to what', async () => {
    const { change_id: id } = await own.publish('PATCH', everyday, { alert: { uk: 'Увага' } });
    expect(await changes('', own)).toMatchObject([
      { id, at: NOW.toISOString(), source: 'api', by: 'publisher', organization_id: organizationId, record_count: 1 },
    ]);
    const [record] = (await change(id)).records.contents;
    expect(record).toEqual({
      resource: 'services',
      record_id: fixtureId('everyday'),
      organization_id: organizationId,
      action: 'updated',
      differences: [{ pointer: '/alert', after: { uk: 'Увага' } }],
    });
  });

  test('has nothing of calls that changed nothing, failed or were rehearsed', async () => {
    await own.publish('PATCH', everyday, {});
    await own.publish('PATCH', `${everyday}?dry_run=true`, { alert: 'x' });
    await own.send('PATCH', everyday, { status: 'x' });
    expect(await changes()).toEqual([]);
  });

  test('shows an organization its own changes alone, the operator all, by record if asked', async () => {
    await own.publish('PATCH', everyday, { alert: 'x' });
    await operator.publish('POST', '/v1/manage/taxonomies', publications.taxonomies);
    const { change_id: theirs } = await operator.publish('PATCH', everyday, { alert: 'y' });
    expect(await changes()).toHaveLength(2);
    expect((await changes()).map(({ by }) => by)).toEqual(['operator', 'publisher']);
    expect(await changes('', neighbour)).toEqual([]);
    expect((await neighbour.get(`/v1/manage/changes/${theirs ?? ''}`)).status).toBe(404);
    expect((await neighbour.get(`/v1/manage/changes?organization_id=${organizationId}`)).status).toBe(403);
    expect(await changes('', operator)).toHaveLength(3);
    expect(await changes('resource=taxonomies', operator)).toHaveLength(1);
    expect(await changes(`record_id=${fixtureId('everyday').toUpperCase()}`, operator)).toHaveLength(2);
    expect(await changes(`record_id=${fixtureId('shelter')}`, operator)).toEqual([]);
  });

  test('takes a change back, and takes that back too', async () => {
    const before = (await own.get(everyday)).body;
    const { change_id: id } = await own.publish('PATCH', everyday, { alert: { uk: 'Увага' }, name: { uk: 'Інша' } });
    const undone = await undo(id);
    expect(undone.status).toBe(200);
    expect(undone.body).toMatchObject({ source: 'undo', undoes: id, by: 'publisher' });
    expect((await own.get(everyday)).body).toEqual(before);
    expect(await change(id)).toMatchObject({ undone_by: (undone.body as Change).id });
    await undo((undone.body as Change).id);
    expect((await own.get(everyday)).body).toMatchObject({ alert: { uk: 'Увага' } });
  });

  test('brings back what was retired, and what is found with it', async () => {
    const path = `/v1/manage/service_at_locations/${fixtureId('open')}`;
    const before = (await own.get(path)).body;
    const found = async () =>
      ((await ask('/v1/search?text=everyday&per_page=100')).body as AnyPage).contents.map(({ id }) => id);
    expect(await found()).toContain(fixtureId('open'));
    const { change_id: id } = await own.publish('DELETE', path);
    expect(await found()).not.toContain(fixtureId('open'));
    expect((await undo(id)).status).toBe(200);
    expect((await own.get(path)).body).toEqual(before);
    expect(await found()).toContain(fixtureId('open'));
  });

  test('lets a service that is taken back stay as defunct, and other records go', async () => {
    const service = await own.publish('POST', '/v1/manage/services', publications.services);
    await undo(service.change_id);
    expect((await ask(`/services/${service.record.id}`)).body).toMatchObject({ status: 'defunct' });
    const place = await own.publish('POST', '/v1/manage/locations', publications.locations);
    await undo(place.change_id);
    expect((await own.get(`/v1/manage/locations/${place.record.id}`)).status).toBe(404);
  });

  test('does not take back what refers to records that are gone', async () => {
    const term = await operator.publish('POST', '/v1/manage/taxonomy_terms', publications.taxonomy_terms);
    const attributes = [{ taxonomy_term_id: term.record.id, link_type: 'category' }];
    await own.publish('PATCH', everyday, { attributes });
    const { change_id: unlinked } = await own.publish('PATCH', everyday, { attributes: [] });
    await operator.publish('DELETE', `/v1/manage/taxonomy_terms/${term.record.id}`);
    expect((await undo(unlinked)).status).toBe(409);
    expect((await own.get(everyday)).body).toMatchObject({ attributes: [] });
  });

  test('is no way around the operator: not to other networks, not to records that moved, not without the scope', async () => {
    const organization = `/v1/manage/organizations/${organizationId}`;
    const { change_id: left } = await operator.publish('PATCH', organization, { network_codes: [] });
    expect((await undo(left)).status).toBe(403);
    expect((await undo(left, operator)).status).toBe(200);

    const place = `/v1/manage/service_at_locations/${fixtureId('secret')}`;
    const { change_id: closed } = await own.publish('PATCH', place, { schedules: [] });
    await operator.publish('PATCH', `/v1/manage/services/${fixtureId('shelter')}`, { organization_id: DEMO_RECEIVER });
    expect((await undo(closed)).status).toBe(403);

    const { change_id: counted } = await own.publish('POST', '/v1/manage/figures', publications.figures);
    const accessKey = 'rk_test-access-key-for-records-alone';
    const scopes = ['records:write'] as const;
    await grantAccess(opened.database, { organizationId, accessKey, label: 'records', scopes, now: NOW });
    expect((await undo(counted, publisher(ask, accessKey))).status).toBe(403);
  });

  test('does not take back what has changed since, nor what others need by now', async () => {
    const { change_id: first } = await own.publish('PATCH', everyday, { alert: 'x' });
    await own.publish('PATCH', everyday, { alert: 'y' });
    const answer = await undo(first);
    expect(answer.status).toBe(409);
    expect((answer.body as { detail: string }).detail).toContain(`services/${fixtureId('everyday')}`);
    expect((await own.get(everyday)).body).toMatchObject({ alert: 'y' });

    const place = await own.publish('POST', '/v1/manage/locations', publications.locations);
    await own.publish('POST', '/v1/manage/service_at_locations', {
      ...publications.service_at_locations,
      location_id: place.record.id,
    });
    expect((await undo(place.change_id)).status).toBe(409);
  });

  test('does not bring back a name of what is gone', async () => {
    const { record: network } = await operator.publish('POST', '/v1/manage/networks', publications.networks);
    const path = `/v1/manage/organizations/${organizationId}`;
    await operator.publish('PATCH', path, { network_codes: ['published-network'] });
    const { change_id: left } = await operator.publish('PATCH', path, { network_codes: [] });
    await operator.publish('DELETE', `/v1/manage/networks/${network.id}`);
    expect((await undo(left, operator)).status).toBe(409);
    expect((await operator.get(path)).body).toMatchObject({ network_codes: [] });
  });

  test('takes nothing back for others, nor what is not there, nor in a rehearsal', async () => {
    const { change_id: id } = await own.publish('PATCH', everyday, { alert: 'x' });
    // As reading it does: a change of others is not told of.
    expect((await neighbour.get(`/v1/manage/changes/${id ?? ''}`)).status).toBe(404);
    expect((await undo(id, neighbour)).status).toBe(404);
    expect((await undo(randomUUID())).status).toBe(404);
    const rehearsed = await undo(id, own, '?dry_run=true');
    expect(rehearsed.body).toMatchObject({ undoes: id });
    expect((await own.get(everyday)).body).toMatchObject({ alert: 'x' });
    expect(await changes()).toHaveLength(1);
  });
});
