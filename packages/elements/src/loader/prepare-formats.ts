/**
 * The first format of a page takes a slow phone a tenth of a second. It is made here while the figure is on its way, in parts:
 * each takes over some of what the next one needs, and the page can answer to a tap in between.
 */
export function prepareFormats(): void {
  const parts: (() => unknown)[] = [Intl.Collator, Intl.NumberFormat, Intl.DateTimeFormat];
  for (const make of parts) setTimeout(make);
}
