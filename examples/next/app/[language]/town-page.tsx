'use client';

import { configure, type ContactEvent, type SelectEvent } from '@resilience-kit/elements';
import '@resilience-kit/elements/define/rk-impact-counter';
import '@resilience-kit/elements/define/rk-intake-form';
import '@resilience-kit/elements/define/rk-service-finder';
import type {} from '@resilience-kit/elements/types/react';
import { api, asksForHelp, figure, hromadas, type Language, texts } from '@resilience-kit/example-frameworks/town';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState, useSyncExternalStore } from 'react';

configure({ api });

/**
 * Help near the visitor, a figure, and the form that a service of the finder leads to. The server renders it too: there the
 * elements are tags with what is inside them.
 */
export function TownPage({ language, children }: { language: Language; children: ReactNode }) {
  const [hromada, setHromada] = useState('');
  const [hasParts, setHasParts] = useState(false);
  const [happened, setHappened] = useState('');
  const here = usePathname();
  const fragment = useFragment();
  const words = texts[language];

  return (
    <main>
      <h1>{words.title}</h1>
      <Link id="town-language" href={language === 'uk' ? '/en' : '/uk'}>
        {words.otherLanguage}
      </Link>
      {asksForHelp(fragment) ? (
        <>
          <a href="#">{words.back}</a>
          <rk-intake-form>
            <a href="tel:1545">{words.hotline}</a>
          </rk-intake-form>
        </>
      ) : (
        <>
          <label>
            {words.hromada}
            <select id="town-hromada" value={hromada} onChange={(event) => setHromada(event.target.value)}>
              <option value="">{words.everywhere}</option>
              {hromadas.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name[language]}
                </option>
              ))}
            </select>
          </label>
          <rk-service-finder
            hromada={hromada}
            // Links lead to this very page, with the service behind the #.
            intake-url={here}
            ref={(finder) => {
              // `onrk-select` would only be heard after a change: https://github.com/react/react/issues/35446
              const listening = new AbortController();
              const { signal } = listening;
              const opened = ({ id, serviceAtLocation }: SelectEvent) =>
                setHappened(`${words.opened}: ${serviceAtLocation?.service.name ?? id}`);
              const contacted = ({ kind, value }: ContactEvent) => setHappened(`${words.contacted}: ${kind} ${value}`);
              finder?.addEventListener('rk-select', opened, { signal });
              finder?.addEventListener('rk-contact', contacted, { signal });
              return () => listening.abort();
            }}
          >
            {children}
          </rk-service-finder>
          <p id="happened">{happened}</p>
        </>
      )}
      <label>
        <input id="parts" type="checkbox" checked={hasParts} onChange={(event) => setHasParts(event.target.checked)} />
        {words.parts}
      </label>
      <rk-impact-counter figure={figure} breakdown={hasParts}>
        {words.figure}
      </rk-impact-counter>
    </main>
  );
}

/** What is behind the # of the page's address; servers do not get to know. */
function useFragment(): string {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
    () => '',
  );
}
