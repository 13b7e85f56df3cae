import { faultsOf, headingLevels, themes } from '../attributes/attributes.ts';

/** The attributes that a page can get wrong. */
export interface InboxAttributes {
  readonly organization: string;
  readonly lockAfter: number;
  readonly theme: string;
  readonly headingLevel: number;
}

/** Minutes without use until the inbox is locked, where a page says nothing or something that cannot be. */
const USUAL_PATIENCE = 10;
const LONGEST_PATIENCE = 60;

/** What is wrong with the attributes, in words for whoever wrote the page, and what is done instead. */
export function attributeFaults({ organization, lockAfter, theme, headingLevel }: InboxAttributes): string[] {
  return [
    ...faultsOf('theme', theme, themes),
    ...faultsOf('heading-level', headingLevel, headingLevels),
    ...(isPatience(lockAfter)
      ? []
      : [`lock-after="${lockAfter}" is not 1 to ${LONGEST_PATIENCE} minutes; ${USUAL_PATIENCE} are used.`]),
    ...(organization && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(organization)
      ? [`organization="${organization}" is no identifier (a UUID); no requests will be found.`]
      : []),
  ];
}

/** Minutes without use until it is locked. It is always locked some time. */
export function usablePatience(minutes: number): number {
  return isPatience(minutes) ? minutes : USUAL_PATIENCE;
}

function isPatience(minutes: number): boolean {
  return minutes >= 1 && minutes <= LONGEST_PATIENCE;
}
