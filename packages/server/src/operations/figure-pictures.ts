import type { Database } from '../database/database.ts';
import { figurePng } from '../figure-pictures/figure-png.ts';
import { figureSvg } from '../figure-pictures/figure-svg.ts';
import { figureText } from '../figure-pictures/figure-text.ts';
import { findFigure } from '../figures/find-figure.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { FileAnswer } from './file-answer.ts';
import type { Handlers, RequestContext } from './handler.ts';

export function figurePictureHandlers(
  database: Database,
): Pick<Handlers, 'getFigureSvg' | 'getFigurePng' | 'getFigureText'> {
  return {
    getFigureSvg: async ({ path, query, context }) =>
      figureSvg(await findFigure(database, path.id, context), { ...query, ...asked(context) }),

    getFigurePng: async ({ path, query, context }) => {
      const figure = await findFigure(database, path.id, context);
      const bytes = await figurePng(figure, { ...query, ...asked(context) });
      return new FileAnswer({
        mediaType: 'image/png',
        name: `${figure.code}.png`,
        isShown: true,
        // The address of a picture can then be written with its hash before it is drawn in pixels.
        identity: figureSvg(figure, { ...query, ...asked(context) }),
        pieces: pieceOf(bytes),
      });
    },

    getFigureText: async ({ path, context }) =>
      figureText(await findFigure(database, path.id, context), asked(context)),
  };
}

function asked({ language, now }: RequestContext) {
  return { language, today: kyivTime(now).date };
}

async function* pieceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
