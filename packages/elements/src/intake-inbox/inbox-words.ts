import type { Form } from '@resilience-kit/contract';
import type { StateHolder } from '../state-holder/state-holder.ts';
import { hasPlace } from './answer-texts.ts';
import { type Entry, formKey } from './entries.ts';
import type { InboxRequests } from './inbox-requests.ts';
import type { InboxState } from './inbox-state.ts';

/** Forms and names of places, which put answers into words. Without them answers are shown as their codes. */
export class InboxWords {
  private readonly holder: StateHolder<InboxState>;
  private readonly signal: AbortSignal;
  /** What has been asked for: once, unless it failed. */
  private asked = new Set<string>();

  constructor(holder: StateHolder<InboxState>, signal: AbortSignal) {
    this.holder = holder;
    this.signal = signal;
  }

  /** Asks for the words of all these requests. */
  want(entries: readonly Entry[], requests: InboxRequests): void {
    for (const entry of entries) this.wantFor(entry, requests);
  }

  wantFor({ intake, payload }: Entry, requests: InboxRequests): void {
    const key = formKey(intake);
    const form = this.holder.state.forms.get(key);
    if (payload && form) this.wantPlaces(payload, form, requests);
    if (payload && !form) void this.wantForm(intake, requests);
  }

  /** The same words in another language. Those that are there stay until the new ones come. */
  reload(requests: InboxRequests, entries: readonly Entry[]): void {
    const hadPlaces = this.asked.has('places');
    this.asked = new Set();
    const one = new Map(entries.filter(({ payload }) => payload).map((entry) => [formKey(entry.intake), entry]));
    for (const { intake } of one.values()) void this.wantForm(intake, requests);
    if (hadPlaces) this.loadPlaces(requests);
  }

  private async wantForm(intake: Entry['intake'], requests: InboxRequests): Promise<void> {
    const key = formKey(intake);
    const organization = intake.form_organization_id ?? intake.organization_id;
    const isThere = await this.once(key, () => this.loadForm(key, { ...intake, organization }, requests));
    if (!isThere) return;
    // Only the form tells whether a request names a place.
    for (const one of this.holder.state.entries) if (formKey(one.intake) === key) this.wantFor(one, requests);
  }

  private async loadForm(
    key: string,
    about: Parameters<InboxRequests['form']>[0],
    requests: InboxRequests,
  ): Promise<Partial<Words>> {
    const form = await requests.form(about, this.signal);
    return { forms: new Map(this.holder.state.forms).set(key, form) };
  }

  private wantPlaces(payload: NonNullable<Entry['payload']>, form: Form, requests: InboxRequests): void {
    if (hasPlace(payload, form) && this.holder.state.places.size === 0) this.loadPlaces(requests);
  }

  private loadPlaces(requests: InboxRequests): void {
    void this.once('places', async () => ({ places: await requests.places(this.signal) }));
  }

  /** Loads something once, and takes it in unless it is in a former language by then; whether it has. */
  private async once(key: string, load: () => Promise<Partial<Words>>): Promise<boolean> {
    const { asked } = this;
    if (asked.has(key)) return false;
    asked.add(key);
    try {
      const loaded = await load();
      if (asked !== this.asked || this.signal.aborted) return false;
      this.holder.set(loaded);
      return true;
    } catch {
      // Asked for again with the next request that is read.
      asked.delete(key);
      return false;
    }
  }
}

type Words = Pick<InboxState, 'forms' | 'places'>;
