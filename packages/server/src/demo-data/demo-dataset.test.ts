import {
  hotline,
  indicator,
  location,
  organization,
  program,
  service,
  serviceAtLocation,
  taxonomy,
  taxonomyTerm,
} from '@resilience-kit/contract';
import { describe, expect, it } from 'vitest';
import { placeTable } from '../places/place-table/place-table.ts';
import { contentLanguages, translatedProperties, type Dataset, type LocalizedText } from '../records/stored.ts';
import { demoDataset } from './demo-dataset.ts';
import { organizationIdentifier } from './drafts/organization.ts';
import { safeNumbers } from './hotlines.ts';
import { UKRAINIAN_ONLY_ORGANIZATION } from './ukrainian-only-space.ts';

const today = new Date('2026-11-20T10:00:00Z');
const data = demoDataset(today);
const kinds = Object.keys(data) as (keyof Dataset)[];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Every object inside a record, with the property it stands under. */
function* walk(value: unknown, property = ''): Generator<[property: string, value: unknown]> {
  yield [property, value];
  if (Array.isArray(value)) for (const item of value) yield* walk(item, property);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* walk(inner, key);
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'uk' in value;
}

/** The record as it is in one language: the shape that the contract describes. */
function inLanguage(value: unknown, code: 'uk' | 'en'): Json {
  if (isText(value)) return value[code] ?? value.uk ?? '';
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, code));
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inLanguage(inner, code)]));
}

const ukrainianOnlyOrganization = organizationIdentifier(UKRAINIAN_ONLY_ORGANIZATION);
const ukrainianOnlyIds = new Set([
  ukrainianOnlyOrganization,
  ...data.services.filter((one) => one.organization_id === ukrainianOnlyOrganization).map((one) => one.id),
  ...data.locations.filter((one) => one.organization_id === ukrainianOnlyOrganization).map((one) => one.id),
]);
for (const one of data.serviceAtLocations) if (ukrainianOnlyIds.has(one.service_id)) ukrainianOnlyIds.add(one.id);

