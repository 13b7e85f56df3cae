import type { FormField } from '@resilience-kit/contract';
import { nothing } from 'lit';
import type { FieldFault } from './form-answers.ts';
import type { FormView } from './form-view.ts';

/** One question of a page, as its controls are rendered from it. */
export interface Question {
  readonly view: FormView;
  readonly field: FormField;
  readonly fault: FieldFault | undefined;
  /** The heading of the page says what the label says, so the label is there for screen readers only. */
  readonly isTitled: boolean;
}

/** The id of the control that a fault leads to: the first one of a group. */
export function controlId({ id, type, options }: Pick<FormField, 'id' | 'type' | 'options'>): string {
  const first = type === 'choice' || type === 'choices' ? options?.[0] : undefined;
  return first ? `field-${id}-${first.value}` : `field-${id}`;
}

/** The ids of the texts that describe a control. */
export function describedBy({ field: { id, hint }, fault }: Question): string | typeof nothing {
  return [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ') || nothing;
}
