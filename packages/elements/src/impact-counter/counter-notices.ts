import { msg, str } from '@lit/localize';
import type { Figure, FigureWords } from '@resilience-kit/contract';

/** Short marks beside the name: that the data are examples, and what the status means. Lower case, as in a sentence. */
export function marks({ status, data_status }: Figure, words: FigureWords): readonly { kind: string; text: string }[] {
  return [
    { kind: data_status, text: words.data_status ?? '' },
    { kind: status, text: words.status ?? '' },
  ].filter(({ text }) => text);
}

/** The day to which a figure was true: «станом на 30 червня 2025 року». */
export function asOfText({ as_of: day }: FigureWords): string {
  return msg(str`as of ${day}`);
}
