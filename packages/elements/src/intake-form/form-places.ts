import type { StateHolder } from '../state-holder/state-holder.ts';
import type { FormRequests } from './form-requests.ts';
import type { FormState, PlaceLists } from './form-state.ts';

/** The oblast of a place, both as codes: it shares the first four characters. */
export function oblastOf(code: string, { oblasts }: PlaceLists): string {
  return (code && oblasts?.find((oblast) => oblast.code.slice(0, 4) === code.slice(0, 4))?.code) ?? '';
}

/** The name of a chosen place, with its oblast; nothing while the lists are not there. */
export function placeName(code: string, lists: PlaceLists): string | undefined {
  const oblast = lists.oblasts?.find((one) => one.code === oblastOf(code, lists));
  const hromada = lists.hromadas[oblast?.code ?? '']?.find((one) => one.code === code);
  return [hromada?.name, oblast?.name].filter(Boolean).join(', ') || undefined;
}

/** Keeps the places to choose from: all oblasts, and the hromadas of those that were chosen. */
export class FormPlaces {
  private readonly holder: StateHolder<FormState>;
  private requests: FormRequests;
  /** What is being asked for at the moment. */
  private readonly pending = new Set<string>();

  constructor(holder: StateHolder<FormState>, requests: FormRequests) {
    this.holder = holder;
    this.requests = requests;
  }

  /** Asks another server, or for names in another language. Those that are there stay until the new ones come. */
  useRequests(requests: FormRequests): void {
    this.requests = requests;
    this.pending.clear();
    const { oblasts, hromadas } = this.holder.state.places;
    if (oblasts) void this.load('', requests);
    for (const oblast of Object.keys(hromadas)) void this.load(oblast, requests);
  }

  /** Loads what is needed to choose, or to show, a place, and is not there. After a failure only when told to `retry`. */
  want(code: string, { retry = false } = {}): void {
    const { places } = this.holder.state;
    if (places.failed && !retry) return;
    if (!places.oblasts) {
      void this.load('', this.requests).then((loaded) => loaded && code && this.want(code));
      return;
    }
    const oblast = oblastOf(code, places);
    if (oblast && !places.hromadas[oblast]) void this.load(oblast, this.requests);
  }

  /** Loads the oblasts, or the hromadas of one. Tells whether that worked; it never rejects. */
  private async load(oblast: string, requests: FormRequests): Promise<boolean> {
    if (this.pending.has(oblast)) return false;
    this.pending.add(oblast);
    this.publish({ loading: true });
    try {
      const places = await (oblast ? requests.hromadas(oblast) : requests.oblasts());
      if (requests !== this.requests) return false;
      this.pending.delete(oblast);
      const { hromadas } = this.holder.state.places;
      const lists = oblast ? { hromadas: { ...hromadas, [oblast]: places } } : { oblasts: places };
      this.publish({ ...lists, failed: false, loading: this.pending.size > 0 });
      return true;
    } catch {
      if (requests !== this.requests) return false;
      this.pending.delete(oblast);
      this.publish({ failed: true, loading: this.pending.size > 0 });
      return false;
    }
  }

  private publish(changes: Partial<PlaceLists>): void {
    this.holder.set({ places: { ...this.holder.state.places, ...changes } });
  }
}
