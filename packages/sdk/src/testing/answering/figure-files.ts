import type { Figure } from '@resilience-kit/contract';
import type { Shown } from '../presenting/shared-records.ts';

/** The columns that say how much it is, of what, when and where. What the server's table tells besides is left out. */
const columns: readonly [hashtag: string, cell: (figure: Figure) => string | number | undefined][] = [
  ['#meta+id', ({ code }) => code],
  ['#indicator+code', ({ indicator }) => indicator.code],
  ['#indicator+name', ({ indicator }) => indicator.name],
  ['#indicator+unit', ({ indicator }) => indicator.unit],
  ['#indicator+value+num', ({ value }) => value],
  ['#indicator+value+text', ({ words }) => words],
  ['#indicator+qualifier', ({ qualifier }) => qualifier],
  ['#status', ({ status }) => status],
  ['#date+start', ({ period }) => period.from],
  ['#date+end', ({ period }) => period.to],
  ['#loc+name', ({ area }) => area],
  ['#loc+code+v_katottg', ({ place }) => place?.code],
  ['#org+impl+name', ({ organization }) => organization?.name],
  ['#meta+source+name', ({ source }) => source.title],
];

/** A row for each figure, under hashtags (HXL 1.1). */
export async function figuresCsv(figures: readonly Figure[]): Promise<Response> {
  const { writeCsv } = await import('../transfers/csv.ts');
  const hashtags = columns.map(([hashtag]) => hashtag);
  const headings = hashtags.map((hashtag) => hashtag.slice(1));
  const rows = figures.map((figure) => columns.map(([, cell]) => String(cell(figure) ?? '')));
  return new Response(writeCsv([headings, hashtags, ...rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}

/** An activity whose results are the figures with days. What the server's file tells besides is left out. */
export function figuresIati(figures: readonly Figure[], { language, now }: Pick<Shown, 'language' | 'now'>): Response {
  const results = figures.map(({ indicator, value, period, qualifier }) => {
    const title = `<title><narrative>${escaped(indicator.name)}</narrative></title>`;
    const days = `<period-start iso-date="${period.from}"/><period-end iso-date="${period.to}"/>`;
    const comment = `<comment><narrative>${qualifier}</narrative></comment>`;
    const actual = `<actual${value === undefined ? '' : ` value="${value}"`}>${comment}</actual>`;
    const told = period.from === undefined || period.to === undefined ? '' : `<period>${days}${actual}</period>`;
    return `<result type="1">${title}<indicator measure="1">${title}${told}</indicator></result>`;
  });
  const organization = '<narrative>Fake API</narrative>';
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<iati-activities version="2.03" generated-datetime="${now.toISOString()}"><iati-activity xml:lang="${language}">`,
    '<iati-identifier>fake-figures</iati-identifier>',
    `<reporting-org ref="fake" type="90">${organization}</reporting-org>`,
    `<title>${organization}</title><description>${organization}</description>`,
    `<participating-org role="4">${organization}</participating-org>`,
    `<activity-status code="2"/><activity-date type="2" iso-date="${now.toISOString().slice(0, 10)}"/>`,
    ...results,
    '</iati-activity></iati-activities>',
    '',
  ];
  return new Response(text.join('\n'), { headers: { 'content-type': 'application/xml' } });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
