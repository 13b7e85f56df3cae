import { msg } from '@lit/localize';
import type { FigureUnit } from '@resilience-kit/contract';

/**
 * The forms of a unit, one for each plural category, and in Ukrainian one more as after «понад»; of a share those of the
 * answers that it is of, for its sign stands beside the number. Empty for a unit of a later server.
 */
export function formsOf(unit: FigureUnit): string {
  const forms: Readonly<Record<FigureUnit, string>> = {
    people: msg('person|people', { desc: 'one form for each plural category, then the first as after “over”' }),
    families: msg('family|families', { desc: 'one form for each plural category, then the first as after “over”' }),
    children_and_families: msg('child or family|children and families', {
      desc: 'one form for each plural category, then the first as after “over”',
    }),
    cases: msg('case|cases', { desc: 'one form for each plural category, then the first as after “over”' }),
    sessions: msg('session|sessions', { desc: 'one form for each plural category, then the first as after “over”' }),
    consultations: msg('consultation|consultations', {
      desc: 'one form for each plural category, then the first as after “over”',
    }),
    requests: msg('request|requests', { desc: 'one form for each plural category, then the first as after “over”' }),
    teams: msg('team|teams', { desc: 'one form for each plural category, then the first as after “over”' }),
    kilograms: msg('kilogram|kilograms', { desc: 'one form for each plural category, then the first as after “over”' }),
    services: msg('service|services', { desc: 'one form for each plural category, then the first as after “over”' }),
    hours: msg('hour|hours', { desc: 'one form for each plural category, then the first as after “over”' }),
    percent: msg('of {n} answer|of {n} answers', { desc: 'after a share: “60 % of 311 answers”' }),
  };
  return (forms as Partial<typeof forms>)[unit] ?? '';
}
