import { service as serviceSchema, type Service } from '@resilience-kit/contract';
import { readAs } from '../../records/schema-issues.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';

/** Why a part of a record stays behind. */
export interface LeftBehind {
  /** `service 1f… /phones/0/number`. */
  where: string;
  why: Bilingual;
}

type Json = Record<string, unknown>;
const MOST_REPAIRS = 200;
/** One service is not longer than this, as JSON; each repair reads all of it again. */
const LONGEST_SERVICE = 1_000_000;
const NOT_AS_HSDS = both('це не так, як в HSDS', 'it is not as HSDS has it');
const TIME_WITH_MORE = /^(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A service of another server as our contract knows it. Properties that are not understood, or not as HSDS has them, stay
 * behind and are told. Undefined when what is left is no service.
 */
export function acceptService(raw: unknown, leftBehind: LeftBehind[]): Service | undefined {
  const document = tidied(raw);
  if (!isJson(document)) {
    leftBehind.push({ where: 'record', why: both('це не об’єкт JSON', 'it is no object') });
    return undefined;
  }
  const name = `service ${typeof document['id'] === 'string' ? document['id'] : 'without an id'}`;
  if (JSON.stringify(document).length > LONGEST_SERVICE) {
    leftBehind.push({ where: name, why: both('опис задовгий', 'it is too long') });
    return undefined;
  }
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
    const read = readAs(serviceSchema, document);
    if (read.success) {
      reportUnknown(document, read.data, '', name, leftBehind);
      return read.data;
    }
    const [issue] = read.issues;
    const path = issue?.path ?? [];
    leftBehind.push({ where: `${name} /${path.join('/')}`, why: issue?.message ?? NOT_AS_HSDS });
    if (!removeAt(document, path)) return undefined;
  }
  return undefined;
}

/** What another server of this kit tells of its records, and this one works out by itself for every answer. */
const workedOut: ReadonlySet<string> = new Set([
  'upcoming_hours',
  'enrolment',
  'needs_verification',
  'being_checked',
  'history',
]);

/** Without nulls; times without seconds and zone, which HSDS allows and Kyiv hours have no use for. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(tidied);
  if (!isJson(value)) return value;
  const properties = Object.entries(value).filter(([property, inner]) => inner !== null && !workedOut.has(property));
  return Object.fromEntries(
    properties.map(([property, inner]) => {
      const isTime = (property === 'opens_at' || property === 'closes_at') && typeof inner === 'string';
      return [property, isTime ? inner.replace(TIME_WITH_MORE, '$1') : tidied(inner)];
    }),
  );
}

/** Takes away what is wrong: the property, or the object that cannot be without it. False when that is the service itself. */
function removeAt(document: Json, path: readonly PropertyKey[]): boolean {
  for (let length = path.length; length > 0; length--) {
    const holder = valueAt(document, path.slice(0, length - 1));
    const last = path[length - 1];
    if (Array.isArray(holder) && typeof last === 'number') {
      holder.splice(last, 1);
      return true;
    }
    if (isJson(holder) && typeof last === 'string' && last in holder) {
      // A required property of the service itself cannot be missing.
      if (length === 1 && ['id', 'name', 'status'].includes(last)) return false;
      Reflect.deleteProperty(holder, last);
      return true;
    }
  }
  return false;
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    document,
  );
}

function reportUnknown(raw: unknown, known: unknown, pointer: string, name: string, leftBehind: LeftBehind[]): void {
  if (Array.isArray(raw) && Array.isArray(known)) {
    for (const [index, item] of raw.entries())
      reportUnknown(item, known[index], `${pointer}/${index}`, name, leftBehind);
  }
  if (!isJson(raw) || !isJson(known)) return;
  for (const [property, value] of Object.entries(raw)) {
    const at = `${pointer}/${property}`;
    if (property in known) reportUnknown(value, known[property], at, name, leftBehind);
    else leftBehind.push({ where: `${name} ${at}`, why: both('тут такого немає', 'it is not known here') });
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
