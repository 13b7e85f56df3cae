import { service as serviceSchema, type Service } from '@resilience-kit/contract';
import type { Sentence } from '@resilience-kit/contract/requests';
import * as z from 'zod/mini';
import type { Draft } from './row-column.ts';
import { UnreadableFile } from './sheet.ts';

/** Something of a file that was left aside, or keeps it from being imported. */
export interface ToldOfRecord {
  readonly pointer: string;
  readonly text: Sentence;
}

const MOST_REPAIRS = 200;
const TIME_WITH_MORE = /^(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** What a server works out anew for every answer. */
const WORKED_OUT: ReadonlySet<string> = new Set([
  ...['upcoming_hours', 'enrolment', 'needs_verification', 'being_checked', 'history'],
]);

/** Whether a file is JSON or ndjson, whatever its type says. */
export function isJsonText(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text);
}

/** The services in a file: a page of an HSDS API, a list, one service, or one a line. */
export function readServices(file: string): unknown[] {
  const text = file.replace(/^\uFEFF/, '');
  try {
    return recordsIn(JSON.parse(text));
  } catch {
    return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : recordsIn(readLine(line, index + 1))));
  }
}

function recordsIn(document: unknown): unknown[] {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return [];
  if ('contents' in document) return Array.isArray(document['contents']) ? document['contents'] : [];
  return 'total_items' in document ? [] : [document];
}

function readLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableFile({
      uk: `Рядок ${number} не JSON. Потрібна сторінка HSDS (/services?full=true) або один запис у рядку (ndjson).`,
      en: `Line ${number} is no JSON. What is needed is an HSDS page (/services?full=true) or one record a line (ndjson).`,
    });
  }
}

/** A service as the contract knows it. What it does not know stays behind and is told; undefined when no service is left. */
export function acceptService(raw: unknown, leftBehind: ToldOfRecord[]): Service | undefined {
  const document = tidied(raw);
  if (!isObject(document)) {
    leftBehind.push({ pointer: '/record', text: { uk: 'це не об’єкт JSON', en: 'it is no object' } });
    return undefined;
  }
  const name = `/service/${typeof document['id'] === 'string' ? document['id'] : 'without an id'}`;
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
    const read = z.safeParse(serviceSchema, document);
    if (read.success) {
      tellUnknown(document, read.data, name, leftBehind);
      return read.data;
    }
    const path = read.error.issues[0]?.path ?? [];
    leftBehind.push({ pointer: `${name}/${path.join('/')}`, text: NOT_AS_HSDS });
    if (!removeAt(document, path)) return undefined;
  }
  return undefined;
}

const NOT_AS_HSDS: Sentence = { uk: 'це не так, як в HSDS', en: 'it is not as HSDS has it' };

/** Without nulls and what is worked out; times without seconds and zone. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(tidied);
  if (!isObject(value)) return value;
  const properties = Object.entries(value).filter(([property, inner]) => inner !== null && !WORKED_OUT.has(property));
  return Object.fromEntries(
    properties.map(([property, inner]) => {
      const isTime = (property === 'opens_at' || property === 'closes_at') && typeof inner === 'string';
      return [property, isTime ? inner.replace(TIME_WITH_MORE, '$1') : tidied(inner)];
    }),
  );
}

/** Takes away what is wrong: the property, or the object that cannot be without it. False when that is the service itself. */
function removeAt(document: Draft, path: readonly PropertyKey[]): boolean {
  for (let length = path.length; length > 0; length--) {
    const holder = path
      .slice(0, length - 1)
      .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], document);
    const last = path[length - 1];
    if (Array.isArray(holder) && typeof last === 'number') {
      holder.splice(last, 1);
      return true;
    }
    if (isObject(holder) && typeof last === 'string' && last in holder) {
      if (length === 1 && ['id', 'name', 'status'].includes(last)) return false;
      Reflect.deleteProperty(holder, last);
      return true;
    }
  }
  return false;
}

function tellUnknown(raw: unknown, known: unknown, at: string, leftBehind: ToldOfRecord[]): void {
  if (Array.isArray(raw) && Array.isArray(known)) {
    for (const [index, item] of raw.entries()) tellUnknown(item, known[index], `${at}/${index}`, leftBehind);
  }
  if (!isObject(raw) || !isObject(known)) return;
  for (const [property, value] of Object.entries(raw)) {
    if (property in known) tellUnknown(value, known[property], `${at}/${property}`, leftBehind);
    else
      leftBehind.push({ pointer: `${at}/${property}`, text: { uk: 'тут такого немає', en: 'it is not known here' } });
  }
}

export function isObject(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
