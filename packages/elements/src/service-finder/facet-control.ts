import type { FacetValue } from '@resilience-kit/contract';
import type { TemplateResult } from 'lit';
import { withDepths } from './finder-options.ts';
import type { FinderView } from './finder-view.ts';
import { selectControl, withChosen } from './select-control.ts';

/** A select over the values of a facet, with how many services each would find. */
export function facetControl(
  { state, act }: FinderView,
  field: 'category' | 'audience' | 'mode' | 'language',
  values: readonly FacetValue[],
  label: string,
  any: string,
): TemplateResult {
  const chosen = state.query[field];
  const choices = withDepths(values).map(({ value: { code, name, count }, depth }) => ({
    code,
    label: '\u2003'.repeat(depth) + name + (count > 0 ? ` (${count})` : ''),
  }));
  return selectControl(field, label, chosen, withChosen(choices, chosen, chosen), any, (code) =>
    act.update({ [field]: code }),
  );
}
