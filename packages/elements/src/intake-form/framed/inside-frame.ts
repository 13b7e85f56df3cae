import type { Form } from '@resilience-kit/contract';
import type { ReactiveElement } from 'lit';
import { ExitEvent } from '../../quick-exit/events.ts';
import type { FormFocus } from '../form-focus.ts';
import { ONLY_WAITING } from './frame-address.ts';
import { type FrameMessage, readHostWord, toldHeight, writeMessage } from './frame-protocol.ts';

/** How long the page around may take to leave before the frame does so itself, milliseconds. */
const PATIENCE = 400;
/** How long the page around may take to put another page of the form where it stays, milliseconds. */
const LONGEST_TURN = 400;

/** The element in the frame, as far as this needs it. */
export interface FramedElement extends ReactiveElement {
  replacePage: (address: string) => void;
}

/** Whether a page around this one could look into it: it has the same origin. */
export function isReadableFromOutside(page: Pick<Window, 'parent'>): boolean {
  try {
    return Boolean(page.parent.document);
  } catch {
    return false;
  }
}

/**
 * The other side of {@link FormFrame}: in the frame, it tells the page around what that may know. To whichever page it is: the
 * browser has let only a listed one show this page, and nothing that is told is a secret.
 */
export class InsideFrame {
  /** The page around has the same origin, and could look in. */
  readonly isReadable = isReadableFromOutside(window);
  private readonly element: FramedElement;
  /** The form is gone, and the page around shows the frame only if something waits on the device. */
  private readonly isOnlyWaiting = new URLSearchParams(location.search).has(ONLY_WAITING);
  private height = 0;
  private width = 0;
  private isReady = false;
  private endTurn: ReturnType<typeof setTimeout> | undefined;

  /** `form`: undefined when it is gone. */
  constructor(element: FramedElement, focus: FormFocus, form: Form | undefined) {
    this.element = element;
    const { dataset } = document.documentElement;
    dataset['framed'] = '';
    if (this.isOnlyWaiting) dataset['onlyWaiting'] = '';
    element.replacePage = leaveWholePage;
    // The page around brings a new page into view, once. Two that scroll put it now here and now there.
    focus.options = { preventScroll: true };
    element.addEventListener('rk-submitted', ({ formId }) => tell({ type: 'submitted', formId }));
    window.addEventListener('message', (event) => {
      const word = readHostWord(event, window.parent);
      if (word === 'exit') document.dispatchEvent(new ExitEvent());
      if (word === 'settled') this.takePresses();
    });
    // The page around asks before it is closed. A question of the frame's own would hold up whoever leaves in a hurry.
    window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
    new ResizeObserver(() => this.tellHeight()).observe(document.body);
    if (!form) void this.shown(false);
  }

  /**
   * Another page of the form is there, for the first time too.
   *
   * @param isTurned whether the person came to it, so that its top has to be in view
   */
  async shown(isTurned: boolean): Promise<void> {
    await this.element.updateComplete;
    this.tellHeight(isTurned);
    if (!this.isOnlyWaiting) this.tellReady();
    if (!isTurned) return;
    this.ignorePresses();
    tell({ type: 'top' });
  }

  /**
   * While somebody is on one page of the form, it only grows, and downwards: were it to become shorter when an answer hides a
   * question, a site that is scrolled to its end would move what is under the pointer. Another page, or another width, may be shorter.
   */
  private tellHeight(isTurned = false): void {
    const { width, height: needed } = document.body.getBoundingClientRect();
    const mayShrink = isTurned || !this.isReady || width !== this.width;
    const height = Math.max(toldHeight(needed), mayShrink ? 0 : this.height);
    this.width = width;
    if (height === this.height) return;
    this.height = height;
    tell({ type: 'height', height });
    if (this.isOnlyWaiting && this.element.renderRoot.querySelector('.waiting')) this.tellReady();
  }

  private tellReady(): void {
    if (!this.isReady) tell({ type: 'ready' });
    this.isReady = true;
  }

  /** Until a new page is where it stays, what is pressed was meant for the one before: a second tap on «continue», say. */
  private ignorePresses(): void {
    clearTimeout(this.endTurn);
    this.element.style.setProperty('pointer-events', 'none');
    this.endTurn = setTimeout(() => this.takePresses(), LONGEST_TURN);
  }

  private takePresses(): void {
    clearTimeout(this.endTurn);
    this.element.style.removeProperty('pointer-events');
  }
}

function tell(message: FrameMessage): void {
  window.parent.postMessage(writeMessage(message), '*');
}

/** The page around blanks itself and goes. Should its script be gone or broken, the frame takes it away. */
function leaveWholePage(address: string): void {
  tell({ type: 'exit' });
  setTimeout(() => window.top?.location.replace(address), PATIENCE);
}
