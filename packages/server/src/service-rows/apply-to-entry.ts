import { identifierOf } from '../identifiers/identifier.ts';
import { calendarMoment } from './calendar-moment.ts';
import type { StoredServiceAtLocation } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import { MismatchedCell } from './paired-lines.ts';
import { numberOf } from './phones.ts';
import type { RowRecord } from './record.ts';
import { UNCHANGED, type RowValues } from './row-values.ts';
import { put, textIn, typedText, withText } from './texts.ts';
import { holderOf } from './values-of-record.ts';

const CLOSURE = ['closed_since', 'closed_reason_uk', 'closed_reason_en', 'reopening'] as const;

/**
 * The record with what the changed columns of the service at the location say; everything else stays. Telephone numbers and
 * hours that stood with the service or the location are kept there until the row says otherwise.
 */
export function applyToEntry(before: RowRecord, values: RowValues, changed: ReadonlySet<ColumnKey>): RowRecord {
  const record = { service: before.service, location: before.location, entry: { ...before.entry } };
  const { entry } = record;
  if (changed.has('phones')) setPhones(record, values.phones);
  if (changed.has('opening_hours')) setHours(record, values.opening_hours);
  if (changed.has('exceptions')) setExceptions(entry, values.exceptions);
  if (CLOSURE.some((column) => changed.has(column))) put(entry, 'temporary_closure', closureOf(entry, values));
  if (changed.has('verified_on'))
    put(entry, 'verified_at', values.verified_on === undefined ? undefined : calendarMoment(values.verified_on));
  return record;
}

function setPhones(record: RowRecord, phones: RowValues['phones']): void {
  if (phones === UNCHANGED) throw nothingToKeep('phones');
  const holder = holderOf(record, 'phones');
  if (phones === undefined) {
    withoutAny(record, 'phones');
    return;
  }
  const former = holder?.phones ?? [];
  record.entry.phones = phones.map(({ number, extension, note }, index) => {
    const same = former.find((phone) => numberOf(phone.number) === number && phone.extension === extension);
    const isSameNote =
      note !== undefined && (textIn(same?.description, 'uk') === note || textIn(same?.description, 'en') === note);
    const { description, ...rest } = same ?? {
      id: identifierOf('phone', `${record.entry.id}/${index}`),
      number,
      type: 'voice',
    };
    const said = isSameNote ? description : note === undefined ? undefined : typedText(note);
    return {
      ...rest,
      ...(extension === undefined ? {} : { extension }),
      ...(said === undefined ? {} : { description: said }),
    };
  });
}

function setHours(record: RowRecord, hours: RowValues['opening_hours']): void {
  if (hours === UNCHANGED) throw nothingToKeep('opening_hours');
  if (hours === undefined) withoutAny(record, 'schedules');
  else
    record.entry.schedules = hours.map((schedule, index) => ({
      id: identifierOf('schedule', `${record.entry.id}/${index}`),
      ...schedule,
    }));
}

/** Takes a list away from wherever it stands. */
function withoutAny(record: RowRecord, property: 'phones' | 'schedules'): void {
  put(record.entry, property, undefined);
  for (const name of ['service', 'location'] as const) {
    if (record[name][property] === undefined) continue;
    const holder = { ...record[name] };
    put(holder, property, undefined);
    Object.assign(record, { [name]: holder });
  }
}

function setExceptions(entry: StoredServiceAtLocation, days: RowValues['exceptions']): void {
  if (days === UNCHANGED) throw nothingToKeep('exceptions');
  const former = entry.schedule_exceptions ?? [];
  const exceptions = days?.map(({ note, ...day }) => {
    const before = former.find(
      (one) => one.date === day.date && (textIn(one.note, 'uk') === note || textIn(one.note, 'en') === note),
    );
    const said = note === undefined ? undefined : (before?.note ?? typedText(note));
    return { ...day, ...(said === undefined ? {} : { note: said }) };
  });
  put(entry, 'schedule_exceptions', exceptions);
}

function closureOf(
  { temporary_closure: before }: StoredServiceAtLocation,
  values: RowValues,
): StoredServiceAtLocation['temporary_closure'] {
  const { closed_since: since, closed_reason_uk: uk, closed_reason_en: en, reopening } = values;
  if (since === undefined) {
    if (uk === undefined && en === undefined && reopening === undefined) return undefined;
    throw new MismatchedCell(
      'closed_since',
      both('Не сказано, з якого дня зачинено.', 'It does not say since when it is closed.'),
      both(
        'Напишіть дату або зітріть причину й дату відкриття.',
        'Write the date, or delete the reason and the re-opening date.',
      ),
    );
  }
  const reason = withText(withText(before?.reason, 'uk', uk), 'en', en);
  if (reason === undefined) {
    throw new MismatchedCell(
      'closed_reason_uk',
      both('Не сказано, чому зачинено.', 'It does not say why it is closed.'),
      both('Напишіть коротку причину, наприклад «ремонт».', 'Write a short reason, such as “repairs”.'),
    );
  }
  if (reopening !== undefined && reopening < since) {
    throw new MismatchedCell(
      'reopening',
      both('Відкриття раніше за зачинення.', 'It re-opens before it closes.'),
      both('Виправте одну з двох дат.', 'Correct one of the two dates.'),
    );
  }
  const closure = { ...before, since, reason };
  put(closure, 'expected_reopening', reopening);
  return closure;
}

function nothingToKeep(column: ColumnKey): MismatchedCell {
  return new MismatchedCell(
    column,
    both(
      '«Без змін» можна писати лише для запису, у якому вже щось є.',
      '“Unchanged” can only be written where there is something already.',
    ),
    both('Напишіть, як має бути, або залиште клітинку порожньою.', 'Write what it should be, or leave the cell empty.'),
  );
}