describe('the demo data', () => {
  it('is the same whenever it is made on the same day', () => {
    expect(demoDataset(new Date('2026-11-20T00:30:00+02:00'))).toEqual(data);
    expect(demoDataset(new Date('2026-11-20T23:30:00+02:00'))).toEqual(data);
  });

  it('keeps identifiers from day to day', () => {
    const later = demoDataset(new Date('2027-03-01T10:00:00Z'));
    for (const kind of kinds)
      expect(later[kind].map((record) => record.id)).toEqual(data[kind].map((record) => record.id));
  });

  it('is big enough to look like the field', () => {
    expect(data.organizations.length).toBeGreaterThanOrEqual(25);
    expect(data.locations.length).toBeGreaterThanOrEqual(25);
    expect(data.serviceAtLocations.length).toBeGreaterThanOrEqual(80);
    expect(data.networks).toHaveLength(2);
    expect(data.hotlines.map((one) => one.number)).toEqual([
      '112',
      '101',
      '102',
      '103',
      '104',
      '15-47',
      '15-45',
      '116 111',
    ]);
  });

  it.each([
    ['organizations', organization],
    ['programs', program],
    ['services', service],
    ['locations', location],
    ['serviceAtLocations', serviceAtLocation],
    ['hotlines', hotline],
    ['taxonomies', taxonomy],
    ['taxonomyTerms', taxonomyTerm],
    ['indicators', indicator],
  ] as const)('conforms to the contract: %s', (kind, schema) => {
    for (const code of contentLanguages) {
      for (const record of data[kind]) {
        const result = schema.safeParse(inLanguage(record, code));
        expect(result.success ? [] : result.error.issues, JSON.stringify(record)).toEqual([]);
      }
    }
  });

  it('gives every record and every part of one an identifier of its own', () => {
    for (const kind of kinds) expect(new Set(data[kind].map((record) => record.id)).size).toBe(data[kind].length);
    // Questions and steps of a form have short names, which the form's own test looks at.
    const numbered = kinds.filter((kind) => kind !== 'forms');
    const parts = numbered.flatMap((kind) => [...walk(data[kind])].filter(([property]) => property !== 'unit'));
    const ids = parts.flatMap(([, value]) =>
      typeof value === 'object' && value !== null && 'id' in value ? [value.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('references in the demo data', () => {
  const idsOf = (kind: keyof Dataset) => new Set(data[kind].map((record) => record.id));
  const organizationIds = idsOf('organizations');
  const serviceAtLocations = new Map(data.serviceAtLocations.map((one) => [one.id, one]));

  it('lead to records that exist', () => {
    const [programs, services, locations, terms] = (
      ['programs', 'services', 'locations', 'taxonomyTerms'] as const
    ).map(idsOf);
    for (const one of data.organizations) expect([undefined, ...organizationIds]).toContain(one.parent_organization_id);
    for (const one of data.programs) expect(organizationIds).toContain(one.organization_id);
    for (const one of data.locations) expect(organizationIds).toContain(one.organization_id);
    for (const one of data.services) {
      expect(organizationIds).toContain(one.organization_id);
      if (one.program_id !== undefined) expect(programs).toContain(one.program_id);
      for (const attribute of one.attributes ?? []) expect(terms).toContain(attribute.taxonomy_term_id);
    }
    for (const one of data.serviceAtLocations) {
      expect(services).toContain(one.service_id);
      expect(locations).toContain(one.location_id);
    }
    for (const one of data.figures) {
      expect(idsOf('indicators')).toContain(one.indicator_id);
      expect([undefined, ...organizationIds]).toContain(one.organization_id);
    }
    for (const term of data.taxonomyTerms) {
      expect(idsOf('taxonomies')).toContain(term.taxonomy_id);
      if (term.parent_id !== undefined) expect(terms).toContain(term.parent_id);
    }
    const networkCodes = data.networks.map((network) => network.code);
    for (const one of data.organizations) expect(networkCodes).toEqual(expect.arrayContaining(one.network_codes ?? []));
  });

  it('leave no service, location, network or indicator unused', () => {
    expect(new Set(data.figures.map((one) => one.indicator_id))).toEqual(idsOf('indicators'));
    expect(new Set(data.serviceAtLocations.map((one) => one.service_id))).toEqual(idsOf('services'));
    expect(new Set(data.serviceAtLocations.map((one) => one.location_id))).toEqual(idsOf('locations'));
    expect(new Set(data.organizations.flatMap((one) => one.network_codes ?? [])).size).toBe(data.networks.length);
  });

  it('use every category and audience that has nothing below it', () => {
    const parents = new Set(data.taxonomyTerms.map((term) => term.parent_id));
    const used = new Set(
      data.services.flatMap((one) => (one.attributes ?? []).map((attribute) => attribute.taxonomy_term_id)),
    );
    expect(
      data.taxonomyTerms.filter((term) => !parents.has(term.id) && !used.has(term.id)).map((term) => term.code),
    ).toEqual([]);
  });

  it('name both ends of every move', () => {
    const moved = data.serviceAtLocations.filter((one) => one.relocation);
    expect(moved.length).toBeGreaterThanOrEqual(10);
    for (const one of moved) {
      const { from_id, to_id, since } = one.relocation ?? { since: '' };
      const other = serviceAtLocations.get(from_id ?? to_id ?? '');
      expect(other?.relocation).toEqual({ since, ...(from_id ? { to_id: one.id } : { from_id: one.id }) });
    }
  });

  it('use codes of places that exist', () => {
    const codes = new Set(placeTable().map((row) => row.code));
    const areas = [...walk(data.services)].flatMap(([property, value]) => (property === 'extent' ? [value] : []));
    const figures = data.figures.flatMap((one) => one.place_code ?? []);
    for (const code of [...data.locations.map((one) => one.place_code), ...areas, ...figures])
      expect(codes).toContain(code);
  });
});

describe('texts of the demo data', () => {
  it('are in Ukrainian and English, but for the records that nobody has translated', () => {
    for (const kind of kinds) {
      for (const record of data[kind]) {
        const languages = ukrainianOnlyIds.has(record.id) ? ['uk'] : ['uk', 'en'];
        const own = [...walk(record)].filter(([property]) => property !== 'cost_options');
        // Names of languages spoken are the kit's own and always in both.
        const texts = own.flatMap(([, value]) => (isText(value) && value.uk !== 'українська' ? [value] : []));
        for (const text of texts) expect(Object.keys(text), JSON.stringify(text)).toEqual(languages);
        if ('content_languages' in record) {
          expect(record.content_languages.map((language) => language.code)).toEqual(languages);
        }
      }
    }
  });

  it('are told in the language they claim', () => {
    const texts = [...walk(data)].flatMap(([, value]) => (isText(value) ? [value] : []));
    for (const { uk = '', en } of texts) {
      if (!/^(Mercy Corps)$/.test(uk)) expect(uk).toMatch(/[а-щьюяіїєґ]/i);
      expect(uk).not.toMatch(/[ыъэё]/i);
      if (en !== undefined) expect(en).not.toMatch(/[а-яіїєґ]/i);
    }
  });

  it('stand only where texts are translated', () => {
    const properties = [...walk(data)].flatMap(([property, value]) => (isText(value) ? [property] : []));
    expect(translatedProperties).toEqual(expect.arrayContaining([...new Set(properties)]));
  });

  it('are machine-translated in a few records', () => {
    const machine = data.services.filter((one) =>
      one.content_languages?.some((language) => language.origin === 'machine'),
    );
    expect(machine.length).toBeGreaterThanOrEqual(2);
    expect(machine.length).toBeLessThan(data.services.length / 10);
  });
});

describe('honesty of the demo data', () => {
  it('has no telephone number but those of public lines', () => {
    const numbers = [...walk(data)].flatMap(([property, value]) => (property === 'number' ? [String(value)] : []));
    for (const number of numbers) expect(safeNumbers).toContain(number.replace(/\D/g, ''));
    const texts = [...walk(data)].flatMap(([, value]) => (isText(value) ? Object.values(value) : []));
    for (const text of texts) expect(text).not.toMatch(/\+?\d[\d\s()-]{6,}\d/);
  });

  it('has only fictional streets and no postal code of a real post office', () => {
    const addresses = data.locations.flatMap((one) => one.addresses ?? []);
    expect(addresses.length).toBeGreaterThan(40);
    for (const { address_1, postal_code, country } of addresses) {
      expect((address_1 as LocalizedText).uk).toMatch(/^вул\. Прикладна, \d+$/);
      if ((address_1 as LocalizedText).en) expect((address_1 as LocalizedText).en).toMatch(/^\d+ Prykladna St$/);
      expect([postal_code, country]).toEqual(['00000', 'UA']);
    }
  });

  it('has web addresses of example.org only, and no electronic mail', () => {
    for (const [property, value] of walk(data)) {
      if (typeof value !== 'string') continue;
      if (value.includes('://')) expect(value).toMatch(/^https:\/\/example\.org\//);
      expect(property === 'email' || value.includes('@'), value).toBe(false);
    }
  });

  it('names no people: contacts are roles', () => {
    const contacts = data.organizations.flatMap((one) => one.contacts ?? []);
    expect(contacts.length).toBeGreaterThan(0);
    for (const contact of contacts) expect(Object.keys(contact).toSorted()).toEqual(['id', 'title']);
    for (const [property] of walk(data))
      expect(property).not.toMatch(/person|first_name|last_name|surname|patronymic|birth/);
  });

  it('puts locations near the middle of their hromada', () => {
    const rows = new Map(placeTable().map((row) => [row.code, row]));
    const onMap = data.locations.filter((one) => one.latitude !== undefined);
    expect(onMap.length).toBe(
      data.locations.filter((one) => one.location_type === 'physical' && !one.confidential).length,
    );
    for (const { latitude = 0, longitude = 0, place_code } of onMap) {
      const row = rows.get(place_code);
      expect(Math.abs(latitude - (row?.latitude ?? 0))).toBeLessThanOrEqual(0.0091);
      expect(Math.abs(longitude - (row?.longitude ?? 0))).toBeLessThanOrEqual(0.0091);
    }
  });

  it('keeps the address of the shelter secret, but not its town', () => {
    const confidential = data.locations.filter((one) => one.confidential);
    expect(confidential).toHaveLength(1);
    expect(confidential[0]?.place_code).toMatch(/^UA\d{17}$/);
    for (const property of ['addresses', 'latitude', 'longitude', 'transportation'])
      expect(confidential[0]).not.toHaveProperty(property);
  });

  it('marks invented organizations in their names', () => {
    const invented = data.organizations.filter((one) => (one.name as LocalizedText).uk?.endsWith('(демо)'));
    expect(invented.length).toBeGreaterThanOrEqual(15);
    for (const { name, id } of invented) {
      if (!ukrainianOnlyIds.has(id)) expect((name as LocalizedText).en).toMatch(/\(demo\)$/);
    }
  });
});

describe('what happens in the demo data', () => {
  const schedules = data.serviceAtLocations.flatMap((one) => one.schedules ?? []);
  const statuses = Object.groupBy(data.services, (one) => one.status);

  it('has eight mobile teams, each with a visit in the coming week and never in two places on a day', () => {
    const teams = data.programs.filter((one) => (one.name as LocalizedText).en?.startsWith('Mobile team'));
    expect(teams).toHaveLength(8);
    for (const team of teams) {
      const ids = data.services
        .filter((one) => one.program_id === team.id && one.status === 'active')
        .map((one) => one.id);
      expect(ids).toHaveLength(3);
      for (const id of ids) {
        const stops = data.serviceAtLocations.filter((one) => one.service_id === id);
        const days = stops.flatMap((stop) => (stop.schedules ?? []).map((schedule) => schedule.dtstart ?? ''));
        expect(stops.length).toBeGreaterThanOrEqual(2);
        expect(new Set(days).size).toBe(days.length);
        expect(days.filter((day) => day >= '2026-11-20' && day <= '2026-11-27')).not.toEqual([]);
      }
    }
  });

  it('has a suspended space with a reason and a day of re-opening', () => {
    const suspended = data.serviceAtLocations.filter((one) => one.temporary_closure);
    expect(suspended).toHaveLength(1);
    expect(suspended[0]?.temporary_closure).toMatchObject({ since: '2026-11-02', expected_reopening: '2026-12-14' });
    expect(statuses['temporarily closed']?.map((one) => one.id)).toEqual([suspended[0]?.service_id]);
  });

  it('has a space that moved from Myrnohrad to Tsarychanska hromada', () => {
    const placeOf = (id: string | undefined) => {
      const found = data.serviceAtLocations.find((one) => one.id === id);
      return data.locations.find((one) => one.id === found?.location_id)?.place_code;
    };
    const moves = data.serviceAtLocations.filter((one) => one.relocation?.from_id);
    const ends = moves.map((one) => `${placeOf(one.relocation?.from_id)} ${placeOf(one.id)}`);
    expect(ends).toContain('UA14160150010065527 UA12020310000017431');
  });

  it('never gives hours to what has moved away or is gone', () => {
    const gone = new Set(
      data.services.filter((one) => ['inactive', 'defunct'].includes(one.status)).map((one) => one.id),
    );
    expect(statuses.defunct).toHaveLength(1);
    for (const one of data.serviceAtLocations) if (gone.has(one.service_id)) expect(one.schedules).toBeUndefined();
  });

  it('has enrolment in every state', () => {
    const day = '2026-11-20';
    const cohorts = data.programs.flatMap((one) => one.cohorts ?? []);
    const states = cohorts.map(({ enrolment_opens = '', enrolment_closes = '', ends_on = '' }) => {
      if (enrolment_opens > day) return 'not yet open';
      if (enrolment_closes >= day) return enrolment_closes === day ? 'closes today' : 'open';
      return ends_on < day ? 'over' : 'closed';
    });
    expect(new Set(states)).toEqual(new Set(['not yet open', 'open', 'closes today', 'closed', 'over']));
    expect(cohorts.filter((cohort) => cohort.stages).length).toBeGreaterThanOrEqual(3);
    for (const { enrolment_opens = '', enrolment_closes = '', starts_on = '', ends_on = '' } of cohorts) {
      expect([enrolment_opens, enrolment_closes].toSorted()).toEqual([enrolment_opens, enrolment_closes]);
      expect(starts_on <= ends_on).toBe(true);
    }
  });

  it('has every kind of schedule', () => {
    expect(schedules.filter((one) => one.opens_at === '00:00' && one.closes_at === '00:00').length).toBeGreaterThan(0);
    expect(schedules.some((one) => one.byday === 'SA')).toBe(true);
    expect(schedules.some((one) => one.interval === 2 && one.dtstart)).toBe(true);
    expect(schedules.some((one) => one.freq === 'MONTHLY')).toBe(true);
    expect(schedules.some((one) => one.valid_from && one.valid_to)).toBe(true);
    expect(schedules.some((one) => one.dtstart && one.dtstart === one.until)).toBe(true);
    const active = new Set(statuses.active?.map((one) => one.id));
    expect(data.serviceAtLocations.some((one) => active.has(one.service_id) && !one.schedules)).toBe(true);
    expect(data.serviceAtLocations.filter((one) => one.schedule_exceptions).length).toBeGreaterThanOrEqual(4);
  });

  it('was verified and changed in the past, most of it within four weeks', () => {
    for (const one of data.serviceAtLocations) {
      expect(Date.parse(one.last_modified)).toBeLessThan(Date.parse('2026-11-20T00:00:00+02:00'));
      expect(one.verified_at).toBe(one.last_modified);
    }
    const fresh = data.serviceAtLocations.filter((one) => one.last_modified >= '2026-10-23');
    expect(fresh.length).toBeGreaterThan(data.serviceAtLocations.length * 0.8);
    expect(new Set(fresh.map((one) => one.last_modified.slice(0, 10))).size).toBeGreaterThan(15);
  });

  it('is found in every way of delivery and in several languages', () => {
    const modes = new Set(data.services.flatMap((one) => one.delivery_modes ?? []));
    expect(modes).toEqual(new Set(['in_person', 'mobile_team', 'home_visit', 'phone', 'online']));
    const spoken = new Set(data.services.flatMap((one) => (one.languages ?? []).map((language) => language.code)));
    expect(spoken).toEqual(new Set(['uk', 'en', 'ukl', 'ru', 'hu']));
    expect(data.locations.filter((one) => one.accessibility).length).toBeGreaterThan(20);
  });
});
