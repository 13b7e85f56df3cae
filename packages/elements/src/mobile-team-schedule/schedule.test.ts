import { describe, expect, it } from 'vitest';
import { crew, dayIn, stopOf, visitIn } from './fixtures/fixture-teams.ts';
import { scheduleOf } from './schedule.ts';
import { calendarLinks, scheduleQuestion, usableDays } from './schedule-question.ts';

const now = new Date('2026-03-18T10:00:00+02:00');
const teams = crew('en', now);
const schedule = scheduleOf(teams, now);

describe('a schedule of mobile teams', () => {
  it('goes day by day, what was called off among it', () => {
    expect(schedule.days.map(({ day }) => day)).toEqual([1, 3, 5, 8].map((days) => dayIn(now, days)));
    expect(schedule.days[1]?.visits).toMatchObject([
      { isCancelled: true, note: 'Cancelled because the road is dangerous.' },
    ]);
  });

  it('says times as the clock in Kyiv shows them', () => {
    expect(schedule.days[0]?.visits[0]).toMatchObject({ opens: '09:00', closes: '13:00' });
  });

  it('joins the services of one crew, and no others', () => {
    const names = schedule.days[0]?.visits.map((visit) => visit.teams.map(({ name }) => name.split(' ')[0]));
    expect(names).toEqual([['Psychologist', 'Speech'], ['Psychologist']]);
  });

  it('takes the first visit that takes place as the next one', () => {
    expect(schedule.next).toBe(schedule.days[0]?.visits[0]);
    const [team] = teams;
    const calledOffFirst = { ...team!, stops: [team!.stops[1]!] };
    expect(scheduleOf([calledOffFirst], now).next).toMatchObject({ day: dayIn(now, 5), isCancelled: false });
  });

  it('leaves out what is over, and knows what goes on', () => {
    const later = new Date(`${dayIn(now, 1)}T08:00:00Z`);
    expect(scheduleOf(teams, later).next?.isNow).toBe(true);
    const over = new Date(`${dayIn(now, 1)}T11:00:00Z`);
    expect(scheduleOf(teams, over).days[0]?.day).toBe(dayIn(now, 3));
  });

  it('names the places without a date, once for a crew', () => {
    expect(schedule.undated.map(({ stop }) => stop.location.name)).toEqual(['Clinic']);
    const none = teams.map((team) => ({
      ...team,
      stops: [stopOf('en', { number: 1, hromada: 'bucha', name: 'Here' })],
    }));
    expect(scheduleOf(none, now)).toMatchObject({ days: [], next: undefined, undated: [{ teams: [{}, {}] }] });
  });

  it('says why a visit is at another time than usual', () => {
    const stop = stopOf('en', {
      number: 1,
      hromada: 'bucha',
      name: 'Here',
      intervals: [visitIn(now, 2)],
      schedule_exceptions: [{ date: dayIn(now, 2), opens_at: '09:00', closes_at: '13:00', note: 'Later than usual.' }],
    });
    expect(scheduleOf([{ ...teams[0]!, stops: [stop] }], now).days[0]?.visits).toMatchObject([
      { isCancelled: false, note: 'Later than usual.' },
    ]);
  });
});

const nobody = { team: '', place: '', organization: '', days: 30 };
const place = 'UA32080070000065703';

describe('what a schedule asks for', () => {
  it('is one team, or those of a place and an organization', () => {
    expect(scheduleQuestion({ ...nobody, team: 'a/b' }, '2026-03-18')).toBe('/v1/teams/a%2Fb?until=2026-04-17');
    expect(scheduleQuestion({ ...nobody, place, organization: 'x', days: 7 }, '2026-03-18')).toBe(
      `/v1/teams?organization_id=x&place=${place}&per_page=100&until=2026-03-25`,
    );
  });

  it('is nothing without a usable name', () => {
    expect(scheduleQuestion(nobody, '2026-03-18')).toBe('');
    expect(scheduleQuestion({ ...nobody, place: 'Буча' }, '2026-03-18')).toBe('');
  });

  it('is about a month when the number of days is none', () => {
    expect([0, -1, 1.5, NaN, 366, 365, 1].map(usableDays)).toEqual([30, 30, 30, 30, 30, 365, 1]);
  });

  it('has a calendar with the same visits, where there is an API', () => {
    expect(calendarLinks('https://api.example', { ...nobody, place }, 'uk')).toEqual({
      address: `https://api.example/v1/teams.ics?place=${place}&lang=uk`,
      subscribe: `webcal://api.example/v1/teams.ics?place=${place}&lang=uk`,
    });
    expect(calendarLinks('https://api.example', { ...nobody, team: 'a' }, 'en')?.address).toBe(
      'https://api.example/v1/teams/a/calendar.ics?lang=en',
    );
    expect(calendarLinks('', { ...nobody, team: 'a' }, 'en')).toBeUndefined();
  });
});
