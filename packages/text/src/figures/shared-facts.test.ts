import { describe, expect, it } from 'vitest';
import { ownFacts, sharedFacts, type FigureToShare } from './shared-facts.ts';

const told: FigureToShare & { value: number } = {
  value: 21,
  data_status: 'demo',
  organization: { id: 'one' },
  donors: [{ name: 'Дитячий фонд' }],
  source: { publisher: 'Центр' },
};
const other = { ...told, value: 22 };

describe('what figures share', () => {
  it('is nothing of one figure, or of none', () => {
    for (const figures of [[], [told]]) expect(sharedFacts(figures)).toEqual({ isDemo: false, whose: undefined });
  });

  it('is said once and taken from each', () => {
    const shared = sharedFacts([told, other]);
    expect(shared).toEqual({ isDemo: true, whose: told });
    expect(ownFacts(other, shared)).toEqual({ value: 22, data_status: 'live', source: { publisher: 'Центр' } });
    expect(other.organization).toEqual({ id: 'one' });
  });

  it.each([
    { ...other, organization: { id: 'two', name: 'of the same name' } },
    { ...other, donors: [] },
    { ...other, source: {} },
  ])('is not whose work it is where that differs: %j', (different) => {
    const shared = sharedFacts<FigureToShare>([{ ...told, organization: { id: 'one' } }, different]);
    expect(shared.whose).toBeUndefined();
    expect(ownFacts<FigureToShare>(different, shared)).toEqual({ ...different, data_status: 'live' });
  });

  it('is not that all are examples where one is not', () => {
    const shared = sharedFacts([told, { ...other, data_status: 'live' }]);
    expect(shared.isDemo).toBe(false);
    expect(ownFacts(told, shared).data_status).toBe('demo');
  });

  it('is nobody where nobody is named', () => {
    const { organization: _, donors: __, ...nobodys } = told;
    expect(sharedFacts([nobodys, nobodys]).whose).toBeUndefined();
  });
});
