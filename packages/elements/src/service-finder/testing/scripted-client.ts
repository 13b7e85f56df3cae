import type { Hotline, Place } from '@resilience-kit/contract';
import type { SearchAnswer } from '@resilience-kit/sdk';
import { aHotline, aPlace, aSearchAnswer, aServiceAtLocation } from '@resilience-kit/sdk/testing';
import type { PageClient } from '@resilience-kit/sdk/page-client';
import type { SearchParameters } from '../finder-query.ts';

/** One search that a test answers by hand. */
export interface PendingSearch {
  parameters: SearchParameters;
  signal: AbortSignal | undefined;
  answer(answer?: Partial<SearchAnswer>): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** An error as the SDK throws it. */
export function sdkError(code: string, details: object = {}): Error {
  return Object.assign(new Error(code), { code, ...details });
}

/** A client whose searches wait for the test; everything else answers by itself. */
export function scriptedClient({ places = [] as Place[], hotlines = [aHotline()] as Hotline[] } = {}) {
  const searches: PendingSearch[] = [];
  const script = {
    hotlinesFail: false,
    retrieveFails: undefined as Error | undefined,
    placeRequests: [] as object[],
    hotlineRequests: 0,
  };
  const client: PageClient = {
    search: {
      list: (parameters, options) =>
        new Promise((resolve, reject) => {
          const settle = async (action: () => void) => {
            action();
            await settled();
          };
          options?.signal?.addEventListener('abort', () => reject(sdkError('aborted')));
          searches.push({
            parameters,
            signal: options?.signal,
            answer: (answer) => settle(() => resolve(aSearchAnswer(answer))),
            fail: (error) => settle(() => reject(error)),
          });
        }),
    },
    places: {
      list: (parameters) => {
        script.placeRequests.push(parameters);
        const { level, parent } = parameters;
        return Promise.resolve({
          contents: places.filter((place) => place.level === level && (!parent || place.parent === parent)),
        });
      },
      retrieve: (code) => Promise.resolve(aPlace({ code })),
    },
    hotlines: {
      list: () => {
        script.hotlineRequests++;
        return script.hotlinesFail ? Promise.reject(sdkError('connection')) : Promise.resolve({ contents: hotlines });
      },
    },
    taxonomyTerms: {
      list: () =>
        Promise.resolve({ contents: [{ id: 'term', code: 'legal-aid', name: 'Правова допомога', description: '' }] }),
    },
    serviceAtLocations: {
      retrieve: (id) =>
        script.retrieveFails ? Promise.reject(script.retrieveFails) : Promise.resolve(aServiceAtLocation({ id })),
    },
  };
  return { client, searches, script };
}

/** Lets promises that are settled have their consequences. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
