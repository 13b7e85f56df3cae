import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { blankPage, hideReferrer, isBlank } from './blank-page.ts';
import { ExitEvent } from './events.ts';
import { ShiftPresses } from './shift-presses.ts';

export interface PageExitOptions {
  /** Where to go. */
  address: () => string;
  /** Replaces the page in the browser by another one, in the history too. */
  replacePage: (address: string) => void;
}

/** Takes the visitor away from the page: on a button, or when Shift is pressed three times. */
export class PageExit implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private readonly options: PageExitOptions;
  private readonly presses = new ShiftPresses();

  constructor(host: ReactiveControllerHost & Element, options: PageExitOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.watchKeys, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.watchKeys, true);
  }

  /** Blanks the page first, has everybody forget what was written, and then goes. */
  readonly leave = (): void => {
    // Of two exits on a page, which the same keys set off, one is enough.
    if (isBlank()) return;
    const address = this.options.address();
    const go = () => {
      blankPage(new URL(address).hostname);
      this.options.replacePage(address);
    };
    blankPage(new URL(address).hostname);
    this.host.dispatchEvent(new ExitEvent());
    hideReferrer();
    // A browser may keep the page as it is and bring it back with «back»: then it stays blank, and goes again.
    window.addEventListener('pageshow', go);
    go();
  };

  private readonly watchKeys = (event: KeyboardEvent): void => {
    const { key, code, repeat, timeStamp, altKey, ctrlKey, metaKey } = event;
    const isChord = altKey || ctrlKey || metaKey;
    const inTextField = isTextField(event.composedPath()[0]);
    if (this.presses.press({ key, code, repeat, isChord, inTextField, at: timeStamp })) this.leave();
  };
}

const withoutText = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

function isTextField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
