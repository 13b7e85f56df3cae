import type { Figure, Indicator } from '@resilience-kit/contract';
import { fixtureId } from './fixtures.ts';
import { type Overrides, withOverrides } from './overrides.ts';

const ukrainian = { content_languages: [{ code: 'uk', origin: 'source' as const }] };

/** An indicator: individual consultations. */
export function anIndicator(overrides?: Overrides<Indicator>): Indicator {
  return withOverrides<Indicator>(
    {
      id: fixtureId(),
      code: 'individual-consultations',
      name: 'Індивідуальні консультації',
      definition: 'Одна зустріч фахівця з однією людиною або родиною.',
      unit: 'consultations',
      ...ukrainian,
    },
    overrides,
  );
}

/** A figure with a breakdown that leaves some of it out: 4,925 consultations, of which 49 are not broken down. */
export function aFigure(overrides?: Overrides<Figure>): Figure {
  return withOverrides<Figure>(
    {
      id: fixtureId(),
      code: 'donetsk-2025-h1-consultations',
      indicator: anIndicator(),
      value: 4925,
      qualifier: 'exact',
      period: { from: '2025-01-01', to: '2025-06-30' },
      place: { code: 'UA14000000000091971', name: 'Донецька область' },
      area: 'Донецька область',
      source: { title: 'Звіт за перше півріччя 2025 року', publisher: 'ГО «Приклад»' },
      status: 'reported',
      as_of: '2025-06-30',
      organization: { id: fixtureId(), name: 'ГО «Приклад»' },
      breakdown: {
        name: 'За фахівцями',
        parts: [
          { code: 'speech-therapists', name: 'Логопеди та спеціальні педагоги', value: 2490 },
          { code: 'psychologists', name: 'Психологи', value: 1395 },
          { code: 'social-workers', name: 'Соціальні працівники', value: 991 },
        ],
        remainder: 49,
      },
      data_status: 'demo',
      ...ukrainian,
    },
    overrides,
  );
}
