import { identifierOf } from '../identifiers/identifier.ts';
import type { Funding } from '@resilience-kit/contract';
import type { LocalizedText, Stored } from '../records/stored.ts';
import { both } from './texts.ts';

const sources = {
  unicef: both('Дитячий фонд ООН (ЮНІСЕФ)', 'United Nations Children’s Fund (UNICEF)'),
  'germany-kfw': both('Уряд Німеччини через банк розвитку KfW', 'Government of Germany via KfW'),
  'united-kingdom': both('Уряд Великої Британії', 'UK Government'),
  usaid: both('Агентство США з міжнародного розвитку (USAID)', 'USAID'),
  'faroe-islands': both('Уряд Фарерських Островів', 'Government of the Faroe Islands'),
  'humanitarian-fund-for-ukraine': both('Гуманітарний фонд для України', 'Humanitarian Fund for Ukraine'),
} as const satisfies Record<string, LocalizedText>;

export type FunderCode = keyof typeof sources;

/** Named in public reports about the work of the NGO Responsible Citizens. */
export const RESPONSIBLE_CITIZENS_FUNDERS: readonly FunderCode[] = [
  'unicef',
  'germany-kfw',
  'united-kingdom',
  'usaid',
  'faroe-islands',
  'humanitarian-fund-for-ukraine',
];

/** Who pays, for the record that the key names. */
export function funding(key: string, funders: readonly FunderCode[]): Stored<Funding>[] {
  return funders.map((funder) => ({ id: identifierOf('funding', `${key}/${funder}`), source: sources[funder] }));
}

/** Who is named beside a figure. */
export function donors(funders: readonly FunderCode[]): { name: LocalizedText }[] {
  return funders.map((funder) => ({ name: sources[funder] }));
}
