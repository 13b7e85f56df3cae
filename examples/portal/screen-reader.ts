import type { Page } from 'playwright-core';

/** What a screen reader makes of a page: what has focus, by role and name, and what it has been told to say. */
export interface ScreenReader {
  /** The element with focus: `button "Знайти"`. */
  focused(): Promise<string>;
  /** Presses a key until what has focus is read as wanted; fails after a page full of presses. */
  moveTo(wanted: RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<string>;
  /** Every sentence said so far, in order. */
  said(): Promise<string[]>;
}

/** More presses than any page needs. */
const MOST_PRESSES = 80;

/** Listens to a page that has not been opened yet. */
export async function listenTo(page: Page): Promise<ScreenReader> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    let last = '';
    new MutationObserver(() => {
      const sentence = document.querySelector('[aria-live]')?.textContent.trim() ?? '';
      if (sentence && sentence !== last) said.push(sentence);
      last = sentence;
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  const debuggerSession = await page.context().newCDPSession(page);
  await debuggerSession.send('Accessibility.enable');

  async function focused(): Promise<string> {
    const { result } = await debuggerSession.send('Runtime.evaluate', {
      expression: `(${innermostFocus.toString()})()`,
    });
    const { nodes } = await debuggerSession.send('Accessibility.getPartialAXTree', {
      ...(result.objectId && { objectId: result.objectId }),
      fetchRelatives: false,
    });
    return `${nodes[0]?.role?.value} "${nodes[0]?.name?.value}"`;
  }

  return {
    focused,
    async moveTo(wanted, key = 'Tab') {
      const passed: string[] = [];
      for (let presses = 0; presses < MOST_PRESSES; presses++) {
        await page.keyboard.press(key);
        const now = await focused();
        if (wanted.test(now)) return now;
        passed.push(now);
      }
      throw new Error(`${String(wanted)} was not reached; passed were:\n${passed.join('\n')}`);
    },
    said: () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said),
  };
}

/** What has focus, in whatever shadow root it is. Runs in the page. */
function innermostFocus(): Element | null {
  let inner = document.activeElement;
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  return inner;
}

const landmarks =
  /^\s*- '?((?:article|banner|complementary|group|heading|main|navigation|region|search|table)(?: ".*?")?(?: \[level=\d\])?)'?:?/;

/** What somebody meets who goes from landmark to landmark and from heading to heading. */
export function outlineOf(ariaSnapshot: string): string[] {
  return ariaSnapshot.split('\n').flatMap((line) => landmarks.exec(line)?.[1] ?? []);
}
