import { msg } from '@lit/localize';
import type { FigureUnit } from '@resilience-kit/contract';
import { plural } from '../locales/plural.ts';

/**
 * The word for so many of a unit. `isExceeded`: after «понад», which asks for another case in Ukrainian, «21 родина» but
 * «понад 21 родину»; the translations have it as one form more. There is no word for a unit of a later server.
 */
export function unitWord(unit: FigureUnit, value: number, language: string, isExceeded: boolean): string {
  const forms = formsOf(unit);
  const word = plural(forms, value, language);
  const all = forms.split('|');
  return (isExceeded && word === all[0] ? all[4] : undefined) ?? word;
}

function formsOf(unit: FigureUnit): string {
  switch (unit) {
    case 'people':
      return msg('person|people', { desc: 'one form for each plural category, then the first as after “over”' });
    case 'families':
      return msg('family|families', { desc: 'one form for each plural category, then the first as after “over”' });
    case 'children_and_families':
      return msg('child or family|children and families', {
        desc: 'one form for each plural category, then the first as after “over”',
      });
    case 'cases':
      return msg('case|cases', { desc: 'one form for each plural category, then the first as after “over”' });
    case 'sessions':
      return msg('session|sessions', { desc: 'one form for each plural category, then the first as after “over”' });
    case 'consultations':
      return msg('consultation|consultations', {
        desc: 'one form for each plural category, then the first as after “over”',
      });
    case 'requests':
      return msg('request|requests', { desc: 'one form for each plural category, then the first as after “over”' });
    case 'teams':
      return msg('team|teams', { desc: 'one form for each plural category, then the first as after “over”' });
    case 'kilograms':
      return msg('kilogram|kilograms', { desc: 'one form for each plural category, then the first as after “over”' });
    default:
      return '';
  }
}
