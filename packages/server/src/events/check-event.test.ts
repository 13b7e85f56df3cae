import { expect, test } from 'vitest';
import type { StoredEvent } from '../records/stored.ts';
import { eventFaults } from './check-event.ts';

const id = '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71';
const event: StoredEvent = {
  id,
  organization_id: id,
  name: { uk: 'Форум' },
  status: 'scheduled',
  starts_at: '2026-03-20T10:00:00+02:00',
  place_code: 'UA32080070010087821',
  last_modified: '2026-03-01T10:00:00Z',
};
const fieldsOf = (more: object) => eventFaults({ ...event, ...more }).map(({ field }) => field);

test('an event with what it needs is taken', () => {
  expect(eventFaults(event)).toEqual([]);
  expect(fieldsOf({ place_code: undefined, online_url: 'https://example.org/' })).toEqual([]);
  expect(fieldsOf({ ends_at: '2026-03-20T08:00:00Z', registration: { form_id: 'help-request' } })).toEqual([]);
});

test.each([
  ['ends_at', { ends_at: '2026-03-20T09:59:00+02:00' }],
  ['starts_at', { starts_at: '0001-01-01T00:00:00Z' }],
  ['place_code', { place_code: undefined }],
  ['place_code', { place_code: 'Буча' }],
  ['registration', { registration: { closes_at: '2026-03-19T10:00:00Z' } }],
  ['co_organizer_ids', { co_organizer_ids: [id] }],
  ['online_url', { online_url: 'javascript' }],
  ['status', { status: 'perhaps' }],
  ['name', { name: {} }],
])('%s is named when %o cannot be', (field, more) => {
  expect(fieldsOf(more)).toEqual([field]);
});

test('faults are told in Ukrainian and English', () => {
  const [fault] = eventFaults({ ...event, ends_at: '2026-03-19T10:00:00Z' });
  expect(fault?.message.uk).toMatch(/не може бути раніше за початок події/);
  expect(fault?.message.en).toMatch(/must not be before the event begins/);
});
