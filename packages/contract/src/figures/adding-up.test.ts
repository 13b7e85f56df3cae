import { describe, expect, it } from 'vitest';
import { addUp } from './adding-up.ts';
import type { Figure } from './figure.ts';
import type { Indicator } from './indicator.ts';

const ZAPORIZHZHIA_OBLAST = 'UA23000000000064947';
const ZAPORIZHZHIA_DISTRICT = 'UA23060000000087969';
const DONETSK_OBLAST = 'UA14000000000091971';

const sessions: Indicator = {
  id: '00000000-0000-4000-a000-000000000001',
  code: 'group-sessions',
  name: 'Group sessions',
  unit: 'sessions',
  aggregation: ['periods', 'places'],
};

let made = 0;
function figure(code: string, over: Partial<Figure> = {}, place = DONETSK_OBLAST): Figure {
  made += 1;
  return {
    id: `00000000-0000-4000-a000-${String(made).padStart(12, '0')}`,
    code,
    indicator: sessions,
    value: 10,
    qualifier: 'exact',
    period: { from: '2025-01-01', to: '2025-06-30' },
    place: { code: place, name: place },
    area: place,
    source: { title: 'Report' },
    status: 'verified',
    as_of: '2025-06-30',
    data_status: 'demo',
    ...over,
  };
}
const second = { period: { from: '2025-07-01', to: '2025-12-31' } };

function sumOf(...figures: Figure[]) {
  const result = addUp(figures);
  return 'sum' in result ? result.sum : undefined;
}
function whyNot(...figures: Figure[]): string {
  const result = addUp(figures);
  return 'reasons' in result ? result.reasons.map(({ en }) => en).join(' ') : '';
}

describe('adding figures up', () => {
  it('adds periods that have no day in common', () => {
    expect(sumOf(figure('one'), figure('two', second))).toMatchObject({ value: 20, qualifier: 'exact' });
  });

  it('adds places of which neither is within the other', () => {
    expect(sumOf(figure('one'), figure('two', {}, ZAPORIZHZHIA_OBLAST))?.value).toBe(20);
  });

  it('refuses a place and one within it in the same time', () => {
    expect(whyNot(figure('oblast', {}, ZAPORIZHZHIA_OBLAST), figure('district', {}, ZAPORIZHZHIA_DISTRICT))).toMatch(
      /“oblast” and “district” cover the same places and time/,
    );
  });

  it.each([
    ['share a day', { period: { from: '2025-06-30', to: '2025-12-31' } }],
    ['have no days', { period: { description: 'the first six months' } }],
    ['have an open end', { period: { to: '2025-12-31' } }],
  ])('refuses periods that %s', (_, over) => {
    expect(whyNot(figure('one'), figure('two', over))).toMatch(/twice/);
  });

  it('refuses what the indicator does not allow, also when nothing overlaps', () => {
    const people: Indicator = { ...sessions, unit: 'people', counting: 'unique', aggregation: ['places'] };
    const pair = [figure('one', { indicator: people }), figure('two', { indicator: people, ...second })] as const;
    expect(whyNot(...pair)).toMatch(/differ only by periods/);
  });

  it('refuses other units, naming both', () => {
    const kilograms: Indicator = { ...sessions, code: 'aid', unit: 'kilograms' };
    expect(whyNot(figure('one'), figure('two', { indicator: kilograms, ...second }))).toMatch(
      /different units: sessions and kilograms/,
    );
  });

  it('refuses other indicators of the same unit', () => {
    const online: Indicator = { ...sessions, code: 'online-sessions', name: 'Online sessions' };
    expect(whyNot(figure('one'), figure('two', { indicator: online, ...second }))).toMatch(/count different things/);
  });

  it.each(['percent', 'hours'] as const)('refuses %s, which add up to nothing', (unit) => {
    const indicator: Indicator = { ...sessions, unit };
    expect(whyNot(figure('one', { indicator }), figure('two', { indicator, ...second }))).toMatch(/do not add up/);
  });

  it('refuses a figure without a number and one named twice', () => {
    const withheld = figure('withheld', { status: 'suppressed' });
    delete withheld.value;
    expect(whyNot(withheld, figure('two'))).toMatch(/“withheld” has no number/);
    const one = figure('one');
    expect(whyNot(one, one)).toMatch(/named twice/);
  });

  it('is as certain as the least certain figure', () => {
    const over = sumOf(figure('one'), figure('two', { ...second, qualifier: 'at_least', status: 'provisional' }));
    expect(over).toMatchObject({ qualifier: 'at_least', status: 'provisional' });
    expect(sumOf(figure('one'), figure('two', { ...second, qualifier: 'nearly' }))?.qualifier).toBe('nearly');
  });

  it('refuses “over” and “nearly” together', () => {
    const pair = [figure('one', { qualifier: 'at_least' }), figure('two', { ...second, qualifier: 'nearly' })] as const;
    expect(whyNot(...pair)).toMatch(/is neither/);
  });
});
