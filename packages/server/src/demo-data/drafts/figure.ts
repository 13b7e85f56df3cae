import type { ContentLanguage } from '@resilience-kit/contract';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { Dataset, LocalizedText, StoredFigure, StoredIndicator } from '../../records/stored.ts';
import { contentLanguagesOf } from '../texts.ts';
import { organizationIdentifier } from './organization.ts';

export interface IndicatorDraft extends Omit<StoredIndicator, 'id' | 'name' | 'is_derived' | 'content_languages'> {
  name: LocalizedText;
}

export interface FigureDraft extends Omit<StoredFigure, 'id' | 'indicator_id' | 'organization_id' | 'status'> {
  indicator: IndicatorDraft;
  /** The key of the organization whose work it is. */
  organization?: string;
}

/** The figures and the indicators that they are of, each once. */
export function figures(drafts: readonly FigureDraft[]): Pick<Dataset, 'indicators' | 'figures'> {
  const indicators = new Set(drafts.map(({ indicator }) => indicator));
  return { indicators: [...indicators].map(indicatorOf), figures: drafts.map(figureOf) };
}

function indicatorOf(draft: IndicatorDraft): StoredIndicator {
  return { id: indicatorIdentifier(draft), ...draft, content_languages: contentLanguagesOf(draft.name) };
}

function figureOf({ indicator, organization, ...draft }: FigureDraft): StoredFigure {
  // All texts of the demo figures are in the languages of what they measure.
  const languages: ContentLanguage[] = contentLanguagesOf(indicator.name);
  return {
    id: identifierOf('figure', draft.code),
    ...draft,
    indicator_id: indicatorIdentifier(indicator),
    // Taken from public reports and checked by nobody else.
    status: 'reported',
    ...(organization === undefined ? {} : { organization_id: organizationIdentifier(organization) }),
    content_languages: languages,
  };
}

function indicatorIdentifier({ code }: IndicatorDraft): string {
  return identifierOf('indicator', code);
}
