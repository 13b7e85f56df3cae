/** An answer as it came, kept to be asked about again. */
export interface CachedAnswer {
  /** Its `ETag`, sent as `If-None-Match`. */
  readonly etag: string;
  /** The HTTP status, 200 as a rule. */
  readonly status: number;
  /** The headers that came with it. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body. */
  readonly text: string;
}

/**
 * Where answers are kept, so that one that has not changed costs a 304 without a body. Anything with `get` and `set`
 * serves: a file, a database, `caches`. What it throws is ignored: the answer is then asked for whole.
 *
 * A key names an address and a language. It never holds an API key, and answers that were asked for with a key are kept
 * under keys that only this client makes.
 */
export interface AnswerCache {
  /** What is kept under a `key`; `undefined` when nothing is. */
  get(key: string): CachedAnswer | undefined | Promise<CachedAnswer | undefined>;
  /** Keeps an answer under a `key`, in the place of what was there. */
  set(key: string, answer: CachedAnswer): void | Promise<void>;
}

/**
 * Keeps answers in memory; what was used longest ago makes room for what is new.
 * @param options.largest how much it may hold, in characters of bodies and keys; default 8 million
 */
export function memoryCache({ largest = 8_000_000 }: { largest?: number } = {}): AnswerCache {
  /** The least recently used first. */
  const kept = new Map<string, CachedAnswer>();
  let size = 0;
  const sizeOf = (key: string, answer: CachedAnswer) => key.length + answer.text.length;
  const remove = (key: string) => {
    const answer = kept.get(key);
    if (!answer) return;
    size -= sizeOf(key, answer);
    kept.delete(key);
  };
  return {
    get(key) {
      const answer = kept.get(key);
      if (answer) {
        kept.delete(key);
        kept.set(key, answer);
      }
      return answer;
    },
    set(key, answer) {
      remove(key);
      if (sizeOf(key, answer) > largest) return;
      kept.set(key, answer);
      size += sizeOf(key, answer);
      for (const oldest of kept.keys()) {
        if (size <= largest) return;
        remove(oldest);
      }
    },
  };
}
