import type { Place } from '@resilience-kit/contract';
import type { PageClient } from '@resilience-kit/sdk/page-client';
import type { Clock } from '../../../clock/clock.ts';

/** From the last key to the request, milliseconds. */
const PAUSE = 200;
const MOST = 5;

export interface PlaceLookupOptions {
  readonly client: () => PageClient | undefined;
  readonly clock: Clock;
  /** Called when {@link PlaceLookup.places} are others. */
  readonly onFound: () => void;
}

/** Looks up places by the beginning of a name, former names included, while somebody types. */
export class PlaceLookup {
  /** Those that go with what was asked last; empty until they are there. */
  places: readonly Place[] = [];
  private readonly options: PlaceLookupOptions;
  private asked = '';
  private cancelPause: (() => void) | undefined;
  private request: AbortController | undefined;

  constructor(options: PlaceLookupOptions) {
    this.options = options;
  }

  /** Asks when typing pauses; an empty text asks for nothing. The request before it is ended. */
  ask(text: string): void {
    if (text === this.asked) return;
    // What was found for «буч» may stay while «буча» is on its way, and not for anything else.
    if (text === '' || !text.startsWith(this.asked)) this.places = [];
    this.stop();
    this.asked = text;
    if (text) this.cancelPause = this.options.clock.after(PAUSE, () => void this.load(text));
  }

  /** Ends what is under way; the same text asks again then. */
  stop(): void {
    this.cancelPause?.();
    this.request?.abort();
    this.request = undefined;
    this.asked = '';
  }

  private async load(text: string): Promise<void> {
    const client = this.options.client();
    const request = (this.request = new AbortController());
    try {
      const answer = await client?.places.list({ text, per_page: MOST }, { signal: request.signal });
      if (this.request !== request) return;
      // The nearer to what was typed, the sooner: «Буча» before «Бучанський район».
      this.places = [...(answer?.contents ?? [])].sort((a, b) => a.name.length - b.name.length);
      this.options.onFound();
    } catch {
      // Typing goes on without: the search understands places by itself.
      if (this.request === request) this.places = [];
    }
  }
}
