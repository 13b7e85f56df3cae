import type { ReactiveController } from 'lit';
import { systemClock } from '../../clock/clock.ts';
import type { FinderQuery } from '../finder-query.ts';
import type { FinderState } from '../finder-state.ts';
import type { FinderHost } from '../later-parts.ts';
import { readAddress, writeAddress } from './query-in-url.ts';

/** Browsers refuse addresses that change with every key, milliseconds. */
const TYPING_PAUSE = 400;

/**
 * Keeps one finder and its part of the page's address the same. Choices become entries of the history, what is typed
 * changes the entry that is there, and back and forward bring both back.
 */
export class AddressKeeper implements ReactiveController {
  /** Whether the address said anything to begin with. */
  hasFilters = false;
  private readonly host: FinderHost;
  private readonly prefix: string;
  private stopListening: (() => void) | undefined;
  private cancelTyping: (() => void) | undefined;
  private isFollowing = false;

  constructor(host: FinderHost, prefix: string) {
    this.host = host;
    this.prefix = prefix;
    this.begin();
  }

  hostConnected(): void {
    addEventListener('popstate', this.follow);
    this.stopListening = this.host.store()?.subscribe(this.listen);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.follow);
    this.stopListening?.();
    this.cancelTyping?.();
  }

  /** Before the first search: takes what the address says. */
  private begin(): void {
    const store = this.host.store();
    const act = this.host.view()?.act;
    if (!store || !act) return;
    const { query, service } = this.read();
    store.update(query);
    this.hasFilters = Object.keys(query).length > 0;
    if (this.hasFilters) act.refine();
    if (service) act.select(service);
  }

  private read() {
    const clock = this.host.element.clock ?? systemClock;
    return readAddress(location.search, this.prefix, clock.now());
  }

  private readonly listen = (state: FinderState, former: FinderState) => {
    if (this.isFollowing) return;
    const isOther = state.selection?.id !== former.selection?.id;
    if (state.query === former.query && !isOther) return;
    this.cancelTyping?.();
    if (isOther || isChosen(state.query, former.query)) {
      this.write('pushState');
    } else if (state.query.text !== former.query.text) {
      const clock = this.host.element.clock ?? systemClock;
      this.cancelTyping = clock.after(TYPING_PAUSE, () => this.write('replaceState'));
    }
  };

  private write(how: 'pushState' | 'replaceState'): void {
    const store = this.host.store();
    const view = this.host.view();
    if (!store || !view) return;
    const { query, selection } = store.state;
    try {
      const address = writeAddress(location.href, this.prefix, {
        query,
        service: selection?.id ?? '',
        presets: view.presets,
      });
      if (address !== location.href) history[how](history.state, '', address);
    } catch {
      // Refused, as inside some frames, or when it came too often: the finder works without.
    }
  }

  /** Back and forward. */
  private readonly follow = () => {
    const store = this.host.store();
    const view = this.host.view();
    if (!store || !view) return;
    const { query, service } = this.read();
    const { query: present, selection } = store.state;
    const wanted: FinderQuery = { ...view.presets, near: present.near, ...query };
    this.cancelTyping?.();
    this.isFollowing = true;
    try {
      if (isChosen(wanted, present) || wanted.text !== present.text.trim()) store.update(wanted);
      if (service && service !== selection?.id) view.act.select(service);
      else if (!service && selection) view.act.deselect();
    } finally {
      this.isFollowing = false;
    }
  };
}

/** Whether two queries differ in more than their words, and the visitor's position. */
function isChosen(query: FinderQuery, former: FinderQuery): boolean {
  const place = ({ hromada, oblast }: FinderQuery) => hromada || oblast;
  if (place(query) !== place(former)) return true;
  const rest = ({ text: _text, near: _near, oblast: _oblast, hromada: _hromada, ...others }: FinderQuery) => others;
  return JSON.stringify(sorted(rest(query))) !== JSON.stringify(sorted(rest(former)));
}

function sorted(values: object): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
