import type { Cohort } from '@resilience-kit/contract';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { Dataset, LocalizedText, Stored } from '../../records/stored.ts';
import { contentLanguagesOf } from '../texts.ts';
import { organizationIdentifier } from './organization.ts';
import { programIdentifier } from './service.ts';

/** A run of a programme to be. Days are relative to today. */
export type CohortDraft = Omit<Stored<Cohort>, 'id'> & { key: string };

export interface ProgramDraft {
  key: string;
  organization: string;
  name: LocalizedText;
  description: LocalizedText;
  cohorts?: readonly CohortDraft[];
}

export function programs(drafts: readonly ProgramDraft[]): Pick<Dataset, 'programs'> {
  return {
    programs: drafts.map(({ key, organization, cohorts, ...texts }) => ({
      id: programIdentifier(key),
      organization_id: organizationIdentifier(organization),
      ...texts,
      ...(cohorts ? { cohorts: cohorts.map((cohort) => stored(key, cohort)) } : {}),
      content_languages: contentLanguagesOf(texts.name),
    })),
  };
}

function stored(programKey: string, { key, ...cohort }: CohortDraft): Stored<Cohort> {
  return { id: identifierOf('cohort', `${programKey}/${key}`), ...cohort };
}
