/**
 * The anchor of a heading as forges make it: the same links work there and on the site. VitePress by itself takes marks off
 * letters, which would make other letters of й and ї.
 */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-');
}
