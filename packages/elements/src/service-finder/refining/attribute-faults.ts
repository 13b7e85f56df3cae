import type { ReactiveController } from 'lit';
import { faultsOf, headingLevels, themes } from '../../attributes/attributes.ts';
import { Warnings } from '../../warnings/warnings.ts';
import { isInOblast, isPlaceCode } from '../finder-query.ts';
import type { FinderHost } from '../later-parts.ts';
import type { Presets } from '../presets.ts';

const layouts = ['auto', 'list', 'compact'];

/** The attributes that can be wrong. */
export interface FinderAttributes extends Pick<Presets, 'oblast' | 'hromada'> {
  readonly theme: string;
  readonly layout: string;
  readonly headingLevel: number;
}

/** What is wrong with the attributes, in words for whoever wrote the page; the element then uses its defaults. */
export function attributeFaults({ theme, layout, headingLevel, ...places }: FinderAttributes): string[] {
  return [
    ...faultsOf('theme', theme, themes),
    ...faultsOf('layout', layout, layouts),
    ...faultsOf('heading-level', headingLevel, headingLevels),
    ...placeFaults(places),
  ];
}

function placeFaults(given: Pick<Presets, 'oblast' | 'hromada'>): string[] {
  const oblast = given.oblast.trim();
  const hromada = given.hromada.trim();
  const faults = Object.entries({ oblast, hromada })
    .filter(([, value]) => value !== '' && !isPlaceCode(value))
    .map(([name, value]) => `${name}="${value}" is not a KATOTTG code (UA and 17 digits), so all places are shown.`);
  if (faults.length > 0 || !hromada || !oblast || isInOblast(hromada, oblast)) return faults;
  return [`hromada="${hromada}" is not in oblast="${oblast}"; the oblast is left out.`];
}

/** Looks at the attributes whenever they may have changed. Nobody who visits the page waits for that. */
export class AttributeCheck implements ReactiveController {
  private readonly host: FinderHost;
  private readonly warnings: Warnings;

  constructor(host: FinderHost) {
    this.host = host;
    this.warnings = new Warnings(host.element);
  }

  hostUpdated(): void {
    const { theme, layout, headingLevel, oblast, hromada } = this.host.element as unknown as FinderAttributes;
    // Set to null by a program, an attribute is as good as not there.
    const places = { oblast: (oblast as string | null) ?? '', hromada: (hromada as string | null) ?? '' };
    for (const fault of attributeFaults({ theme, layout, headingLevel, ...places })) this.warnings.say(fault);
  }
}
