import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { announce } from '../../announcer/announcer.ts';
import type { FinderActions, FinderView } from '../finder-view.ts';
import type { FinderHost } from '../later-parts.ts';
import { FeedbackQueue } from './feedback/feedback-queue.ts';
import type { QrCode } from './qr-code.ts';
import { Shortlist } from './shortlist/shortlist.ts';

/** What can be open below the buttons. */
export type ActingPanel = 'share' | 'calendar' | 'feedback';

/** What is open of one service, and how far things are. */
export interface ActingState {
  /** The service at a location that all this is about. */
  readonly subject: string;
  readonly panel?: ActingPanel;
  /** What became of the wish for the link: it is copied, or marked to be copied by hand. */
  readonly link?: 'copied' | 'marked';
  readonly code?: QrCode;
  /** Something could not be loaded. */
  readonly failed?: boolean;
  /** Somebody wants to write a note. */
  readonly noting?: boolean;
  readonly feedback?: 'sending' | 'sent' | 'waiting' | 'refused';
}

/** One for all finders of a page. */
export const shortlist = new Shortlist();
export const feedbackQueue = new FeedbackQueue();

const desks = new WeakMap<FinderActions, ActingDesk>();

/** The desk of the finder that a view belongs to. */
export function deskOf({ act }: Pick<FinderView, 'act'>): ActingDesk | undefined {
  return desks.get(act);
}

/** What a finder remembers while somebody acts on a service: nothing of it outlives the page. */
export class ActingDesk {
  readonly host: FinderHost;
  private state: ActingState = { subject: '' };

  constructor(host: FinderHost, act: FinderActions) {
    this.host = host;
    desks.set(act, this);
  }

  /** How things are with a service; from the beginning when it is another one than before. */
  stateOf({ id }: Pick<ServiceAtLocationDetail, 'id'>): ActingState {
    return this.state.subject === id ? this.state : { subject: id };
  }

  change(
    item: Pick<ServiceAtLocationDetail, 'id'>,
    changes: { [Name in keyof ActingState]?: ActingState[Name] | undefined },
  ): void {
    this.state = { ...this.stateOf(item), ...changes } as ActingState;
    this.host.element.requestUpdate();
  }

  /** What waited for a connection has arrived. */
  settle(): void {
    if (this.state.feedback === 'waiting') this.change({ id: this.state.subject }, { feedback: 'sent' });
  }

  /** Opens a panel, or closes it when it is open. */
  toggle(item: ServiceAtLocationDetail, panel: ActingPanel): void {
    const isOpen = this.stateOf(item).panel === panel;
    this.change(item, { panel: isOpen ? undefined : panel, link: undefined, failed: false });
  }

  /** Does what needs more code; says so when that cannot be loaded. */
  async attempt(item: ServiceAtLocationDetail, doing: () => Promise<void>, failure: string): Promise<void> {
    try {
      await doing();
      this.change(item, { failed: false });
    } catch {
      this.change(item, { failed: true });
      announce(failure);
    }
  }

  /** An element of the finder, once it is rendered. */
  async find(selector: string): Promise<HTMLElement | null> {
    const { element } = this.host;
    await element.updateComplete;
    return element.renderRoot.querySelector<HTMLElement>(selector);
  }
}
