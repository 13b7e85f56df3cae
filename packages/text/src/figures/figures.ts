export {
  amountIn,
  capitalised,
  formatNumber,
  formatValue,
  isOverdue,
  spokenAmount,
  type FigureAmount,
} from './amount.ts';
export { formatDay, formatDays, isWholeYears, yearOf } from './days.ts';
export type { AmountToTell, FigureToTell, FormerAmount, PeriodToTell } from './figure.ts';
export { breakdownInWords, type BreakdownInWords, type PartInWords } from './breakdown-in-words.ts';
export { amountOf, figureInWords, type FigureInWords, type FigureMark } from './figure-in-words.ts';
export { formatPeriod } from './period.ts';
export { asSentence } from './sentence.ts';
export { ownFacts, sharedFacts, type FigureToShare, type SharedFacts } from './shared-facts.ts';
export type { FigureLanguage } from './wording.ts';
