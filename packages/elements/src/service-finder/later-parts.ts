import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';
import type { Clock } from '../clock/clock.ts';
import { useLaterTexts } from '../locales/localization.ts';
import type { PageClientOptions } from '@resilience-kit/sdk/page-client';
import type * as acting from './acting/acting.ts';
import type * as deviceCopy from '../device-copy/keeping.ts';
import type * as details from './details/details.ts';
import type { FinderStore } from './finder-store.ts';
import type { FinderView } from './finder-view.ts';
import type * as map from './map/map.ts';
import type * as refining from './refining/refining.ts';
import type * as structuredData from '../structured-data/structured-data.ts';
import type * as urlState from './url-state/url-state.ts';

/** What a part that does more than render gets, once, when it is there. */
export interface FinderHost {
  readonly element: LitElement & { readonly clock?: Clock };
  /** The finder's store; it may ask another server later on, and stays the same. */
  readonly store: () => FinderStore | undefined;
  /** What the finder is rendered from at the moment. */
  readonly view: () => FinderView | undefined;
  /** Loads another part. Never rejects. */
  readonly load: <Name extends PartName>(name: Name) => Promise<Parts[Name] | undefined>;
  /** Which API is asked, and how; nothing while none is known, and an empty address when there is only a snapshot. */
  readonly source: () => PageClientOptions | undefined;
}

/** What is loaded when it is needed, or when nothing else is to be done: the list is usable without. */
export interface Parts {
  /** What can be done with a service: sending it on, saving it, saying what is wrong. */
  readonly acting: typeof acting;
  /** What keeps results on the device and answers from there; comes before the others. */
  readonly deviceCopy: typeof deviceCopy;
  /** The view of one service. */
  readonly details: typeof details;
  /** The results on a map. */
  readonly map: typeof map;
  /** Filters of second rank, and what helps when little was found. */
  readonly refining: typeof refining;
  /** The results in the page's head, where the page wants them there for search engines. */
  readonly structuredData: typeof structuredData;
  /** The page's address, where the page wants filters in it. */
  readonly urlState: typeof urlState;
}

export type PartName = keyof Parts;

/** What every part has: its styles and, when it does more than render, how it begins. */
interface Part {
  readonly styles: CSSResultOrNative;
  /** What it gives back is waited for. */
  readonly attach?: (host: FinderHost) => unknown;
}

const load: { readonly [Name in PartName]: () => Promise<Parts[Name]> } = {
  acting: () => import('./acting/acting.ts'),
  details: () => import('./details/details.ts'),
  deviceCopy: () => import('../device-copy/keeping.ts'),
  map: () => import('./map/map.ts'),
  refining: () => import('./refining/refining.ts'),
  structuredData: () => import('../structured-data/structured-data.ts'),
  urlState: () => import('./url-state/url-state.ts'),
};

/** Loads parts of an element, each once, with their styles. */
export class LaterParts {
  /** Those that are here. */
  readonly here: Partial<Parts> = {};
  /** Those that could not be loaded. Asking for one again tries again. */
  readonly missing = new Map<PartName, unknown>();
  readonly host: FinderHost;
  private readonly styles: CSSResultOrNative[];

  constructor(host: Omit<FinderHost, 'load'>, styles: readonly CSSResultOrNative[]) {
    this.host = { ...host, load: (name) => this.load(name) };
    this.styles = [...styles];
  }

  /** Never rejects: see {@link missing}. */
  async load<Name extends PartName>(name: Name): Promise<Parts[Name] | undefined> {
    const { element } = this.host;
    if (!this.here[name]) {
      try {
        const [part] = await Promise.all([load[name]() as Promise<Part>, useLaterTexts()]);
        if (!this.here[name]) {
          (this.here as Record<PartName, unknown>)[name] = part;
          this.styles.push(part.styles);
          adoptStyles(element.renderRoot as ShadowRoot, this.styles);
          await part.attach?.(this.host);
        }
        this.missing.delete(name);
      } catch (error) {
        this.missing.set(name, error);
      }
      element.requestUpdate('parts');
    }
    return this.here[name];
  }
}
