import { formatReceiptCode, isReceiptCode } from '@resilience-kit/sdk/intakes';

/** Digits of a receipt code. */
const LENGTH = 21;

/** What is wrong with what was typed: found here, so that nobody is told «unknown» because of a slip of the finger. */
export type CodeFault =
  | { readonly kind: 'empty' }
  /** Something else than digits, spaces and hyphens. */
  | { readonly kind: 'not_digits' }
  | { readonly kind: 'too_short' | 'too_long'; readonly by: number }
  /** The right number of digits, but one is wrong or two have changed places. */
  | { readonly kind: 'mistyped' };

/** What is wrong with a typed receipt code; nothing when it can be one. */
export function codeFault(typed: string): CodeFault | undefined {
  const rest = typed.replace(/[\s\-–—.]/g, '');
  const { length } = rest;
  if (length === 0) return { kind: 'empty' };
  if (/\D/.test(rest)) return { kind: 'not_digits' };
  if (length < LENGTH) return { kind: 'too_short', by: LENGTH - length };
  if (length > LENGTH) return { kind: 'too_long', by: length - LENGTH };
  return isReceiptCode(rest) ? undefined : { kind: 'mistyped' };
}

/** The digits alone. */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '');
}

/**
 * What is typed, in groups of four as on the receipt. Only while writing at the end: in the middle the cursor would jump,
 * and what is no digit stays for the person to see.
 */
export function grouped(typed: string): string {
  return /^[\d\s-]*$/.test(typed) ? formatReceiptCode(digitsOf(typed)) : typed;
}
