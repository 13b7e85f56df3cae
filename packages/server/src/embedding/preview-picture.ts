import type { Figure } from '@resilience-kit/contract';
import { entityTag } from '../http/conditional.ts';
import { PNG_SCALE } from '../figure-pictures/figure-png.ts';
import { figurePicture } from '../figure-pictures/figure-svg.ts';
import type { PictureOptions } from '../figure-pictures/picture-options.ts';
import type { PreviewPicture } from './open-graph.ts';

/** Where the picture (PNG) of a figure is, under an address that is another one when it shows anything else. */
export function previewPicture(figure: Figure, options: PictureOptions & { publicUrl: string }): PreviewPicture {
  const { kind, language, theme, publicUrl } = options;
  const { svg, width, height } = figurePicture(figure, options);
  const parameters = new URLSearchParams({ kind, lang: language, theme, v: entityTag(svg, language).slice(1, -1) });
  return {
    url: `${publicUrl}/v1/figures/${figure.id}.png?${parameters}`,
    width: PNG_SCALE * width,
    height: PNG_SCALE * height,
  };
}
