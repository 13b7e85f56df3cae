import type { FakeFailure } from './fake-failures.ts';

/** A fault with a name, such as a toolbar offers. */
export interface Fault {
  /** What it is called in `fail`. */
  readonly name: FaultName;
  /** What to call it in a menu. */
  readonly title: { readonly uk: string; readonly en: string };
  /** How many requests it is for, unless the scope says otherwise: all until it is over, or the next one. */
  readonly times: number;
}

/** The names that `fail` knows. */
export type FaultName =
  | 'offline'
  | 'slow'
  | 'rateLimited'
  | 'failsOnce'
  | 'down'
  | 'replyLost'
  | 'captivePortal'
  | 'malformedJson'
  | 'foreignHsds';

/** How long an answer takes with the fault `slow`, milliseconds, unless it is told. */
const SLOW = 8_000;
/** What `Retry-After` says with the fault `rateLimited`, seconds. */
const RETRY_AFTER = 30;

/** All faults with a name, in the order in which to offer them. */
export const faults: readonly Fault[] = [
  { name: 'offline', title: { uk: 'Немає мережі', en: 'No network' }, times: Infinity },
  { name: 'slow', title: { uk: 'Повільна мережа', en: 'Slow network' }, times: Infinity },
  { name: 'rateLimited', title: { uk: 'Забагато запитів (429)', en: 'Too many requests (429)' }, times: Infinity },
  { name: 'failsOnce', title: { uk: 'Один збій (500), далі працює', en: 'One failure (500), then fine' }, times: 1 },
  { name: 'down', title: { uk: 'Сервер не працює (503)', en: 'Server down (503)' }, times: Infinity },
  { name: 'replyLost', title: { uk: 'Відповідь загубилася', en: 'Reply lost' }, times: 1 },
  { name: 'captivePortal', title: { uk: 'Сторінка входу у Wi-Fi', en: 'Wi-Fi sign-in page' }, times: Infinity },
  { name: 'malformedJson', title: { uk: 'Пошкоджений JSON', en: 'Malformed JSON' }, times: Infinity },
  { name: 'foreignHsds', title: { uk: 'Чужий сервер HSDS', en: 'Another HSDS server' }, times: Infinity },
];

/** What the fault does to a request. */
export function failureOf(name: FaultName, milliseconds = SLOW): FakeFailure {
  switch (name) {
    case 'offline':
      return { networkError: true };
    case 'slow':
      return { slow: milliseconds };
    case 'rateLimited':
      return {
        status: 429,
        headers: { 'retry-after': String(RETRY_AFTER) },
        problem: { title: 'Too many requests', detail: `Try again in ${RETRY_AFTER} s.` },
      };
    case 'failsOnce':
      return { status: 500, problem: { title: 'Internal error', detail: 'Something went wrong here. Try again.' } };
    case 'down':
      return {
        status: 503,
        problem: { type: 'urn:resilience-kit:problem:unavailable', title: 'Unavailable', detail: 'Try again later.' },
      };
    case 'malformedJson':
      return { brokenJson: true };
    case 'replyLost':
      return { replyLost: true };
    case 'captivePortal':
      return { captivePortal: true };
    case 'foreignHsds':
      return { foreignHsds: true };
  }
}
