/** What the code says until somebody names an API. */
export const EXAMPLE_ADDRESS = 'https://help.example.org';

/** The address of an API as code names it, without a slash at the end; undefined for what is none. */
export function readApiAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return EXAMPLE_ADDRESS;
  const url = URL.parse(/^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || /\s/.test(text)) return undefined;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
