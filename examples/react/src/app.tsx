import '@resilience-kit/elements/define/rk-impact-counter';
import '@resilience-kit/elements/define/rk-intake-form';
import '@resilience-kit/elements/define/rk-service-finder';
import type {} from '@resilience-kit/elements/types/react';
import { asksForHelp, figure, hromadas, type Language, texts } from '@resilience-kit/example-frameworks/town';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Help near the visitor, a figure, and the form that a service of the finder leads to. */
export function App() {
  const [language, setLanguage] = useState<Language>('uk');
  const [hromada, setHromada] = useState('');
  const [hasParts, setHasParts] = useState(false);
  const [happened, setHappened] = useState('');
  const fragment = useFragment();
  const words = texts[language];
  useEffect(() => {
    // The elements follow the language of the page.
    document.documentElement.lang = language;
  }, [language]);

  return (
    <main>
      <h1>{words.title}</h1>
      <button id="town-language" type="button" onClick={() => setLanguage(language === 'uk' ? 'en' : 'uk')}>
        {words.otherLanguage}
      </button>
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
            intake-url={location.pathname + location.search}
            onrk-select={({ id, serviceAtLocation }) =>
              setHappened(`${words.opened}: ${serviceAtLocation?.service.name ?? id}`)
            }
            onrk-contact={({ kind, value }) => setHappened(`${words.contacted}: ${kind} ${value}`)}
          >
            <a href="tel:1545">{words.hotline}</a>
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

/** What is behind the # of the page's address. */
function useFragment(): string {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
}
