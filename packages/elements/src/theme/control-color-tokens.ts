// Written by `pnpm run tokens` from the files in `tokens/`.

/** The colours of elements that ask something, besides, as `themeSheet()` reads them. */
export const controlColorTokens =
  'alert 96281b ffaa9c,urgent b3261e ff9a8f,on-urgent ffffff 420a05,urgent-soft f3bd6b24 7f450024';
