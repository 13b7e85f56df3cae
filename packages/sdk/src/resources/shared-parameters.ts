/** What nearly every call takes. */
export interface LanguageParameters {
  /** The language wanted (BCP 47: `uk`, `en`), for this call; wins over the client's `language`. */
  readonly lang?: string | undefined;
}

/** Which page of a list. */
export interface PageParameters extends LanguageParameters {
  /** Which page, from 1; past the end it is empty. Default 1. Iterating asks for the pages by itself. */
  readonly page?: number | undefined;
  /** Records a page, 1 to 100. Default 20. */
  readonly per_page?: number | undefined;
}

/** A list of an HSDS directory. */
export interface SearchablePageParameters extends PageParameters {
  /** Full-text search, in Ukrainian or English; up to 1,000 characters. */
  readonly search?: string | undefined;
}

/** A list of which one organization's part can be had. */
export interface OrganizationPageParameters extends PageParameters {
  /** Only records of this organization (UUID). */
  readonly organization_id?: string | undefined;
}

/** What every call that changes something takes. */
export interface PublishParameters extends LanguageParameters {
  /** Tells what would change, with every fault. Nothing is stored. Default false. */
  readonly dry_run?: boolean | undefined;
}

/** Days in the calendar of Ukraine, and where. */
export interface VisitParameters extends LanguageParameters {
  /** The first day to tell dates for, `2026-01-31`. Default: today. */
  readonly from?: string | undefined;
  /** The last day, `2026-01-31`, at most a year on. Default: 30 days after the first. */
  readonly until?: string | undefined;
}

/** Whose, and in which place. */
export interface CommunityFilter {
  /** Only those in this oblast, district, hromada or city (KATOTTG: `UA` and 17 digits). */
  readonly place?: string | undefined;
  /** Only those of this organization (UUID). */
  readonly organization_id?: string | undefined;
  /** Only those of this network (its code). */
  readonly network?: string | undefined;
}
