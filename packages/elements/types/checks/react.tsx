// What React lets a page write, and what it does not: the compiler refuses a line that is right where an error is expected.
import type { ServiceFinder } from '@resilience-kit/elements';
import type {} from '@resilience-kit/elements/types/react';
import { type JSX, type RefObject, useRef } from 'react';

export function Right(): JSX.Element {
  const finder: RefObject<ServiceFinder | null> = useRef<ServiceFinder>(null);
  return (
    <>
      <rk-service-finder
        ref={finder}
        className="search"
        api="https://api.example"
        hromada="UA32080070000020435"
        layout="compact"
        heading-level={3}
        url-state="help"
        structured-data
        onrk-select={({ id, serviceAtLocation }) => [id.length, serviceAtLocation?.service.name]}
        onrk-contact={(event) => event.kind === 'phone' && event.value.length}
      >
        <a href="tel:1545">15-45</a>
      </rk-service-finder>
      <rk-impact-counter figure="requests" count-up={false} refresh={60} onrk-figure={({ figure }) => figure.as_of} />
      <rk-intake-form form="help-request" onrk-submitted={({ formId }) => formId.length} />
      <rk-service-card service="331a79d5" key="one" theme="dark" />
      <rk-mobile-team-schedule place="UA32080070000020435" days={14} view="table" />
    </>
  );
}

export const wrong: readonly JSX.Element[] = [
  // @ts-expect-error There is no such attribute.
  <rk-service-finder key={1} hromadaCode="UA32080070000020435" />,
  // @ts-expect-error There is no such layout.
  <rk-service-finder key={2} layout="grid" />,
  // @ts-expect-error A level is a number.
  <rk-service-finder key={3} heading-level="two" />,
  // @ts-expect-error A property takes the number as it is; a text would not be one.
  <rk-mobile-team-schedule key={4} days="14" />,
  // @ts-expect-error The event has no such field.
  <rk-service-finder key={5} onrk-search={({ words }) => words} />,
  // @ts-expect-error A card tells of no searches.
  <rk-service-card key={6} onrkSearch={() => undefined} />,
  // @ts-expect-error There is no such element.
  <rk-service-map key={7} />,
  // @ts-expect-error The element is another one.
  <rk-service-card key={8} ref={(element: ServiceFinder | null) => void element} />,
];
