import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import type { AnswerState } from '../answer-store/answer-store.ts';
import type { Framed } from '../framed/framed.ts';
import type { ServiceView } from '../service-finder/finder-view.ts';
import type * as details from './card-details.ts';

export type CardState = AnswerState<ServiceAtLocationDetail>;

/** All that a card is rendered from. */
export interface CardView extends Framed {
  readonly state: CardState;
  /** What the service itself is rendered from. */
  readonly service: ServiceView;
  /** Whether everything about the service is to be shown. */
  readonly isOpen: boolean;
  /** What shows everything about a service: loaded when it is wanted, and `missing` when that failed. */
  readonly details: typeof details | 'missing' | undefined;
  readonly open: () => void;
  readonly close: () => void;
}
