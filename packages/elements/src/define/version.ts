/** The version of this package, to tell when two of them meet on one page. Written by `pnpm run generate`. */
export const version = '0.0.0';
