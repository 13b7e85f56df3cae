/** The days in which something was counted, `YYYY-MM-DD`, or the words of the source where it gives none. */
export interface PeriodToTell {
  readonly from?: string;
  readonly to?: string;
  readonly description?: string;
}

/** What of a figure says how much it is. */
export interface AmountToTell {
  readonly value?: number;
  readonly words?: string;
  readonly qualifier: 'exact' | 'at_least' | 'nearly' | 'order_of_magnitude';
  readonly status: string;
  /** Of how many answers a share is. */
  readonly sample_size?: number;
  readonly indicator: { readonly unit: string };
}

/** What a figure said before it was corrected, and to which day that was true. */
export interface FormerAmount extends Omit<AmountToTell, 'sample_size' | 'indicator'> {
  readonly as_of: string;
}

/** A figure as the API gives it, in one language: the contract's `Figure` is one. */
export interface FigureToTell extends AmountToTell {
  readonly indicator: { readonly unit: string; readonly name: string; readonly definition?: string };
  readonly period: PeriodToTell;
  readonly area: string;
  readonly source: { readonly title: string; readonly publisher?: string; readonly url?: string };
  readonly status_reason?: string;
  readonly as_of: string;
  readonly review_after?: string;
  readonly organization?: { readonly name: string };
  readonly donors?: readonly { readonly name: string }[];
  readonly breakdown?: {
    readonly name?: string;
    readonly parts: readonly { readonly name: string; readonly value?: number }[];
    readonly remainder: number;
  };
  readonly history?: readonly FormerAmount[];
  readonly data_status: string;
}
