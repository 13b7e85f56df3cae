import { answering } from './answering.ts';
import type { FileStore } from './file-store.ts';
import { dateOf, dayOf, wallMinute } from './kyiv-clock.ts';
import { listFigures } from './list-figures.ts';
import { listPlaces } from './list-places.ts';
import { missing } from './missing.ts';
import { pageOf } from './page.ts';
import type { Parts } from './part.ts';
import { readQuery, requirePaging } from './query.ts';
import type { SnapshotDetails } from './records.ts';
import { retrieveFigure, retrieveServiceAtLocation } from './retrieving.ts';
import { search } from './search.ts';
import { SearchTools } from './search-tools.ts';
import { SnapshotPlaces } from './snapshot-places.ts';
import type { ListParameters, Snapshot, SnapshotOptions } from './snapshot-types.ts';

const LARGEST_PAGE = 100;
const LARGEST_PAGE_OF_PLACES = 500;

/** What answers are put together from. */
export interface SnapshotSources {
  files: FileStore;
  parts: Parts;
  details: SnapshotDetails;
}

/** The reading half of the API, answered from files, wherever these come from. */
export function answersFrom(
  { files, parts, details }: SnapshotSources,
  options: Pick<SnapshotOptions, 'language' | 'now'>,
): Snapshot {
  const { now = () => new Date() } = options;
  const places = new SnapshotPlaces(files);
  const tools = new SearchTools(files, parts, places);

  const answer = answering(files, options.language);
  const paged = async <Item>(items: Promise<readonly Item[]>, parameters: ListParameters) =>
    pageOf(await items, paging(parameters));

  return {
    manifest: () => files.manifest(),
    search: {
      list: (parameters = {}, call = {}) =>
        answer(parameters, call, async (language, { data_status: dataStatus }) => {
          const query = readQuery(parameters);
          const [vocabulary] = await Promise.all([files.load('vocabulary', { language }), tools.load(query)]);
          return search({ tools, details }, query, { language, now: now(), vocabulary, dataStatus });
        }),
    },
    serviceAtLocations: { retrieve: retrieveServiceAtLocation(details, answer, now) },
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
      retrieve: retrieveFigure(files, answer),
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
