import type { Network, NetworkMember, NetworkRole } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import type { LocalizedText, Stored, StoredNetwork } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { readDataStatus } from '../settings/settings.ts';

interface MemberRow {
  code: string;
  id: string;
  name: LocalizedText | string;
  website: string | null;
}

/** Networks in the order of `ids`; with `members`, each with the organizations that belong to it. */
export async function networkRecords(
  database: Database,
  ids: readonly string[],
  { language, members }: AnswerContext & { members: boolean },
): Promise<Network[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('network')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  const networks = rows.map(({ document }) => document);
  const codes = networks.map(({ code }) => code);
  // What makes an organization a member is its own record: it is shown with the network everywhere.
  const { rows: memberRows } = await sql<MemberRow>`
    select code, organization.id, document -> 'name' as name, document ->> 'website' as website
    from organization, unnest(network_codes) as code
    where network_codes && ${codes}::text[] and code = any(${codes}::text[])
    order by coalesce(document -> 'name' ->> ${language}, document ->> 'name'), organization.id
  `.execute(database);
  const membersByCode = Map.groupBy(memberRows, ({ code }) => code);
  const dataStatus = await readDataStatus(database);
  const shown = networks.map((stored) => {
    const all = membersOf(stored, membersByCode.get(stored.code) ?? []);
    const coordinator = all.find(({ role }) => role === 'coordinator')?.organization;
    const joined: Stored<Network> = {
      ...without(stored, 'members'),
      ...(coordinator ? { coordinator } : {}),
      member_count: all.length,
      ...(members ? { members: all } : {}),
      data_status: dataStatus,
    };
    return inLanguage<Network>(joined, language);
  });
  return inOrderOf(ids, shown);
}

const order: readonly NetworkRole[] = ['coordinator', 'member', 'observer'];

function membersOf({ members: known = [] }: StoredNetwork, rows: readonly MemberRow[]): Stored<NetworkMember>[] {
  const details = new Map(known.map((member) => [member.organization_id.toLowerCase(), member]));
  const members = rows.map(({ id, name, website }): Stored<NetworkMember> => {
    const { role = 'member', since } = details.get(id) ?? {};
    return {
      organization: { id, name },
      role,
      ...(since === undefined ? {} : { since }),
      ...(website === null ? {} : { website }),
    };
  });
  return members.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
}
