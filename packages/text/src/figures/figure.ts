/** The days in which something was counted, `YYYY-MM-DD`, or the words of the source where it gives none. */
export interface PeriodToTell {
  /** The first day. */
  readonly from?: string;
  /** The last day. */
  readonly to?: string;
  /** The words of the source, where it gives no days. */
  readonly description?: string;
}

/** What of a figure says how much it is. */
export interface AmountToTell {
  /** In the unit of the indicator; absent when withheld or an order of magnitude. */
  readonly value?: number;
  /** An order of magnitude in words. */
  readonly words?: string;
  /** How sure the number is. */
  readonly qualifier: 'exact' | 'at_least' | 'nearly' | 'order_of_magnitude';
  /** How far it can be relied on; `suppressed` ones have no value. */
  readonly status: string;
  /** Of how many answers a share is. */
  readonly sample_size?: number;
  /** What is measured, with its unit: `people`, `percent` … */
  readonly indicator: { readonly unit: string };
}

/** What a figure said before it was corrected, and to which day that was true. */
export interface FormerAmount extends Omit<AmountToTell, 'sample_size' | 'indicator'> {
  /** The day to which that was true, `YYYY-MM-DD`. */
  readonly as_of: string;
}

/** A figure as the API gives it, in one language: the contract's `Figure` is one. */
export interface FigureToTell extends AmountToTell {
  /** What is measured: unit, name, and what counts as one. */
  readonly indicator: { readonly unit: string; readonly name: string; readonly definition?: string };
  /** When it was counted. */
  readonly period: PeriodToTell;
  /** Where it was counted, in words. */
  readonly area: string;
  /** Where it is from. */
  readonly source: { readonly title: string; readonly publisher?: string; readonly url?: string };
  /** Why it was suppressed or restated. */
  readonly status_reason?: string;
  /** The day to which it was true as far as its source knows, `YYYY-MM-DD`. */
  readonly as_of: string;
  /** After this day, `YYYY-MM-DD`, somebody should have looked at it again. */
  readonly review_after?: string;
  /** Whose work it is. */
  readonly organization?: { readonly name: string };
  /** Who paid for it. */
  readonly donors?: readonly { readonly name: string }[];
  /** Its parts, and what they leave out. */
  readonly breakdown?: {
    readonly name?: string;
    readonly parts: readonly { readonly name: string; readonly value?: number }[];
    readonly remainder: number;
  };
  /** What it said before, the latest first. */
  readonly history?: readonly FormerAmount[];
  /** `demo`: an example. */
  readonly data_status: string;
}
