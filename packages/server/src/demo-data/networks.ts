import { identifierOf } from '../identifiers/identifier.ts';
import type { Dataset, LocalizedText } from '../records/stored.ts';
import { both } from './texts.ts';

const names = {
  'donetsk-civil-society-network': both(
    'Мережа організацій громадянського суспільства Донецької області',
    'Network of civil society organisations of Donetsk region',
  ),
  'authorities-and-ngos-partnership': both(
    'Партнерство влади та громадських організацій',
    'Partnership of authorities and NGOs',
  ),
} as const satisfies Record<string, LocalizedText>;

export type NetworkCode = keyof typeof names;

export function networks(): Pick<Dataset, 'networks'> {
  return {
    networks: Object.entries(names).map(([code, name]) => ({ id: identifierOf('network', code), code, name })),
  };
}
