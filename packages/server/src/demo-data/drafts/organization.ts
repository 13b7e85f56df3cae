import type { Dataset, LocalizedText, StoredOrganization } from '../../records/stored.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { DemoCalendar } from '../demo-calendar.ts';
import { pick } from '../demo-calendar.ts';
import type { NetworkCode } from '../networks.ts';
import { funding, type FunderCode } from '../funders.ts';
import { contentLanguagesOf } from '../texts.ts';

export interface OrganizationDraft {
  key: string;
  name: LocalizedText;
  alternate_name?: LocalizedText;
  description: LocalizedText;
  legal_status?: string;
  year_incorporated?: number;
  review_every_days?: number;
  /** The key of the organization that this one belongs to. */
  parent?: string;
  networks?: readonly NetworkCode[];
  funders?: readonly FunderCode[];
  /** A role to turn to; nobody is named. */
  contact?: LocalizedText;
}

export function organizationIdentifier(key: string): string {
  return identifierOf('organization', key);
}

export function organizations(
  calendar: DemoCalendar,
  drafts: readonly OrganizationDraft[],
): Pick<Dataset, 'organizations'> {
  return { organizations: drafts.map((draft) => organization(calendar, draft)) };
}

function organization(calendar: DemoCalendar, draft: OrganizationDraft): StoredOrganization {
  const { key, parent, networks, funders, contact, ...fields } = draft;
  return {
    id: organizationIdentifier(key),
    ...fields,
    website: `https://example.org/${key}`,
    ...(parent === undefined ? {} : { parent_organization_id: organizationIdentifier(parent) }),
    ...(funders ? { funding: funding(`organization/${key}`, funders) } : {}),
    ...(contact ? { contacts: [{ id: identifierOf('contact', key), title: contact }] } : {}),
    ...(networks ? { network_codes: [...networks] } : {}),
    content_languages: contentLanguagesOf(draft.name),
    last_modified: calendar.moment(pick(`organization ${key}`, 5, 60), key),
  };
}
