import { describe, expect, test } from 'vitest';
import type { StoredServiceAtLocation } from '../records/stored.ts';
import { withHistory } from './with-history.ts';

type Entry = StoredServiceAtLocation;

function entry(more: Partial<Entry> = {}): Entry {
  return { id: 'here', service_id: 's', location_id: 'l', last_modified: '2026-03-01T10:00:00+02:00', ...more };
}

const closure = (since: string, reason = 'Ремонт') => ({ since, reason: { uk: reason } });
const closed = (on: string, reason = 'Ремонт') => ({ kind: 'closed', on, reason: { uk: reason } });

/** The history after each state of the record in turn. */
function historyOf(...states: [state: Partial<Entry>, day: string][]) {
  let before: Entry | undefined;
  for (const [state, day] of states) before = withHistory(before, entry(state), day);
  return before?.history;
}

describe('the history of a service at a location', () => {
  test('is absent as long as nothing happened', () => {
    expect(withHistory(undefined, entry(), '2026-03-01')).not.toHaveProperty('history');
    expect(historyOf([{}, '2026-03-01'], [{ description: { uk: 'Інше' } }, '2026-03-02'])).toBeUndefined();
  });

  test('has a closure with its reason, and the day it ended', () => {
    const { expected_reopening: _, ...told } = { ...closure('2026-03-05'), expected_reopening: '2026-04-01' };
    expect(
      historyOf(
        [{}, '2026-03-01'],
        [{ temporary_closure: { ...told, expected_reopening: '2026-04-01' } }, '2026-03-04'],
        [{}, '2026-03-20'],
      ),
    ).toEqual([
      { ...closed('2026-03-05'), expected_reopening: '2026-04-01' },
      { kind: 'reopened', on: '2026-03-20' },
    ]);
  });

  test('says of a closure that lasts what is known by now, once', () => {
    expect(
      historyOf(
        [{ temporary_closure: closure('2026-03-05') }, '2026-03-04'],
        [{ temporary_closure: closure('2026-03-06', 'Немає світла') }, '2026-03-07'],
      ),
    ).toEqual([closed('2026-03-06', 'Немає світла')]);
  });

  test('keeps earlier closures as they were', () => {
    expect(
      historyOf(
        [{ temporary_closure: closure('2026-03-05') }, '2026-03-05'],
        [{}, '2026-03-06'],
        [{ temporary_closure: closure('2026-03-09', 'Потоп') }, '2026-03-09'],
      ),
    ).toEqual([closed('2026-03-05'), { kind: 'reopened', on: '2026-03-06' }, closed('2026-03-09', 'Потоп')]);
  });

  test('forgets a closure that was taken back before it began', () => {
    expect(historyOf([{ temporary_closure: closure('2026-03-20') }, '2026-03-04'], [{}, '2026-03-10'])).toBeUndefined();
  });

  test('has a move, also when its day is corrected, and a second one', () => {
    const to = (id: string, since: string) => ({ relocation: { since, to_id: id } });
    expect(
      historyOf(
        [to('there', '2026-03-05'), '2026-03-05'],
        [to('there', '2026-03-06'), '2026-03-07'],
        [{}, '2026-03-08'],
        [to('elsewhere', '2026-03-10'), '2026-03-10'],
      ),
    ).toEqual([
      { kind: 'relocated', on: '2026-03-06', to_id: 'there' },
      { kind: 'relocated', on: '2026-03-10', to_id: 'elsewhere' },
    ]);
  });

  test('begins with what a record without a history tells of', () => {
    const before = entry({
      temporary_closure: closure('2026-01-05'),
      relocation: { since: '2025-12-01', from_id: 'x' },
    });
    const { history } = withHistory(before, entry({ relocation: { since: '2025-12-01', from_id: 'x' } }), '2026-03-01');
    expect(history).toEqual([
      { kind: 'relocated', on: '2025-12-01', from_id: 'x' },
      closed('2026-01-05'),
      { kind: 'reopened', on: '2026-03-01' },
    ]);
  });

  test('is not what a publisher sends, and comes in the order of the days', () => {
    const sent = entry({ history: [{ kind: 'reopened', on: '1999-01-01' }], temporary_closure: closure('2026-03-05') });
    const before = entry({ history: [{ kind: 'relocated', on: '2026-03-10', from_id: 'x' }] });
    expect(withHistory(before, sent, '2026-03-12').history?.map(({ on }) => on)).toEqual(['2026-03-05', '2026-03-10']);
  });
});
