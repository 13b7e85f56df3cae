import { webhookEventTypes, webhookSubscriptions } from '@resilience-kit/contract';
import { describe, expect, test } from 'vitest';
import { eventsOfChange, type ChangeOfRecord } from './events-of-change.ts';

const organizationId = '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71';
const typesOf = (change: Partial<ChangeOfRecord>) =>
  eventsOfChange({ resource: 'services', record_id: 'r', organization_id: organizationId, ...change }).map(
    ({ type }) => type,
  );

describe('the events of a change', () => {
  test.each<[string, object | undefined, object | undefined, string[]]>([
    ['a new record', undefined, { status: 'active' }, ['service.created']],
    ['a changed one', { name: 'a' }, { name: 'b' }, ['service.updated']],
    ['one that became defunct', { status: 'active' }, { status: 'defunct' }, ['service.retired']],
    ['one that is gone', { status: 'active' }, undefined, ['service.retired']],
    ['one that is given again', { status: 'defunct' }, { status: 'active' }, ['service.restored']],
    ['a defunct one that is gone', { status: 'defunct' }, undefined, ['service.updated']],
    ['one that stayed as it was', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['nothing', undefined, undefined, []],
  ])('of %s', (_, before, after, types) => {
    expect(typesOf({ before, after })).toEqual(types);
  });

  test('name the record, whose it is, and where it is read', () => {
    const [event] = eventsOfChange({
      resource: 'organizations',
      record_id: organizationId,
      organization_id: organizationId,
      after: { name: 'x' },
    });
    expect(event).toEqual({
      type: 'organization.created',
      organizationId,
      data: { resource: 'organization', id: organizationId, path: `/organizations/${organizationId}` },
    });
  });

  test('never hold anything of the record', () => {
    const after = { name: 'таємниця', status: 'active', service_id: 's', relocation: { since: '2026-01-01' } };
    for (const resource of ['services', 'service_at_locations', 'locations', 'figures', 'hotlines']) {
      const events = eventsOfChange({ resource, record_id: 'r', after });
      expect(events).not.toEqual([]);
      expect(JSON.stringify(events)).not.toContain('таємниця');
    }
  });

  test('of a figure and of a version of a form are that it was published', () => {
    expect(typesOf({ resource: 'figures', after: {} })).toEqual(['figure.published']);
    const [event] = eventsOfChange({
      resource: 'forms',
      record_id: `${organizationId}.help-request.2`,
      organization_id: organizationId,
      after: { id: 'help-request', version: 2 },
    });
    expect(event).toMatchObject({
      type: 'form.published',
      data: { id: 'help-request', path: `/v1/forms/help-request?organization_id=${organizationId}` },
    });
  });

  test('are none for records of which nobody is told', () => {
    expect(typesOf({ resource: 'keysets', after: {} })).toEqual([]);
  });

  test('are known by the name of the resource as well as by that of its path', () => {
    expect(typesOf({ resource: 'taxonomy_term', after: {} })).toEqual(
      typesOf({ resource: 'taxonomy_terms', after: {} }),
    );
  });

  describe('of a service at a location', () => {
    const closure = { since: '2026-03-01', reason: { uk: 'ремонт' } };
    const relocation = { since: '2026-03-01', to_id: 'elsewhere' };
    const entry = { service_id: 's' };
    const happened = (before: object | undefined, after: object | undefined) =>
      typesOf({ resource: 'service_at_locations', before, after }).filter((type) => type.startsWith('service.'));

    test.each<[string, object | undefined, object | undefined, string[]]>([
      ['a closure', entry, { ...entry, temporary_closure: closure }, ['service.suspended']],
      ['the end of a closure', { ...entry, temporary_closure: closure }, entry, ['service.reopened']],
      ['another reason', { ...entry, temporary_closure: closure }, { ...entry, temporary_closure: { since: 'x' } }, []],
      ['a move', entry, { ...entry, relocation }, ['service.relocated']],
      ['a new place that one moved to', undefined, { ...entry, relocation }, ['service.relocated']],
      ['another move', { ...entry, relocation }, { ...entry, relocation: { since: 'x' } }, ['service.relocated']],
      ['a move that stays', { ...entry, relocation }, { ...entry, relocation, phone: 1 }, []],
      ['a move that was a mistake', { ...entry, relocation }, entry, []],
      [
        'a move and a closure',
        entry,
        { ...entry, relocation, temporary_closure: closure },
        ['service.relocated', 'service.suspended'],
      ],
      ['its end', { ...entry, temporary_closure: closure }, undefined, []],
    ])('%s', (_, before, after, types) => expect(happened(before, after)).toEqual(types));

    test('name both the service and the entry', () => {
      const events = eventsOfChange({
        resource: 'service_at_locations',
        record_id: 'e',
        before: entry,
        after: { ...entry, temporary_closure: closure },
      });
      expect(events.map(({ data }) => data)).toEqual([
        { resource: 'service_at_location', id: 'e', path: '/service_at_locations/e' },
        { resource: 'service', id: 's', service_at_location_id: 'e', path: '/services/s' },
      ]);
    });
  });
});

describe('the types of events', () => {
  test('are written as the specification recommends, each once, and each can be asked for', () => {
    expect(webhookEventTypes).toEqual(
      expect.arrayContaining(['service.updated', 'figure.published', 'intake.received']),
    );
    expect(new Set(webhookEventTypes).size).toBe(webhookEventTypes.length);
    for (const type of webhookEventTypes) expect(type).toMatch(/^[a-z_]+\.[a-z]+$/);
    expect(webhookSubscriptions).toEqual(expect.arrayContaining(['*', 'service.*', 'intake.*', ...webhookEventTypes]));
  });
});
