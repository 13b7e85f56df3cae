/** What of a figure several can have in common. The contract's `Figure` is one. */
export interface FigureToShare {
  /** `demo`: an example. */
  data_status: string;
  /** Whose work it is. */
  organization?: { readonly id: string };
  /** Who paid for it. */
  donors?: readonly { readonly name: string }[];
  /** Where it is from. */
  source: { readonly publisher?: string };
}

/** What several figures have in common, said once so that what differs is seen. */
export interface SharedFacts<Told> {
  /** All are examples. */
  readonly isDemo: boolean;
  /** All are the work of one organization that the same donors paid for: that of this figure. */
  readonly whose: Told | undefined;
}

/** What figures share. One alone shares nothing. */
export function sharedFacts<Told extends FigureToShare>(figures: readonly Told[]): SharedFacts<Told> {
  const [first, ...others] = figures;
  if (!first || others.length === 0) return { isDemo: false, whose: undefined };
  const has = Boolean(first.organization ?? first.donors?.length);
  return {
    isDemo: figures.every(({ data_status: status }) => status === 'demo'),
    whose: has && others.every((figure) => whoseKey(figure) === whoseKey(first)) ? first : undefined,
  };
}

/** A figure without what is said for all. */
export function ownFacts<Told extends FigureToShare>(figure: Told, { isDemo, whose }: SharedFacts<Told>): Told {
  const own = { ...figure, data_status: isDemo ? 'live' : figure.data_status };
  if (whose) {
    delete own.organization;
    delete own.donors;
  }
  return own;
}

/** Organizations by their identifiers: two may have one name. */
function whoseKey({ organization, donors = [], source }: FigureToShare): string {
  return JSON.stringify([organization?.id, donors.map(({ name }) => name), source.publisher]);
}
