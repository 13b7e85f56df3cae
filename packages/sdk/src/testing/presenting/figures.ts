import { type Figure, type Form, type KeptAmounts, publishedAmounts, type Withholding } from '@resilience-kit/contract';
import { figureWords } from '@resilience-kit/text/figures';
import type { KeptRecord } from '../kept/kept-record.ts';
import { inLanguage, textIn } from './in-language.ts';
import { named, type Shown, without } from './shared-records.ts';

/** What is joined in, and what may be withheld. */
const namedOrWithheld = [
  ...(['indicator_id', 'organization_id', 'program_id', 'reported_by_id', 'place_code', 'area'] as const),
  ...(['value', 'words', 'sample_size', 'baseline', 'breakdown', 'history', 'status', 'status_reason'] as const),
] as const;

/** A figure with its indicator, place, programme and organizations, and without what may not be told; undefined without the indicator. */
export function presentFigure(record: KeptRecord, shown: Shown): Figure | undefined {
  const indicator = shown.kept.get('indicators', record['indicator_id']);
  if (!indicator) return undefined;
  const place = shown.places.reference(record['place_code'], shown.language);
  const organization = named(shown, 'organizations', record['organization_id']);
  const programme = named(shown, 'programs', record['program_id']);
  const reportedBy = named(shown, 'organizations', record['reported_by_id']);
  const told = inLanguage<Figure>(
    {
      ...without(record, ...namedOrWithheld),
      ...publishedAmounts(record as unknown as KeptAmounts, indicator as unknown as Withholding),
      indicator,
      ...(place ? { place } : {}),
      area: place?.name ?? record['area'] ?? record['place_code'] ?? '',
      ...(programme ? { programme } : {}),
      ...(organization ? { organization } : {}),
      ...(reportedBy ? { reported_by: reportedBy } : {}),
      data_status: shown.dataStatus,
    },
    shown.language,
  );
  return { ...told, in_words: figureWords(told, shown.language) };
}

/** A form with its organization; undefined without that. */
export function presentForm(record: KeptRecord, { kept, language, dataStatus }: Shown): Form | undefined {
  const organization = kept.get('organizations', record['organization_id']);
  if (!organization) return undefined;
  const id = String(organization['id']);
  return {
    ...inLanguage<Omit<Form, 'organization' | 'data_status'>>(without(record, 'organization_id'), language),
    organization: { id, name: textIn(organization['name'], language) ?? id },
    data_status: dataStatus,
  };
}
