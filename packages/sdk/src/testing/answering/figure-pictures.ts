import type { Figure } from '@resilience-kit/contract';

/** One transparent pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** An empty picture that is called what the figure is called: the server draws, the fake does not. */
export function figurePicture({ indicator, area }: Figure): Response {
  const title = `<title>${escaped(`${indicator.name}, ${area}`)}</title>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="315" role="img">${title}</svg>\n`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
}

/** A picture of one pixel. */
export function figurePixels(): Response {
  const bytes = Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0));
  return new Response(bytes, { headers: { 'content-type': 'image/png', 'content-disposition': 'inline' } });
}

/** What was counted and where. What the server's text tells besides is left out. */
export function figureSentence({ indicator, area }: Figure): Response {
  return new Response(`${indicator.name}, ${area}.\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
