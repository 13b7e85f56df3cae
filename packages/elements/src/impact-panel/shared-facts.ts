import type { Figure } from '@resilience-kit/contract';

/** What all figures of a panel have in common and is said once, so that what differs is seen. */
export interface SharedFacts {
  /** All are examples. */
  readonly isDemo: boolean;
  /** All are the work of one organization that the same donors paid for: that of this figure. */
  readonly whose: Figure | undefined;
}

/** What figures share. One alone shares nothing. */
export function sharedFacts(figures: readonly Figure[]): SharedFacts {
  const [first, ...others] = figures;
  if (!first || others.length === 0) return { isDemo: false, whose: undefined };
  const has = Boolean(first.organization ?? first.donors?.length);
  return {
    isDemo: figures.every(({ data_status: status }) => status === 'demo'),
    whose: has && others.every((figure) => whoseKey(figure) === whoseKey(first)) ? first : undefined,
  };
}

/** A figure without what is said for all. */
export function ownFacts(figure: Figure, { isDemo, whose }: SharedFacts): Figure {
  const { organization, donors, ...rest } = figure;
  return {
    ...rest,
    ...(!whose && organization && { organization }),
    ...(!whose && donors && { donors }),
    data_status: isDemo ? 'live' : figure.data_status,
  };
}

function whoseKey({ organization, donors = [], source }: Figure): string {
  return JSON.stringify([organization?.id, donors.map(({ name }) => name), source.publisher]);
}
