import { service as serviceSchema, type Service } from '@resilience-kit/contract';
import * as z from 'zod/mini';

/** Why a part of a record stays behind. */
export interface LeftBehind {
  /** `service 1f… /phones/0/number`. */
  where: string;
  why: string;
}

type Json = Record<string, unknown>;
const MOST_REPAIRS = 200;
const TIME_WITH_MORE = /^(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A service of another server as our contract knows it. Properties that are not understood, or not as HSDS has them, stay
 * behind and are told. Undefined when what is left is no service.
 */
export function acceptService(raw: unknown, leftBehind: LeftBehind[]): Service | undefined {
  const document = tidied(raw);
  if (!isJson(document)) {
    leftBehind.push({ where: 'record', why: 'it is no object' });
    return undefined;
  }
  const name = `service ${typeof document['id'] === 'string' ? document['id'] : 'without an id'}`;
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs++) {
    const { success, data, error } = z.safeParse(serviceSchema, document);
    if (success) {
      reportUnknown(document, data, '', name, leftBehind);
      return data;
    }
    const [issue] = error.issues;
    const path = issue?.path ?? [];
    leftBehind.push({ where: `${name} /${path.join('/')}`, why: issue?.message ?? 'it is not as HSDS has it' });
    if (!removeAt(document, path)) return undefined;
  }
  return undefined;
}

/** Without nulls; times without seconds and zone, which HSDS allows and Kyiv hours have no use for. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(tidied);
  if (!isJson(value)) return value;
  // The coming hours follow from the schedules; they are worked out here for every answer.
  const properties = Object.entries(value).filter(
    ([property, inner]) => inner !== null && property !== 'upcoming_hours',
  );
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
    else leftBehind.push({ where: `${name} ${at}`, why: 'it is not known here' });
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
