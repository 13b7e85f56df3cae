import { assert } from '@open-wc/testing';
import { clear, listenToConsole, root, until, words } from '../../testing/page.ts';

/** The first match in the shadow root. */
export function find(element: Element, selector: string): HTMLElement | null {
  return root(element).querySelector<HTMLElement>(selector);
}

/** All that can be read in the shadow root and in what the page has inside, with single spaces. */
export function textOf(element: Element): string {
  return words(find(element, '[part=frame]')?.innerText);
}

/** Waits until the shadow root says something. */
export function says(element: Element, text: string): Promise<boolean> {
  return until(() => textOf(element).includes(text));
}

/**
 * Has each test of a suite end with an empty page, and with a console that says nothing but what is `expected`. Gives back
 * what it has said so far.
 */
export function keepConsoleQuiet(expected: (message: string) => boolean = () => false): () => readonly string[] {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(
      log.messages.filter((message) => !expected(message)),
      [],
      'nothing goes to the console',
    );
  });
  return () => log.messages;
}

/** What is said of figures that a fixture does not have. */
export const isOfUnknownFigure = (message: string): boolean => message.includes('is not known to the API');
