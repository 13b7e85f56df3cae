import type { SnapshotManifest } from '@resilience-kit/contract';
import { AbortError } from '../errors/resilience-error.ts';
import type { FileStore } from './file-store.ts';
import { languageOf, type Language } from './language.ts';
import type { CallOptions } from './snapshot-types.ts';

/** Works out an answer in the language that a call asks for. */
export type Answering = <T>(
  parameters: { lang?: string | undefined },
  call: CallOptions,
  work: (language: Language, manifest: SnapshotManifest) => Promise<T>,
) => Promise<T>;

/** Answers in a language; the caller's signal ends the waiting, not what is being loaded for others too. */
export function answering(files: FileStore, language: string | undefined): Answering {
  return async ({ lang }, { signal }, work) => {
    const answered = files.manifest().then((manifest) => work(languageOf(manifest, lang, language), manifest));
    return signal ? unlessAborted(answered, signal) : answered;
  };
}

function unlessAborted<T>(answered: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () =>
      reject(new AbortError('The call was ended by its signal. Nothing of it was used.', { cause: signal.reason }));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    answered.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
