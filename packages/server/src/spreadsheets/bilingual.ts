/** A text that people read in Ukrainian or English. */
export interface Bilingual {
  readonly uk: string;
  readonly en: string;
}

export function both(uk: string, en: string): Bilingual {
  return { uk, en };
}
