import { describe, expect, it } from 'vitest';
import { panelFaults, questionOf } from './panel-question.ts';
import { serverCsv } from './server-csv.ts';

const nothing = { figures: '', indicator: '', place: '', organization: '' };
const place = 'UA14000000000091971';

describe('what a panel is asked for', () => {
  it('is its codes, each once and in their order', () => {
    expect(questionOf({ ...nothing, figures: ' one,two , One,' })?.codes).toEqual(['one', 'two']);
  });

  it('is nothing while nothing usable is named', () => {
    expect(questionOf(nothing)).toBeUndefined();
    expect(questionOf({ ...nothing, figures: '../x', place: 'Київ' })).toBeUndefined();
  });

  it('takes a place in any letters', () => {
    expect(questionOf({ ...nothing, place: place.toLowerCase() })?.place).toBe(place);
  });

  it('says what is wrong, each fault once', () => {
    const attributes = { figures: 'one,../two', indicator: 'a b', place: 'Київ', organization: '?' };
    expect(panelFaults({ ...attributes, theme: 'purple', headingLevel: 9 })).toHaveLength(6);
    expect(panelFaults({ ...nothing, figures: 'one', theme: 'auto', headingLevel: 3 })).toEqual([]);
  });

  it('has a file on the server unless it is a choice of codes', () => {
    const base = 'https://api.example/';
    expect(serverCsv(base, questionOf({ ...nothing, indicator: 'consultations', place }))).toBe(
      `https://api.example/v1/figures.csv?indicator=consultations&place=${place}`,
    );
    expect(serverCsv(base, questionOf({ ...nothing, figures: 'one' }))).toBeUndefined();
    expect(serverCsv('', questionOf({ ...nothing, indicator: 'consultations' }))).toBeUndefined();
  });
});
