/** What the thread that makes pixels is asked: one picture at a time. */
export interface PngQuestion {
  readonly svg: string;
  /** How many pixels a unit of the drawing is. */
  readonly scale: number;
}

/** What it answers. */
export type PngAnswer = { readonly png: Uint8Array } | { readonly failure: string };
