import { managedResources, type ManagedResourceName } from '@resilience-kit/contract';
import fc from 'fast-check';
import { fixtureId } from '../fixture-dataset.ts';
import { publications } from '../publications.ts';
import { describedOperations } from './described-operations.ts';
import type { KnownValues } from './known-values.ts';
import type { Attempt } from './publishing-model.ts';
import { valuesOf } from './schema-values.ts';

const resources = Object.keys(managedResources) as ManagedResourceName[];
/** What people look for: most of what happens happens to these. */
const mainly: readonly ManagedResourceName[] = ['services', 'locations', 'service_at_locations', 'organizations'];

const both = (uk: string, en: string) => ({ uk, en });
const linkedTo = (term: string) => ({ attributes: [{ taxonomy_term_id: fixtureId(term), link_type: 'category' }] });

/** What stewards do to records in a day: rename, close, move, hide, sort into other categories. */
const edits: Readonly<Partial<Record<ManagedResourceName, readonly Readonly<Record<string, unknown>>[]>>> = {
  services: [
    { name: both('Квасолина', 'Bean') },
    { name: { uk: 'Лише українською' } },
    { alert: both('Увага', 'Attention') },
    { alert: null, description: both('Довгий опис про психолога', 'About a psychologist') },
    { status: 'inactive' },
    { status: 'temporarily closed' },
    { status: 'active' },
    { status: 'defunct' },
    { organization_id: fixtureId('organization') },
    { program_id: null },
    linkedTo('below'),
    linkedTo('top'),
    { attributes: [] },
    { delivery_modes: ['online'] },
    { own_id: 'ours-1' },
  ],
  locations: [
    { confidential: true },
    { confidential: false },
    { latitude: 48.46, longitude: 35.04, place_code: 'UA32080070010087821' },
    { latitude: null, longitude: null },
    { name: both('Нове місце', 'New place') },
    { accessibility: [] },
  ],
  service_at_locations: [
    { temporary_closure: { since: '2026-03-10', reason: both('Немає світла', 'No electricity') } },
    { temporary_closure: null },
    { relocation: { since: '2026-03-15', to_id: fixtureId('moved here') } },
    { relocation: null },
    { schedules: [{ freq: 'WEEKLY', byday: 'SA', opens_at: '10:00', closes_at: '14:00' }] },
    { schedules: [] },
    { location_id: fixtureId('new office') },
    { service_id: fixtureId('shelter') },
    linkedTo('other'),
  ],
  organizations: [
    { name: both('Інша спілка', 'Another union') },
    { network_codes: [] },
    { network_codes: ['fixture-network'] },
    { description: both('Опис', 'Text') },
  ],
  taxonomy_terms: [{ name: both('Інший термін', 'Another term') }, { parent_id: null }, { code: 'renamed-term' }],
  networks: [{ name: both('Інша мережа', 'Another network') }, { code: 'renamed-network' }],
  programs: [{ name: both('Інша програма', 'Another programme') }],
};

/** What anyone may try with any record. */
export function attemptsOn(known: KnownValues): fc.Arbitrary<Attempt> {
  const onEach = resources.map((resource) => ({
    weight: mainly.includes(resource) ? 6 : 1,
    arbitrary: fc.record<Attempt>({
      who: fc.constantFrom(0, 1, 1, 2),
      resource: fc.constant(resource),
      action: fc.constantFrom('create', 'replace', 'update', 'update', 'update', 'retire'),
      which: fc.nat(1000),
      body: bodies(resource, known),
      isDryRun: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
      isUndone: fc.boolean(),
    }),
  }));
  return fc.oneof(...onEach);
}

function bodies(resource: ManagedResourceName, known: KnownValues): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const schema = describedOperations.find(({ method, path }) => method === 'POST' && path === `/v1/manage/${resource}`)
    ?.bodies['application/json'];
  const edit = edits[resource] ?? [{}];
  const made = valuesOf(schema ?? {}, known) as fc.Arbitrary<Readonly<Record<string, unknown>>>;
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...edit) },
    { weight: 1, arbitrary: fc.constantFrom(...edit).map((one) => ({ ...publications[resource], ...one })) },
    { weight: 1, arbitrary: made },
  );
}
