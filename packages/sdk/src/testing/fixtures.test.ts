import * as contract from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import {
  aHotline,
  aLocation,
  anOrganization,
  aPlace,
  aSearchAnswer,
  aService,
  aServiceAtLocation,
  aTaxonomy,
  aTaxonomyTerm,
} from './index.ts';

describe('fixtures', () => {
  it.each([
    [contract.hotline, aHotline],
    [contract.location, aLocation],
    [contract.organization, anOrganization],
    [contract.place, aPlace],
    [contract.searchAnswer, aSearchAnswer],
    [contract.service, aService],
    [contract.serviceAtLocationDetail, aServiceAtLocation],
    [contract.taxonomy, aTaxonomy],
    [contract.taxonomyTerm, aTaxonomyTerm],
  ])('follow the contract (%#)', (schema, build) => {
    const fixture = build();
    expect(schema.safeParse(fixture)).toMatchObject({ success: true });
    // Nothing but what the contract knows.
    expect(schema.parse(fixture)).toEqual(fixture);
  });

  it('have identifiers of their own', () => {
    expect(aHotline().id).not.toBe(aHotline().id);
  });

  it('take changes at any depth, and lose what is set to undefined', () => {
    const record = aServiceAtLocation({
      service: { name: 'Юрист' },
      location: { addresses: undefined, confidential: true },
      schedules: [],
    });
    expect(record.service).toMatchObject({ name: 'Юрист', status: 'active' });
    expect(record.location).not.toHaveProperty('addresses');
    expect(record.location).toMatchObject({ confidential: true, name: 'Центр життєстійкості (приклад)' });
    expect(record.schedules).toEqual([]);
    expect(aServiceAtLocation({ location: undefined })).not.toHaveProperty('location');
    expect(
      aServiceAtLocation({ temporary_closure: { since: '2026-01-12', reason: 'Ремонт' } }).temporary_closure,
    ).toEqual({ since: '2026-01-12', reason: 'Ремонт' });
  });

  it('make an answer whose totals follow its contents', () => {
    expect(aSearchAnswer()).toMatchObject({ total_items: 1, size: 1, empty: false });
    expect(aSearchAnswer({ contents: [] })).toMatchObject({ total_items: 0, total_pages: 0, size: 0, empty: true });
    expect(
      aSearchAnswer({
        contents: [aServiceAtLocation(), aServiceAtLocation()],
        total_items: 40,
        total_pages: 20,
        last_page: false,
      }),
    ).toMatchObject({
      size: 2,
      total_items: 40,
      last_page: false,
    });
  });

  it('hold no telephone number but those of public lines', () => {
    const text = JSON.stringify([aHotline(), aSearchAnswer(), anOrganization()]);
    const numbers = [...text.matchAll(/"(?:number|dial)":"([^"]+)"/g)].map(([, number]) => String(number));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.every((number) => ['116 111', '116111', '15-45', '15-47', '112'].includes(number))).toBe(true);
    expect(text).not.toMatch(/\+?380/);
  });
});
