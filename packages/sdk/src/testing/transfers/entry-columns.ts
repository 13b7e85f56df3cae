import { partsOf } from '../kept/kept-record.ts';
import { listOf, readDate, readPhone, type RowPhone } from './read-cells.ts';
import { type Draft, inLanguage, type Language, put, type RowColumn, type RowDrafts, withText } from './row-column.ts';

/** The telephones: of the service where it is given, else of the service or of the location. */
export const phones: RowColumn = {
  of: 'entry',
  read: (text) => listOf(text).map(readPhone),
  get: (drafts, language) => {
    const holder = [drafts.entry, drafts.service, drafts.location].find((one) => partsOf(one, 'phones').length > 0);
    return (
      holder &&
      partsOf(holder, 'phones').map((phone): RowPhone => {
        const { uk, en } = (phone['description'] ?? {}) as Partial<Record<Language, string>>;
        const note = (language === 'uk' ? (uk ?? en) : (en ?? uk))?.trim();
        return { number: String(phone['number']).replace(/[^\d+]/g, ''), ...(note && { note }) };
      })
    );
  },
  set: ({ entry, service, location }, value) => {
    const made = ((value ?? []) as RowPhone[]).map(({ number, note }) => {
      const language = /\p{Script=Cyrillic}/u.test(note ?? '') ? 'uk' : 'en';
      return { number, type: 'voice', ...(note && { description: { [language]: note } }) };
    });
    put(entry, 'phones', made);
    if (made.length > 0) return;
    put(service, 'phones', undefined);
    put(location, 'phones', undefined);
  },
  write: (some: readonly RowPhone[]) =>
    some
      .map(({ number, note }) => (note === undefined ? number : `${number} (${note.replace(/[();\n]/g, ' ').trim()})`))
      .join('; '),
};

/** A part of being closed for a time. */
export function closureColumn(property: string, read: RowColumn['read'], language?: Language): RowColumn {
  const closureOf = ({ entry }: RowDrafts) => (entry['temporary_closure'] ?? {}) as Draft;
  return {
    of: 'entry',
    read,
    get: (drafts) => (language ? inLanguage(closureOf(drafts)[property], language) : closureOf(drafts)[property]),
    set: (drafts, value) => {
      const closure = { ...closureOf(drafts) };
      put(closure, property, language ? withText(closure[property], language, value) : value);
      put(drafts.entry, 'temporary_closure', Object.keys(closure).length > 0 ? closure : undefined);
    },
    write: String,
  };
}

/** When somebody has last made sure of it. */
export const verified: RowColumn = {
  of: 'entry',
  read: readDate,
  get: ({ entry: { verified_at: moment } }) => (typeof moment === 'string' ? moment.slice(0, 10) : undefined),
  set: ({ entry }, date) => put(entry, 'verified_at', typeof date === 'string' ? `${date}T09:00:00+02:00` : undefined),
  write: String,
};
