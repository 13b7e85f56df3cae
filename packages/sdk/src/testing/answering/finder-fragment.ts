import type { SearchAnswer } from '@resilience-kit/contract';

/** What the fragment is made of besides the results. */
export interface FragmentOptions {
  /** The attributes of the element. */
  readonly presets: Readonly<Record<string, string>>;
  /** What was searched for. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly language: string;
  readonly at: Date;
  readonly hasData: boolean;
}

/** A finder with the names of its results: what the server's fragment tells of each besides is left out. */
export function finderFragment(answer: SearchAnswer, options: FragmentOptions): Response {
  const { presets, parameters, language, at, hasData } = options;
  const attributes = Object.entries({ ...presets, lang: language }).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const names = answer.contents.map(({ service }) => `<li data-result>${escaped(service.name)}</li>`);
  const asked = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  asked.sort();
  const json = JSON.stringify(answer).replaceAll('<', '\\u003c');
  const data = `<script type="application/json" data-rk-results="${escaped(asked.toString())}" data-rk-at="${at.toISOString()}">${json}</script>\n`;
  const html = `<rk-service-finder${attributes.join('')}>\n${hasData ? data : ''}<ul slot="results">${names.join('')}</ul>\n</rk-service-finder>\n`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
