import type { Figure } from '@resilience-kit/contract';
import { narratives, narrativesAt, type FigureInBoth } from './narratives.ts';
import { commentOf } from './said-of-figure.ts';
import { element, type XmlElement } from './xml-element.ts';

/** «Results, outcomes and outputs» of the code list of documents. */
const RESULTS = 'A08';

/** The days of a figure; one that is still being counted ends on the day to which it is true. IATI has no period without days. */
export function daysOf({ period, as_of: asOf }: Figure): { from: string; to: string } | undefined {
  const { from, to = asOf } = period;
  return from === undefined || to < from ? undefined : { from, to };
}

/** What the value was before, of which IATI wants the year. */
export function baselineOf(figures: FigureInBoth): XmlElement[] {
  const { baseline } = figures.wanted;
  if (baseline?.on === undefined) return [];
  const { on, value } = baseline;
  const attributes = { year: Number(on.slice(0, 4)), 'iso-date': on, value };
  return [element('baseline', attributes, ...placeOf(figures.wanted), ...commentAt(figures, '/baseline/description'))];
}

/** The period with its target, the value and its parts. What is withheld or in words alone has no value. */
export function periodOf(figures: FigureInBoth, days: { from: string; to: string }): XmlElement {
  const { wanted: figure, language } = figures;
  const { target, breakdown } = figure;
  const targets = target
    ? [element('target', { value: target.value }, ...placeOf(figure), ...commentAt(figures, '/target/description'))]
    : [];
  const comment = element('comment', {}, ...narratives(commentOf(figures), language));
  const value = figure.qualifier === 'order_of_magnitude' ? undefined : figure.value;
  const actual = element('actual', { value }, ...placeOf(figure), comment, ...documentOf(figures));
  const dimension = breakdown?.code ?? breakdown?.name ?? 'part';
  const parts = (breakdown?.parts ?? []).map((part) =>
    element(
      'actual',
      { value: part.value },
      ...placeOf(figure),
      element('dimension', { name: dimension, value: part.name }),
      comment,
    ),
  );
  return element(
    'period',
    {},
    element('period-start', { 'iso-date': days.from }),
    element('period-end', { 'iso-date': days.to }),
    ...targets,
    actual,
    ...parts,
  );
}

function placeOf({ place }: Figure): XmlElement[] {
  return place ? [element('location', { ref: place.code })] : [];
}

function commentAt(figures: FigureInBoth, pointer: string): XmlElement[] {
  const said = narrativesAt(figures, pointer);
  return said.length === 0 ? [] : [element('comment', {}, ...said)];
}

function documentOf(figures: FigureInBoth): XmlElement[] {
  const { url, published_on: publishedOn } = figures.wanted.source;
  if (url === undefined) return [];
  return [
    element(
      'document-link',
      { url, format: /\.pdf$/i.test(url) ? 'application/pdf' : 'text/html' },
      element('title', {}, ...narrativesAt(figures, '/source/title')),
      element('category', { code: RESULTS }),
      ...(publishedOn === undefined ? [] : [element('document-date', { 'iso-date': publishedOn })]),
    ),
  ];
}
