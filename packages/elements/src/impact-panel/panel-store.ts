import type { Figure } from '@resilience-kit/contract';
import { isGone } from '../api-problem/api-problem.ts';
import { type FigureState, FigureStore, type Found } from '../figure-element/figure-store.ts';
import type { FigureFinder } from './panel-figures.ts';
import type { PanelQuestion } from './panel-question.ts';

/** More figures than these are a table, not a panel. */
const MOST = 100;

/** Everything that a panel shows. */
export interface PanelState extends FigureState<PanelQuestion> {
  /** In the order in which they are shown. */
  readonly figures?: readonly Figure[];
  /** Codes that the server does not know, or knows no more. */
  readonly missing?: readonly string[];
}

/** All of the panel but its looks: asks for figures and tells its listeners of each new state. */
export class PanelStore extends FigureStore<PanelState, FigureFinder> {
  protected override async find(
    finder: FigureFinder,
    { codes, indicator, place, organization }: PanelQuestion,
  ): Promise<Found<PanelState>> {
    if (codes.length === 0) {
      const criteria = {
        indicator: indicator || undefined,
        place: place || undefined,
        organization_id: organization || undefined,
        per_page: MOST,
      };
      return { figures: (await finder.list(criteria)).contents, missing: [] };
    }
    const found = await Promise.all(codes.slice(0, MOST).map((code) => retrieved(finder, code)));
    return {
      figures: found.flatMap(({ figure }) => (figure ? [figure] : [])),
      missing: found.flatMap(({ code, figure }) => (figure ? [] : [code])),
    };
  }
}

async function retrieved(finder: FigureFinder, code: string): Promise<{ code: string; figure?: Figure }> {
  try {
    return { code, figure: await finder.retrieve(code) };
  } catch (error) {
    // The others are shown without it; whatever else is wrong is wrong with all.
    if (isGone(error)) return { code };
    throw error;
  }
}
