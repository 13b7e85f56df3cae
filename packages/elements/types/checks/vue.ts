// What Vue lets a template write, and what it does not: its tools look the tags up here.
import type { ContactEvent, ServiceFinder } from '@resilience-kit/elements';
import type {} from '@resilience-kit/elements/types/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const right: Props<'rk-service-finder'> = {
  api: 'https://api.example',
  hromada: 'UA32080070000020435',
  layout: 'compact',
  headingLevel: 3,
  intakeUrl: '/ask',
  urlState: 'help',
  structuredData: true,
  class: ['search'],
  lang: 'uk',
};

export const counter: Props<'rk-impact-counter'> = {
  figure: 'requests',
  countUp: true,
  refresh: 60,
  headingLevel: '3',
};

export const wrong: readonly Props<'rk-service-finder'>[] = [
  // @ts-expect-error There is no such attribute.
  { hromadaCode: 'UA32080070000020435' },
  // @ts-expect-error There is no such layout.
  { layout: 'grid' },
  // @ts-expect-error A level is a number.
  { headingLevel: 'two' },
  // @ts-expect-error Vue writes `false` as an attribute that is there: leave it out, or give `undefined`.
  { structuredData: false },
];

// @ts-expect-error A property takes the number as it is: `:days="14"`.
export const days: Props<'rk-mobile-team-schedule'> = { days: '14' };

/** A template ref has the class of the element, and its events their fields. */
export function listen(
  finder: InstanceType<GlobalComponents['rk-service-finder']>,
  event: ContactEvent,
): ServiceFinder {
  finder.$emit('rk-contact', event);
  // @ts-expect-error There is no such event.
  finder.$emit('rk-found', event);
  return finder;
}
