import type { Figure } from '@resilience-kit/contract';
import { figureSvg } from './figure-svg.ts';
import type { PictureOptions } from './picture-options.ts';
import { PngThread } from './png-thread.ts';

/** Pixels for each unit of the drawing: sharp on the screens of phones. */
export const PNG_SCALE = 2;
const thread = new PngThread();

/**
 * The same picture as `figureSvg` makes, as PNG in twice as many pixels; made beside the thread that answers requests.
 *
 * @throws HttpProblem 503 when too many pictures are waited for already, or when this one takes too long
 */
export function figurePng(figure: Figure, options: PictureOptions): Promise<Uint8Array> {
  return thread.render(figureSvg(figure, options), PNG_SCALE);
}
