import type { PageClient } from '@resilience-kit/sdk/page-client';
import type { SavedAnswer } from '../snapshot-source/saved-copy.ts';
import { isComplete } from './device-copy.ts';
import type { DeviceCopy } from './device-copy-types.ts';
import type { FinderSources } from './finder-sources.ts';
import { plainSearch } from './plain-search.ts';

type Readable = Pick<PageClient, 'search' | 'places' | 'hotlines' | 'taxonomyTerms' | 'serviceAtLocations'>;

const searchable = new WeakMap<DeviceCopy, Readable>();

/** Answers from a copy of the device as the API would. Rejects what it has nothing for. */
export async function copyClient(copy: DeviceCopy, sources: FinderSources): Promise<PageClient> {
  const reader = await readerOf(copy, sources);
  return {
    ...reader,
    search: {
      async list(parameters, options): Promise<SavedAnswer> {
        if (copy.records.length === 0) throw nothingKept();
        const { records } = copy;
        const complete = isComplete(copy, parameters.place ?? '');
        const answer = await reader.search.list(parameters, options);
        const keptAt = new Map(records.map(({ record, at }) => [record.id, at]));
        // True of each that is shown: they may have been kept on different days.
        const at = Math.min(copy.at, ...answer.contents.map(({ id }) => keptAt.get(id) ?? copy.at));
        return { ...answer, saved: { from: 'device', at, size: records.length, isComplete: complete } };
      },
    },
    places: {
      ...reader.places,
      list(asked) {
        // Those of the few services that are kept are not all there are: the API is asked again.
        return copy.places.length > 0 ? reader.places.list(asked) : Promise.reject(nothingKept());
      },
    },
    hotlines: {
      async list() {
        const { contents } = await reader.hotlines.list();
        // None is not an answer: the page's own numbers stay.
        if (contents.length === 0) throw nothingKept();
        return { contents };
      },
    },
  };
}

async function readerOf(copy: DeviceCopy, sources: FinderSources): Promise<Readable> {
  const known = searchable.get(copy);
  if (known) return known;
  try {
    const { indexRecords } = await import('./searching.ts');
    const { records, hotlines, places, facets, isDemo, at } = copy;
    const reader = indexRecords(
      {
        records: records.map(({ record }) => record),
        hotlines,
        places,
        facets,
        dataStatus: isDemo ? 'demo' : 'live',
        createdAt: new Date(at),
      },
      { language: sources.language, now: () => new Date(sources.now()) },
    );
    searchable.set(copy, reader);
    return reader;
  } catch {
    return plainReader(copy);
  }
}

function plainReader(copy: DeviceCopy): Readable {
  return {
    search: { list: (parameters) => Promise.resolve(plainSearch(copy, parameters)) },
    places: {
      list: ({ level, parent }) => {
        const isAsked = (place: (typeof copy.places)[number]) =>
          place.level === level && (parent === undefined || place.oblast?.code === parent);
        return Promise.resolve({ contents: copy.places.filter(isAsked) });
      },
      retrieve: (code) => found(copy.places.find((place) => place.code === code)),
    },
    hotlines: { list: () => Promise.resolve({ contents: [...copy.hotlines] }) },
    taxonomyTerms: { list: () => Promise.resolve({ contents: [] }) },
    serviceAtLocations: {
      retrieve: (id) => found(copy.records.find(({ record }) => record.id === id)?.record),
    },
  };
}

function found<T>(value: T | undefined): Promise<T> {
  return value === undefined ? Promise.reject(nothingKept()) : Promise.resolve(value);
}

function nothingKept(): Error {
  return new Error('It is not kept on this device.');
}
