import type { Figure } from '@resilience-kit/contract';
import type { CounterView } from '../impact-counter/counter-view.ts';
import type * as laterParts from './panel-later.ts';
import type { PanelState } from './panel-store.ts';

/** All that the panel is rendered from. */
export interface PanelView extends Omit<CounterView, 'state'> {
  readonly state: PanelState;
  /** The table, where the visitor wants it in the place of the charts, and once its code is there. */
  readonly table: typeof laterParts.table | undefined;
  /** The visitor wants the table. */
  readonly isTable: boolean;
  /** The address of the API's own file of the same figures, where the page wants a link to it. */
  readonly serverCsv: string | undefined;
  readonly toggleTable: () => void;
  readonly download: () => void;
  readonly copy: () => void;
}

/** One figure of the panel as a counter would have it. */
export function viewOf({ state, ...view }: PanelView, figure: Figure): CounterView {
  const { loading, problem } = state;
  return { ...view, state: { question: figure.code, loading, figure, ...(problem && { problem }) } };
}
