import { faultsOf, headingLevels, themes } from '../attributes/attributes.ts';
import { usableFigure } from '../impact-counter/counter-attributes.ts';

/** Which figures a panel is asked for: those of its codes or, without any, those that fit all that is named. */
export interface PanelQuestion {
  /** Codes or identifiers, in the order in which they are shown. */
  readonly codes: readonly string[];
  /** The code of an indicator. */
  readonly indicator: string;
  /** The KATOTTG code of a place. */
  readonly place: string;
  /** The identifier of an organization. */
  readonly organization: string;
}

/** The attributes that a question is made of. */
export type QuestionAttributes = Readonly<Record<'figures' | 'indicator' | 'place' | 'organization', string>>;

/** The attributes that can be wrong. */
export interface PanelAttributes extends QuestionAttributes {
  readonly theme: string;
  readonly headingLevel: number;
}

/** What a panel asks; `undefined` while it is told nothing that can be asked. */
export function questionOf({ figures, indicator, place, organization }: QuestionAttributes): PanelQuestion | undefined {
  const codes = [...new Set(figures.split(',').map(usableFigure).filter(Boolean))];
  const question = {
    codes,
    indicator: usableFigure(indicator),
    place: usablePlace(place),
    organization: usableFigure(organization),
  };
  const isEmpty = codes.length === 0 && !question.indicator && !question.place && !question.organization;
  return isEmpty ? undefined : question;
}

/** What is wrong with the attributes; what cannot be asked is left out. */
export function panelFaults({
  figures,
  indicator,
  place,
  organization,
  theme,
  headingLevel,
}: PanelAttributes): string[] {
  const wrongCodes = figures.split(',').filter((code) => code.trim() && !usableFigure(code));
  return [
    ...faultsOf('theme', theme, themes),
    ...faultsOf('heading-level', headingLevel, headingLevels),
    ...wrongCodes.map((code) => `figures: "${code.trim()}" is no code of a figure.`),
    ...(indicator && !usableFigure(indicator) ? [`indicator="${indicator}" is not a code.`] : []),
    ...(place && !usablePlace(place) ? [`place="${place}" is not a code of KATOTTG, UA and 17 digits.`] : []),
    ...(organization && !usableFigure(organization) ? [`organization="${organization}" is not an identifier.`] : []),
  ];
}

function usablePlace(place: string): string {
  const code = place.trim().toUpperCase();
  return /^UA\d{17}$/.test(code) ? code : '';
}
