import type { FormOption } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import type { CategoryCode } from '../categories.ts';
import { both } from '../texts.ts';

/** One answer to choose, in both languages; the categories of help are those that choose it by themselves. */
export function option(
  value: string,
  uk: string,
  en: string,
  categories?: readonly CategoryCode[],
): Stored<FormOption> {
  return { value, label: both(uk, en), ...(categories ? { categories: [...categories] } : {}) };
}
