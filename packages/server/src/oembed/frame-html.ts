import { html } from 'hono/html';
import type { FrameSize } from './frame-size.ts';

/**
 * The frame that another site puts into its page. The page in it needs no script and asks nothing; links in it open in a tab of
 * their own, which the sandbox must let them.
 */
export async function frameHtml(
  address: string,
  { title, width, height }: FrameSize & { title: string },
): Promise<string> {
  // prettier-ignore
  return html`<iframe src="${address}" title="${title}" width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox" frameborder="0"></iframe>`;
}
