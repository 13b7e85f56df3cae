import { type FakeData, demoData } from '@resilience-kit/sdk/testing';

/** What is about days that have passed stays as it is. */
const past = new Set(['figures', 'indicators']);

const DAY = 86_400_000;

/**
 * The demo records as of today: their dates are moved on by whole weeks, so that weekdays stay, as a server does with its demo.
 * Forms stand in the page: there is no server here that could serve their frame.
 */
export function demoOfToday(now = new Date()): FakeData {
  const data = demoData();
  const weeks = Math.floor((now.getTime() - Date.parse(data.as_of)) / (7 * DAY));
  const records = Object.entries(data.records).map(([resource, list]) => [
    resource,
    list.map((record) => ({
      ...(past.has(resource) ? record : (moved(record, weeks * 7) as typeof record)),
      ...(resource === 'forms' ? { isolation: 'inline' } : {}),
    })),
  ]);
  return { ...data, records: Object.fromEntries(records) as FakeData['records'] };
}

/** The same value with every day (`2026-03-18`, alone or with a time) in it moved on. */
function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') {
    const [, day, rest = ''] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(value) ?? [];
    if (day === undefined) return value;
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) + rest;
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, days)]));
}
