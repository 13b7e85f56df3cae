import { expect } from 'storybook/test';

/** Everything of a figure that says what it is and how it is known stands there to be read, on whatever it is shown. */
export const saysAll =
  (...texts: readonly string[]) =>
  async (shown: HTMLElement): Promise<void> => {
    const frame = partOf(shown, 'frame');
    const said = frame.innerText.replace(/\s+/g, ' ');
    for (const text of texts) await expect(said).toContain(text);
    for (const name of ['amount', 'facts', 'source']) await expect(partOf(shown, name)).toBeVisible();
    await expect(partOf(shown, 'source').getBoundingClientRect().height).toBeGreaterThan(0);
    // A bar is never all that there is: its number stands beside it.
    for (const bar of frame.querySelectorAll('li > .bar')) {
      await expect(bar.parentElement?.querySelector('.value')?.textContent.trim()).not.toBe('');
    }
  };

/** Nobody can press a button on paper. */
export const withoutButtons = async (shown: HTMLElement): Promise<void> => {
  for (const button of partOf(shown, 'frame').querySelectorAll('button')) await expect(button).not.toBeVisible();
};

/** Nobody can scroll on paper: what is cut off there is lost. */
export const withoutScrolling = async (shown: HTMLElement): Promise<void> => {
  await withoutButtons(shown);
  const table = partOf(shown, 'table');
  await expect(table.scrollWidth).toBeLessThanOrEqual(table.clientWidth);
};

function partOf(shown: HTMLElement, name: string): HTMLElement {
  const part = shown.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`);
  if (!part) throw new Error(`The figure has no ${name}.`);
  return part;
}
