import { openingStatus } from '@resilience-kit/elements/headless';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { useFinder } from './use-finder.ts';

/** A search field, kinds of help, and results: an interface of one's own on the store of the kit. */
export function Finder({ api }: { api: string }) {
  const { store, state } = useFinder(api);
  const { results, problem, searching, options, query } = state;
  return (
    <main>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          store.submit();
        }}
      >
        <label>
          Яка допомога потрібна?
          <input type="search" value={query.text} onChange={(event) => store.type(event.target.value)} />
        </label>
        <label>
          Вид допомоги
          <select value={query.category} onChange={(event) => store.update({ category: event.target.value })}>
            <option value="">Будь-який</option>
            {options.categories.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
      <p role="status">
        {searching ? 'Шукаємо…' : problem ? 'Довідник недоступний.' : `Знайдено: ${results?.total ?? 0}`}
      </p>
      <ul>
        {results?.items.map((item) => (
          <Result key={item.id} item={item} />
        ))}
      </ul>
      {results?.hasMore && (
        <button type="button" onClick={() => void store.showMore()}>
          Показати ще
        </button>
      )}
    </main>
  );
}

function Result({ item }: { item: ServiceAtLocationDetail }) {
  const isOpen = openingStatus(item, new Date()).kind.match(/^open($|-)/);
  return (
    <li>
      <h2>{item.service.name}</h2>
      <p>{isOpen ? 'Зараз відчинено' : 'Зателефонуйте перед візитом'}</p>
    </li>
  );
}
