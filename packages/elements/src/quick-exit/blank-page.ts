/** Marks what covers the page. */
const marker = 'data-rk-exit';

/**
 * Empties the screen at once, whatever the page has on it, open dialogs included: the body is not rendered any more, and a
 * plain sheet stands in its place. One property after another: a `style` attribute is refused by a strict content
 * security policy.
 */
export function blankPage(title: string): void {
  document.title = title;
  document.body.style.setProperty('display', 'none', 'important');
  if (isBlank()) return;
  const sheet = document.createElement('div');
  sheet.setAttribute(marker, '');
  const covering = { position: 'fixed', inset: '0', 'z-index': '2147483647', background: '#fff' };
  for (const [name, value] of Object.entries(covering)) sheet.style.setProperty(name, value);
  document.documentElement.append(sheet);
}

/** Whether the page was emptied. */
export function isBlank(): boolean {
  return document.querySelector(`[${marker}]`) !== null;
}

/** Asks the browser not to tell the next site which page one comes from. */
export function hideReferrer(): void {
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.head.append(policy);
}
