import { KeptAnswer } from './kept-answer.ts';

/** Answers tell what is open now and which numbers are still in date: most are given no later than this. */
const KEPT_MILLISECONDS = 30_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** One answer takes at most this part of the memory, so that it does not drive out all others. */
const LARGEST_PART = 1 / 8;

export interface AnswerCacheOptions {
  /**
   * The version of the data that answers are made from now, never one that was there before; what was kept of another one is
   * not given any more.
   */
  dataVersion: () => Promise<string>;
  now: () => Date;
  /** How much memory it may take, bytes; default 32 MB. */
  mostBytes?: number | undefined;
}

/** How long an answer may be given again. */
export interface KeepingTerms {
  /** Tells which version answers are of; default: the one that is current when it is asked for. */
  dataVersion?: () => Promise<string>;
  /** For how long what an answer tells of the time is true, milliseconds; default half a minute. */
  milliseconds?: number;
}

/** What is made to answer a request: only some answers can be kept. */
export type MadeAnswer = KeptAnswer | Response;

interface Entry {
  answer: KeptAnswer;
  version: string;
  /** When what it tells of the time was true, milliseconds. */
  madeAt: number;
  /** For how long it still is, milliseconds. */
  milliseconds: number;
}

/**
 * Answers of reads, kept for as long as making them again would give the same: until the data changes, whichever copy of
 * the server changed it, and for half a minute at most unless its terms say otherwise. What was used longest ago makes room
 * for what is new.
 */
export class AnswerCache {
  readonly #options: AnswerCacheOptions;
  readonly #mostBytes: number;
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #making = new Map<string, { version: string; made: Promise<MadeAnswer> }>();
  #bytes = 0;
  /** The version that was read last. */
  #known: string | undefined;

  constructor(options: AnswerCacheOptions) {
    this.#options = options;
    this.#mostBytes = options.mostBytes ?? MOST_BYTES;
  }

  /** How much memory the answers take, bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The answer that is kept under `key`, or the one that `make` makes. Requests for the same share the making of it. */
  async answer(key: string, make: () => Promise<MadeAnswer>, terms: KeepingTerms = {}): Promise<MadeAnswer> {
    const read = terms.dataVersion ?? (this.#isKnownEnough(key) ? undefined : this.#options.dataVersion);
    const version = read ? await read() : (this.#known ?? '');
    if (terms.dataVersion === undefined) this.#known = version;
    const kept = this.#find(key, version);
    if (kept) return kept;
    const making = this.#making.get(key);
    if (making?.version === version) {
      const shared = await making.made;
      // A response is for one request alone.
      return shared instanceof KeptAnswer ? shared : make();
    }
    return this.#make(key, make, { version, milliseconds: terms.milliseconds ?? KEPT_MILLISECONDS });
  }

  /**
   * For what is asked for the first time it is enough that the data had the version at some time before: no version comes twice,
   * so an answer that was made later and is found under it is of it.
   */
  #isKnownEnough(key: string): boolean {
    return this.#known !== undefined && !this.#entries.has(key) && !this.#making.has(key);
  }

  async #make(
    key: string,
    make: () => Promise<MadeAnswer>,
    { version, milliseconds }: Pick<Entry, 'version' | 'milliseconds'>,
  ): Promise<MadeAnswer> {
    const madeAt = this.#options.now().getTime();
    const making = { version, made: make() };
    this.#making.set(key, making);
    try {
      const answer = await making.made;
      // Its data was read after the version: as new as that, or newer, and then it is not found under the next version.
      // One that was overtaken by that of a later version must not take its place.
      if (answer instanceof KeptAnswer && this.#making.get(key) === making)
        this.#keep(key, { answer, version, madeAt, milliseconds });
      return answer;
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key);
    }
  }

  #find(key: string, version: string): KeptAnswer | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const age = this.#options.now().getTime() - entry.madeAt;
    this.#remove(key);
    if (entry.version !== version || age > entry.milliseconds || age < 0) return undefined;
    this.#add(key, entry);
    return entry.answer;
  }

  #keep(key: string, entry: Entry): void {
    this.#remove(key);
    if (entry.answer.size > this.#mostBytes * LARGEST_PART) return;
    this.#add(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#remove(oldest);
    }
  }

  #add(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#bytes += sizeOf(key, entry);
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= sizeOf(key, entry);
  }
}

/** A letter of the key takes two bytes at most. */
function sizeOf(key: string, { answer }: Entry): number {
  return answer.size + 2 * key.length;
}
