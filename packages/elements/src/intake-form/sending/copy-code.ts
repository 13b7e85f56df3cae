/**
 * Copies a text. Where the browser refuses, selects it on the page, so that it can be copied by hand.
 */
export async function copyText(text: string, shown: Element | null | undefined): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return 'refused';
  }
}
