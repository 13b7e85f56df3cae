import ICAL from 'ical.js';

/** A stretch of time. */
interface Window {
  readonly from: Date;
  readonly until: Date;
}

/** What a public parser reads in a calendar: when something is on within a window, in order and joined, from when to when. */
export function hoursIn(text: string, { from, until }: Window): string[][] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const hours = events.flatMap((event) => [...timesOf(event, until)]).toSorted(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [begins, ends] of hours) {
    const last = joined.at(-1);
    if (last && begins <= last[1]) last[1] = Math.max(last[1], ends);
    else joined.push([begins, ends]);
  }
  return joined
    .filter(([begins, ends]) => ends > from.getTime() && begins < until.getTime())
    .map(([begins, ends]) => [Math.max(begins, from.getTime()), Math.min(ends, until.getTime())])
    .map((times) => times.map((time) => new Date(time).toISOString()));
}

function* timesOf(event: ICAL.Event, until: Date): Generator<[number, number]> {
  const milliseconds = (time: ICAL.Time) => time.toJSDate().getTime();
  if (!event.isRecurring()) {
    yield [milliseconds(event.startDate), milliseconds(event.endDate)];
    return;
  }
  const iterator = event.iterator();
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
    if (milliseconds(next) >= until.getTime()) return;
    // The library's types name a type that they do not have.
    const occurrence = event.getOccurrenceDetails(next) as { startDate: ICAL.Time; endDate: ICAL.Time };
    yield [milliseconds(occurrence.startDate), milliseconds(occurrence.endDate)];
  }
}
