import type { PanelQuestion } from './panel-question.ts';

/** The address of the API's own file of the figures; none for figures by their codes, which that does not pick out. */
export function serverCsv(baseUrl: string, question: PanelQuestion | undefined): string | undefined {
  if (!baseUrl || !question || question.codes.length > 0) return undefined;
  const { indicator, place, organization } = question;
  const wanted = Object.entries({ indicator, place, organization_id: organization }).filter(([, value]) => value);
  return `${baseUrl.replace(/\/+$/, '')}/v1/figures.csv?${String(new URLSearchParams(wanted))}`;
}
