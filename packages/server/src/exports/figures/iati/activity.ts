import { both } from '../../../spreadsheets/bilingual.ts';
import type { ActivityGroup } from './activity-groups.ts';
import { daysOf } from './measured.ts';
import { narratives, narrativesAt, type FigureInBoth } from './narratives.ts';
import { resultOf } from './result.ts';
import { element, textElement, type XmlElement } from './xml-element.ts';

/** Who reports figures that no organization stands behind: the server itself, in its own name. */
export interface ServerName {
  name: string;
}

/** Of the code lists: an organization of another kind than those listed, as the records do not tell; its roles; an activity under way. */
const OTHER_ORGANIZATION = 90;
const FUNDING = 1;
const IMPLEMENTING = 4;
const UNDER_WAY = 2;
const ACTUAL_START = 2;
const GENERAL_DESCRIPTION = 1;

const TITLE = both('Результати', 'Results');
const DESCRIPTION = both(
  'Опубліковані результати з одиницею, періодом, місцем і джерелом. Що не є точним числом, сказано в коментарі.',
  'Published results with unit, period, place and source. What is no exact number is said in a comment.',
);
const DEMO = both('Демонстраційні дані.', 'Demo data.');
const FIRST_DAY = both('Перший відомий день результатів.', 'The first known day of the results.');

/** The results of one organization in one programme. */
export function activityOf(group: ActivityGroup, server: ServerName): XmlElement {
  const { figures, organizationId, programmeId, reporterId } = group;
  const [first] = figures;
  const { language, wanted } = first;
  const ref = group.reporterRef ?? reporterId ?? 'resilience-kit';
  const served = textElement('narrative', {}, server.name);
  const implementing = wanted.organization ? narrativesAt(first, '/organization/name') : [served];
  const reporting = wanted.reported_by ? narrativesAt(first, '/reported_by/name') : implementing;
  const identifier = [ref, programmeId ?? organizationId ?? 'figures', ...(programmeId ? [organizationId ?? ''] : [])];
  return element(
    'iati-activity',
    { 'xml:lang': language, 'last-updated-datetime': lastModified(figures) },
    textElement('iati-identifier', {}, identifier.filter(Boolean).join('-')),
    element('reporting-org', { ref, type: OTHER_ORGANIZATION }, ...reporting),
    element('title', {}, ...(wanted.programme ? narrativesAt(first, '/programme/name') : narratives(TITLE, language))),
    element(
      'description',
      { type: GENERAL_DESCRIPTION },
      ...narratives(DESCRIPTION, language),
      ...(wanted.data_status === 'demo' ? narratives(DEMO, language) : []),
    ),
    ...donorsOf(figures),
    element('participating-org', { role: IMPLEMENTING }, ...implementing),
    element('activity-status', { code: UNDER_WAY }),
    element('activity-date', { type: ACTUAL_START, 'iso-date': firstDay(figures) }, ...narratives(FIRST_DAY, language)),
    element('recipient-country', { code: 'UA' }),
    ...placesOf(figures),
    ...resultsOf(figures),
  );
}

function donorsOf(figures: readonly FigureInBoth[]): XmlElement[] {
  const donors = figures.flatMap((figure) =>
    (figure.wanted.donors ?? []).map((_, index) =>
      element('participating-org', { role: FUNDING }, ...narrativesAt(figure, `/donors/${index}/name`)),
    ),
  );
  return [...new Set(donors)];
}

function placesOf(figures: readonly FigureInBoth[]): XmlElement[] {
  const places = figures.flatMap((figure) =>
    figure.wanted.place
      ? [
          element(
            'location',
            { ref: figure.wanted.place.code },
            element('name', {}, ...narrativesAt(figure, '/place/name')),
          ),
        ]
      : [],
  );
  return [...new Set(places)];
}

function resultsOf(figures: readonly FigureInBoth[]): XmlElement[] {
  const byIndicator = new Map<string, [FigureInBoth, ...FigureInBoth[]]>();
  for (const figure of figures) {
    const { code } = figure.wanted.indicator;
    const same = byIndicator.get(code);
    if (same) same.push(figure);
    else byIndicator.set(code, [figure]);
  }
  return [...byIndicator.values()].map(resultOf);
}

function firstDay(figures: readonly FigureInBoth[]): string {
  const days = figures.map(({ wanted }) => daysOf(wanted)?.from ?? wanted.as_of);
  return days.toSorted()[0] ?? '';
}

function lastModified(figures: readonly FigureInBoth[]): string | undefined {
  const moments = figures.flatMap(({ wanted }) => wanted.last_modified ?? []);
  return moments.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0];
}
