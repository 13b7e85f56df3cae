import type { StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { until } from './finder-page.ts';

/** Width, height and margin, millimetres: as the elements tell printers. */
const papers = { A4: [210, 297, 14], A6: [105, 148, 7] } as const;
const MARK = 'data-rk-print';

/**
 * The story of what is printed, shown on a sheet as large as the paper. What goes to the printer is laid out for nobody
 * to see: here it is taken out of hiding, and the printer is not asked.
 *
 * @param print has the element print, within the host that it gets
 */
export function paperStory(
  paper: keyof typeof papers,
  print: (host: HTMLElement) => Promise<void>,
  rest: StateStoryOptions = {},
): StoryObj {
  const [width, height, margin] = papers[paper];
  const show = async (canvas: HTMLElement) => {
    const host = document.createElement('div');
    canvas.append(host);
    await print(host);
    const printed = await until(() => document.querySelector<HTMLElement>(`[${MARK}]`));
    const sheet = document.createElement('main');
    sheet.style.cssText = `box-sizing: border-box; inline-size: ${width}mm; min-block-size: ${height}mm;
      padding: ${margin}mm; background: #fff; color-scheme: light; box-shadow: 0 0 0 1px #767676`;
    host.remove();
    canvas.append(sheet);
    sheet.append(printed);
    printed.removeAttribute(MARK);
    return sheet;
  };
  return stateStory(show, {
    beforeEach: () => {
      const printer = window.print.bind(window);
      window.print = () => undefined;
      return () => {
        window.print = printer;
        // As the printer does when it is done: everything is as before.
        dispatchEvent(new Event('afterprint'));
      };
    },
    // Rules for screens that are read on paper do not hold here, nor the other way round: what is measured is the room.
    check: async (sheet) => {
      await expect(sheet.getBoundingClientRect().height).toBeLessThan(mm(height) + 1);
    },
    ...rest,
  });
}

/** As CSS has it: 96 pixels are an inch. */
function mm(millimetres: number): number {
  return (millimetres / 25.4) * 96;
}
