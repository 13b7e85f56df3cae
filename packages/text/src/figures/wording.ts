import { english } from './wording-in-english.ts';
import { ukrainian } from './wording-in-ukrainian.ts';

/** What stands around the numbers and names of figures, in one language. */
export interface FigureWording {
  /** Of each unit, and of the answers that a share is of: see `amountIn`. */
  readonly forms: Readonly<Record<string, string>>;
  readonly over: (counted: string) => string;
  readonly nearly: (counted: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly year: (year: string) => string;
  readonly years: (first: string, last: string) => string;
  readonly asOf: (day: string) => string;
  /** What the status means, and that the data are examples. */
  readonly marks: Readonly<Record<string, string>>;
  readonly withheld: string;
  readonly withheldPart: string;
  readonly remainder: string;
  /** The same where a part of it is withheld. */
  readonly withheldRemainder: string;
  readonly parts: string;
  readonly overdue: (due: string, asOf: string) => string;
  readonly former: (said: string, asOf: string) => string;
  readonly definition: string;
  readonly source: string;
  readonly organization: string;
  readonly donors: string;
}

/** The languages in which figures are told. */
export type FigureLanguage = 'uk' | 'en';

/** The words of the server. The elements have the same ones in their translations, and a test of theirs holds the two together. */
export const figureWordings: Readonly<Record<FigureLanguage, FigureWording>> = { uk: ukrainian, en: english };
