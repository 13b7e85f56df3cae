import type { Dataset } from '../records/stored.ts';
import { audiences } from './audiences.ts';
import { categories } from './categories.ts';
import { childFriendlySpaces } from './child-friendly-spaces.ts';
import { demoCalendar } from './demo-calendar.ts';
import { domesticViolenceSupport } from './domestic-violence-support.ts';
import { combine } from './drafts/combine.ts';
import { taxonomy } from './drafts/taxonomy.ts';
import { evacuationAndTransit } from './evacuation-and-transit.ts';
import { communityEvents } from './events.ts';
import { reportedFigures } from './figures.ts';
import { demoForms } from './forms/demo-forms.ts';
import { hotlines } from './hotlines.ts';
import { humanitarianAid } from './humanitarian-aid.ts';
import { legalAid } from './legal-aid.ts';
import { mobileTeams } from './mobile-teams.ts';
import { municipalCentres } from './municipal-centres.ts';
import { networks } from './networks.ts';
import { namedOrganizations } from './organizations.ts';
import { partners } from './partners.ts';
import { resilienceCentres } from './resilience-centres.ts';
import { roadmaps } from './roadmaps.ts';
import { training } from './training.ts';
import { ukrainianOnlySpace } from './ukrainian-only-space.ts';
import { veteransAndRehabilitation } from './veterans-and-rehabilitation.ts';

/**
 * The demo data: what the field looks like, in real towns, at invented addresses. Organizations that public reports name keep their
 * names; opening hours, streets, points on the map and further organizations are made up, and there is no telephone number but
 * those of public hotlines. All dates follow from the calendar day in Kyiv at `today`: the same day always gives the same data.
 */
export function demoDataset(today: Date): Dataset {
  const calendar = demoCalendar(today);
  return combine(
    taxonomies(),
    networks(calendar),
    namedOrganizations(calendar),
    resilienceCentres(calendar),
    mobileTeams(calendar),
    childFriendlySpaces(calendar),
    training(calendar),
    evacuationAndTransit(calendar),
    humanitarianAid(calendar),
    legalAid(calendar),
    veteransAndRehabilitation(calendar),
    domesticViolenceSupport(calendar),
    municipalCentres(calendar),
    ukrainianOnlySpace(calendar),
    hotlines(calendar),
    demoForms(),
    reportedFigures(),
    partners(calendar),
    communityEvents(calendar),
    roadmaps(calendar),
  );
}

/** The categories of help and the audiences. */
export function taxonomies(): Pick<Dataset, 'taxonomies' | 'taxonomyTerms'> {
  const { taxonomies: lists, taxonomyTerms } = combine(taxonomy(categories), taxonomy(audiences));
  return { taxonomies: lists, taxonomyTerms };
}
