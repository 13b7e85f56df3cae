// Written by `pnpm run tokens` from the files in `tokens/`.

/** The colours of all elements, as `themeSheet()` reads them. */
export const colorTokens =
  'surface ffffff 11191c .85 .03 1,surface-raised 6c808814 6c808814,border 6c808847 6c808847,control-border 6c8088 7e929a,text 15262c e7eef0,text-muted 4a5d65 a9b9bf,accent 0b5f6e 74cdd8 .11 .45 0,open 12633a 7fd6a2,soon 7f4500 f3bd6b,notice 27508c a3c4f7';
