/** @jsxImportSource preact */
// What Preact lets a page write, and what it does not.
import type { ServiceFinder } from '@resilience-kit/elements';
import type {} from '@resilience-kit/elements/types/preact';
import { createRef, type JSX } from 'preact';

export function Right(): JSX.Element {
  const finder = createRef<ServiceFinder>();
  return (
    <>
      <rk-service-finder
        ref={finder}
        class="search"
        api="https://api.example"
        layout="compact"
        heading-level={3}
        structured-data
        onrk-search={({ text, total }) => [text.length, total]}
      >
        <a href="tel:1545">15-45</a>
      </rk-service-finder>
      <rk-impact-panel figures="a,b" server-csv onrk-figures={({ figures }) => figures.length} />
    </>
  );
}

export const wrong: readonly JSX.Element[] = [
  // @ts-expect-error There is no such attribute.
  <rk-service-finder hromadaCode="UA32080070000020435" />,
  // @ts-expect-error There is no such layout.
  <rk-service-finder layout="grid" />,
  // @ts-expect-error The event has no such field.
  <rk-service-finder onrk-search={({ words }) => words} />,
  // @ts-expect-error There is no such element.
  <rk-service-map />,
];
