import type { SnapshotManifest } from '@resilience-kit/contract';
import { RequestAbortedError } from '../errors/resilience-error.ts';
import { FileStore, type SnapshotFetch } from './file-store.ts';
import { dateOf, dayOf, wallMinute } from './kyiv-clock.ts';
import { languageOf, type Language } from './language.ts';
import { listFigures } from './list-figures.ts';
import { listPlaces } from './list-places.ts';
import { missing } from './missing.ts';
import { pageOf } from './page.ts';
import { Parts } from './part.ts';
import { readQuery, requirePaging } from './query.ts';
import { SnapshotDetails } from './records.ts';
import { search } from './search.ts';
import { SearchTools } from './search-tools.ts';
import { SnapshotPlaces } from './snapshot-places.ts';
import type { CallOptions, ListParameters, Snapshot, SnapshotOptions } from './snapshot-types.ts';

export type { Snapshot, SnapshotFetch, SnapshotOptions };

const LARGEST_PAGE = 100;
const LARGEST_PAGE_OF_PLACES = 500;

/**
 * Opens a snapshot that `resilience-kit snapshot` has written. Nothing is fetched before the first call, and each file once;
 * all are checked against the hashes in the manifest.
 *
 * @param url where its `manifest.json` is
 */
export function openSnapshot(url: string | URL, options: SnapshotOptions = {}): Snapshot {
  const { fetch = (request: Request) => globalThis.fetch(request), now = () => new Date() } = options;
  const files = new FileStore(new URL(url), fetch);
  const parts = new Parts(files);
  const places = new SnapshotPlaces(files);
  const tools = new SearchTools(files, parts, places);
  const details = new SnapshotDetails(files, parts);

  /** Answers in a language; the caller's signal ends the waiting, not what is being loaded for others too. */
  const answer = async <T>(
    { lang }: { lang?: string | undefined },
    { signal }: CallOptions,
    work: (language: Language, manifest: SnapshotManifest) => Promise<T>,
  ): Promise<T> => {
    const answered = files.manifest().then((manifest) => work(languageOf(manifest, lang, options.language), manifest));
    return signal ? unlessAborted(answered, signal) : answered;
  };
  const paged = async <Item>(items: Promise<readonly Item[]>, parameters: ListParameters) =>
    pageOf(await items, paging(parameters));

  return {
    manifest: () => files.manifest(),
    search: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, async (language, { data_status: dataStatus }) => {
          const query = readQuery(parameters);
          const vocabulary = await files.load('vocabulary', { language });
          return search({ tools, details }, query, { language, now: now(), vocabulary, dataStatus });
        }),
    },
    serviceAtLocations: {
      retrieve: (id, parameters = {}, call = {}) =>
        answer(parameters, call, async (language) => {
          const entry = await details.find(id);
          if (!entry) throw missing('service_at_locations', id);
          return details.load(entry, { language, now: now() });
        }),
    },
    places: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, (language) => {
          const query = { ...parameters, ...paging(parameters, { largest: LARGEST_PAGE_OF_PLACES, usual: 100 }) };
          return listPlaces(places, query, language);
        }),
      retrieve: (code, parameters = {}, call = {}) =>
        answer(parameters, call, async (language) => {
          const place = await places.find(code);
          if (!place) throw missing('v1/places', code);
          return places.present(place, language);
        }),
    },
    hotlines: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, async (language) => {
          const today = dateOf(dayOf(wallMinute(now())));
          const { category } = parameters;
          const hotlines = await files.load('hotlines', { language });
          const current = hotlines.filter(
            ({ review_after: last, categories = [] }) =>
              last >= today && (category === undefined || categories.includes(category)),
          );
          return pageOf(current, paging(parameters));
        }),
    },
    taxonomies: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, async (language) =>
          pageOf((await files.load('vocabulary', { language })).taxonomies, paging(parameters)),
        ),
    },
    taxonomyTerms: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, async (language) => {
          const { taxonomy_id: taxonomy, parent_id: parent, top_only: isTop } = parameters;
          const { terms } = await files.load('vocabulary', { language });
          const asked = terms.filter(
            (term) =>
              (taxonomy === undefined || term.taxonomy_id === taxonomy) &&
              (parent === undefined || term.parent_id === parent) &&
              (!isTop || term.parent_id === undefined),
          );
          return pageOf(asked, paging(parameters));
        }),
    },
    indicators: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, (language) => paged(files.load('indicators', { language }), parameters)),
    },
    figures: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, async (language) =>
          pageOf(await listFigures(await files.load('figures', { language }), parameters, places), paging(parameters)),
        ),
      retrieve: (id, parameters = {}, call = {}) =>
        answer(parameters, call, async (language) => {
          const figures = await files.load('figures', { language });
          const found = figures.find((figure) => figure.id === id.toLowerCase() || figure.code === id);
          if (!found) throw missing('v1/figures', id);
          return structuredClone(found);
        }),
    },
    forms: {
      retrieve: (id, parameters = {}, call = {}) =>
        answer(parameters, call, async (language) => {
          const { organization_id: organization } = parameters;
          const forms = await files.load('forms', { language });
          const found = forms.find(
            (form) => form.id === id && (organization === undefined || form.organization.id === organization),
          );
          if (!found) throw missing('v1/forms', id);
          return structuredClone(found);
        }),
    },
  };
}

function paging(
  { page = 1, per_page: perPage }: { page?: number; per_page?: number },
  { largest, usual }: { largest: number; usual: number } = { largest: LARGEST_PAGE, usual: 20 },
) {
  const asked = { page, per_page: perPage ?? usual };
  requirePaging(asked, largest);
  return asked;
}

function unlessAborted<T>(answered: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () =>
      reject(
        new RequestAbortedError('The call was ended by its signal. Nothing of it was used.', { cause: signal.reason }),
      );
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    answered.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
