/** Whether a page is the one that the API itself has for the form. Only there a form that needs a frame stands in the page. */
export function isIntakePage(baseUrl: string, { origin, pathname }: Pick<Location, 'origin' | 'pathname'>): boolean {
  return origin + pathname === `${baseUrl}/embed/intake`;
}
