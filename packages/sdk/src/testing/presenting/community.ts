import type { Event, Network, NetworkRole, Partner, Programme, Roadmap } from '@resilience-kit/contract';
import { type KeptRecord, listOf, partsOf } from '../kept/kept-record.ts';
import { inLanguage, type Language } from './in-language.ts';
import { allNamed, named, present, type Shown, withEnrolment, without } from './shared-records.ts';

const ROLES: readonly NetworkRole[] = ['coordinator', 'member', 'observer'];

/** The name that records are listed by: in the language, else only what has one name in all. */
export function listName(record: KeptRecord, language: Language): string {
  const name = record['name'] as string | Partial<Record<Language, string>> | undefined;
  if (typeof name === 'object') return name[language] ?? JSON.stringify(name);
  return name ?? '';
}

/** By name, then by identifier, letters compared by their numbers as the server's database does. */
export function byName(records: readonly KeptRecord[], language: Language): KeptRecord[] {
  const key = (record: KeptRecord) => `${listName(record, language)}\0${String(record['id'])}`;
  return records.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** A programme with its organization and partners. */
export function presentProgramme(record: KeptRecord, shown: Shown): Programme {
  const organization = named(shown, 'organizations', record['organization_id']);
  const partners = shown.kept
    .all('partners')
    .filter((partner) => listOf(partner, 'program_ids').includes(String(record['id'])))
    .map(({ id, name }) => ({ id, name }));
  const joined = {
    ...withEnrolment(record, shown),
    ...(organization ? { organization } : {}),
    ...(partners.length > 0 ? { partners } : {}),
    data_status: shown.dataStatus,
  };
  return present<Programme>(joined, shown);
}

/** A network; with `members`, with the organizations that belong to it. */
export function presentNetwork(record: KeptRecord, shown: Shown, { members }: { members: boolean }): Network {
  const all = membersOf(record, shown);
  const coordinator = all.find(({ role }) => role === 'coordinator')?.organization;
  const joined = {
    ...without(record, 'members'),
    ...(coordinator ? { coordinator } : {}),
    member_count: all.length,
    ...(members ? { members: all } : {}),
    data_status: shown.dataStatus,
  };
  return inLanguage<Network>(joined, shown.language);
}

/** Whose own record says that they belong to it; what else is known of them is in the network. */
function membersOf(network: KeptRecord, { kept, language }: Shown) {
  const known = new Map(
    partsOf(network, 'members').map((member) => [String(member['organization_id']).toLowerCase(), member]),
  );
  const organizations = kept
    .all('organizations')
    .filter((one) => listOf(one, 'network_codes').includes(String(network['code'])));
  const members = byName(organizations, language).map(({ id, name, website }) => {
    const { role = 'member', since } = (known.get(String(id)) ?? {}) as { role?: NetworkRole; since?: string };
    return {
      organization: { id, name },
      role,
      ...(since === undefined ? {} : { since }),
      ...(website === undefined ? {} : { website }),
    };
  });
  return members.toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
}

export function presentPartner(record: KeptRecord, shown: Shown): Partner {
  const organizations = allNamed(shown, 'organizations', listOf(record, 'organization_ids'));
  const programs = allNamed(shown, 'programs', listOf(record, 'program_ids'));
  const joined = {
    ...without(record, 'organization_ids', 'program_ids'),
    ...(organizations ? { organizations } : {}),
    ...(programs ? { programs } : {}),
    data_status: shown.dataStatus,
  };
  return inLanguage<Partner>(joined, shown.language);
}

export function presentRoadmap(record: KeptRecord, shown: Shown): Roadmap {
  const network = shown.kept.network(record['network_code']);
  const progress = progressOf(record, shown);
  const joined = {
    ...without(record, 'organization_id', 'network_code', 'progress'),
    organization: organizer(record, shown),
    ...(network ? { network: { id: network['id'], code: network['code'], name: network['name'] } } : {}),
    ...(progress.length > 0 ? { progress } : {}),
    data_status: shown.dataStatus,
  };
  return inLanguage<Roadmap>(joined, shown.language);
}

/** Each community with every stage: those that nobody wrote about have not been started. */
function progressOf(roadmap: KeptRecord, shown: Shown): object[] {
  return partsOf(roadmap, 'progress').flatMap((community) => {
    const place = shown.places.reference(community['place_code'], shown.language);
    if (!place) return [];
    const organization = named(shown, 'organizations', community['organization_id']);
    const known = partsOf(community, 'stages');
    const stages = partsOf(roadmap, 'stages').map(
      ({ code: stage }) => known.find((one) => one['stage'] === stage) ?? { stage, state: 'not_started' },
    );
    return [{ place, ...(organization ? { organization } : {}), stages }];
  });
}

export function presentEvent(record: KeptRecord, shown: Shown): Event {
  const coOrganizers = allNamed(shown, 'organizations', listOf(record, 'co_organizer_ids'));
  const partners = allNamed(shown, 'partners', listOf(record, 'partner_ids'));
  const program = named(shown, 'programs', record['program_id']);
  const place = shown.places.reference(record['place_code'], shown.language);
  const joined = {
    ...without(record, 'organization_id', 'co_organizer_ids', 'partner_ids', 'program_id', 'place_code'),
    organization: organizer(record, shown),
    ...(coOrganizers ? { co_organizers: coOrganizers } : {}),
    ...(partners ? { partners } : {}),
    ...(program ? { program } : {}),
    ...(place ? { place } : {}),
    data_status: shown.dataStatus,
  };
  return inLanguage<Event>(joined, shown.language);
}

function organizer(record: KeptRecord, shown: Shown): object {
  const id = record['organization_id'];
  return named(shown, 'organizations', id) ?? { id, name: '' };
}
