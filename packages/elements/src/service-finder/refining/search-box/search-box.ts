import { msg } from '@lit/localize';
import { nothing, type ReactiveController, render } from 'lit';
import { announce } from '../../../announcer/announcer.ts';
import { systemClock } from '../../../clock/clock.ts';
import { plural } from '../../../locales/plural.ts';
import type { FinderHost } from '../../later-parts.ts';
import { enter, type Entered } from './entering.ts';
import { PlaceLookup } from './place-lookup.ts';
import { LIST, lineId, proposalList } from './proposal-list.ts';
import { placeText, type ProposalGroup, proposalGroups } from './proposals.ts';
import { roomBelow } from './room-below.ts';

/** The count is said when nothing has changed for so long, milliseconds: after the number of results. */
const QUIET = 1_200;

/**
 * Makes the search field a combobox by the ARIA pattern "list autocomplete with manual selection": what is typed may
 * mean a kind of help, a place or a service, and the list below says so. It draws the list by itself, so that an arrow
 * key does not draw the finder again.
 */
export class SearchBox implements ReactiveController {
  private readonly host: FinderHost;
  private readonly lookup: PlaceLookup;
  private readonly box = document.createElement('div');
  private input: HTMLInputElement | undefined;
  private groups: readonly ProposalGroup[] = [];
  private isOpen = false;
  private active = -1;
  private said = 0;
  private cancelSaying: (() => void) | undefined;

  constructor(host: FinderHost) {
    this.host = host;
    const { element } = host;
    const root = element.renderRoot as ShadowRoot;
    this.lookup = new PlaceLookup({
      client: () => host.store()?.client,
      clock: element.clock ?? systemClock,
      onFound: () => this.refresh(),
    });
    this.box.className = 'proposals-box';
    root.addEventListener('input', this.onInput);
    root.addEventListener('keydown', this.onKey as EventListener);
    root.addEventListener('focusout', this.onLeave);
    root.addEventListener('submit', () => this.close());
    this.box.addEventListener('click', this.onClick);
    // Focus stays in the field, and the keyboard of a phone on the screen.
    this.box.addEventListener('mousedown', (event) => event.preventDefault());
  }

  hostUpdated(): void {
    const input = this.host.element.renderRoot.querySelector<HTMLInputElement>('#text') ?? undefined;
    if (input !== this.input) this.setUp(input);
    else if (this.isOpen) this.refresh();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** The field is another one whenever the list of results has come back from the view of a service. */
  private setUp(input: HTMLInputElement | undefined): void {
    this.close();
    this.input = input;
    if (!input) return;
    input.closest('.search-row')?.append(this.box);
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': LIST,
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    // Whoever typed while this was on its way, and has not yet searched for it: nothing may cover results that are there.
    const typed = input.value.trim();
    const { searching, results } = this.host.store()?.state ?? {};
    if (typed && !searching && typed !== results?.query.text && input.matches(':focus')) this.open();
  }

  private open(): void {
    const { input } = this;
    const state = this.host.store()?.state;
    if (!input || !state) return;
    this.isOpen = true;
    this.lookup.ask(worthAsking(placeText(input.value, state)));
    this.refresh();
  }

  private close(): void {
    this.isOpen = false;
    this.active = -1;
    this.said = 0;
    this.cancelSaying?.();
    this.lookup.stop();
    this.draw([]);
  }

  /** Takes what is known by now. The line that is active stays so when it is still there. */
  private refresh(): void {
    const state = this.host.store()?.state;
    const { input } = this;
    if (!state || !input || !this.isOpen) return;
    const former = this.line(this.active)?.key;
    const groups = proposalGroups(input.value, state, this.lookup.places);
    const lines = groups.flatMap(({ proposals }) => proposals);
    this.active = former === undefined ? -1 : lines.findIndex(({ key }) => key === former);
    this.draw(groups);
    this.sayCount(lines.length);
  }

  private draw(groups: readonly ProposalGroup[]): void {
    this.groups = groups;
    const { input } = this;
    const isShown = groups.length > 0;
    render(isShown ? proposalList(groups, this.active) : nothing, this.box);
    if (!input) return;
    input.setAttribute('aria-expanded', String(isShown));
    if (this.active >= 0) input.setAttribute('aria-activedescendant', lineId(this.active));
    else input.removeAttribute('aria-activedescendant');
    if (!isShown) return;
    const list = this.box.querySelector<HTMLElement>(`#${LIST}`);
    list?.style.setProperty('--_rk-proposals-room', `${roomBelow(input)}px`);
    list?.querySelector(`#${lineId(this.active)}`)?.scrollIntoView({ block: 'nearest' });
  }

  private sayCount(count: number): void {
    if (count === this.said) return;
    this.said = count;
    this.cancelSaying?.();
    if (count === 0) return;
    this.cancelSaying = (this.host.element.clock ?? systemClock).after(QUIET, () => {
      const language = this.host.view()?.language ?? 'uk';
      const sentence = plural(
        msg('{n} suggestion, press arrow down to reach it|{n} suggestions, press arrow down to reach them', {
          id: 'suggestions',
          desc: 'one form for each plural category, separated by |',
        }),
        count,
        language,
      );
      announce(`${sentence}.`, 0);
    });
  }

  private line(number: number) {
    return this.groups.flatMap(({ proposals }) => proposals)[number];
  }

  private move(to: number): void {
    this.active = to;
    this.draw(this.groups);
  }

  private accept(number: number): void {
    const proposal = this.line(number);
    const store = this.host.store();
    const act = this.host.view()?.act;
    if (!proposal || !store || !act) return;
    this.close();
    const { opens, place, changes } = proposal;
    if (opens) {
      act.select(opens);
      return;
    }
    const { options } = store.state;
    // The control names it at once.
    if (place && place.level !== 'oblast' && !options.hromadas.some(({ code }) => code === place.code)) {
      store.set({ options: { ...options, hromadas: [place, ...options.hromadas] } });
    }
    act.update({ ...changes });
  }

  private readonly onInput = (event: Event) => {
    if (event.target !== this.input) return;
    this.active = -1;
    if (this.input.value.trim()) this.open();
    else this.close();
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.target !== this.input || event.isComposing) return;
    const count = this.groups.reduce((sum, { proposals }) => sum + proposals.length, 0);
    const entered = enter(event, { active: this.active, count });
    if (!entered) return;
    if (entered.handled) event.preventDefault();
    this.obey(entered);
  };

  private obey({ move, action }: Entered): void {
    if (action === 'open') {
      this.open();
      const count = this.groups.reduce((sum, { proposals }) => sum + proposals.length, 0);
      if (move !== undefined && count > 0) this.move(move < 0 ? count - 1 : move);
    } else if (action === 'close') this.close();
    else if (action === 'accept') this.accept(this.active);
    else if (move !== undefined) this.move(move);
  }

  private readonly onClick = (event: Event) => {
    const line = (event.target as Element).closest<HTMLElement>('[data-number]');
    if (line) this.accept(Number(line.dataset['number']));
  };

  private readonly onLeave = (event: Event) => {
    if (event.target === this.input) this.close();
  };
}

/** One letter says nothing; with a data saver on, two say too little for a request. */
function worthAsking(text: string): string {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return text.length >= (connection?.saveData ? 3 : 2) ? text : '';
}
