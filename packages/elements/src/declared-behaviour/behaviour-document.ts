import { operations } from '@resilience-kit/contract';
import type { DeclaredBehaviour, DeclaredFetch, DeclaredOperation } from './behaviour-types.ts';
import { behaviours } from './behaviours.ts';

/** What the manifest of the elements tells of one, as far as this needs it. */
export interface DescribedElement {
  readonly tag: string;
  readonly events: readonly { readonly name: string; readonly description: string; readonly type?: string }[];
}

/** What `behaviour.json` holds. */
export interface BehaviourDocument {
  /** Of this layout. */
  readonly format: 1;
  /** Of the package. */
  readonly version: string;
  readonly elements: Readonly<Record<string, ElementBehaviour>>;
}

/** All that an element does beyond showing itself; what is not here it does not do. */
export type ElementBehaviour = Omit<DeclaredBehaviour, 'requests' | 'events'> & {
  /** Besides the files of the kit, which come from where the script lies. */
  readonly requests: readonly RequestBehaviour[];
  readonly events: readonly EventBehaviour[];
};

/** An event that the element dispatches; all of them bubble and cross shadow roots. */
export interface EventBehaviour {
  readonly name: string;
  /** The class, exported from the package. */
  readonly type: string;
  readonly fields: readonly string[];
  readonly description: string;
}

/** A request, whole. */
export interface RequestBehaviour {
  /** `api`, or the attribute that names what is asked. */
  readonly to: 'api' | 'snapshot' | 'tiles';
  readonly method: string;
  /** With placeholders as OpenAPI has them, `/v1/figures/{id}`; `*` stands for one part of a path, `**` for any. */
  readonly path: string;
  readonly query: readonly string[];
  readonly body: readonly string[];
  readonly operation?: string;
  readonly when: DeclaredOperation['when'];
  readonly tells?: DeclaredOperation['tells'];
  readonly rarely?: DeclaredOperation['rarely'];
}

/** Makes the document: what is declared beside the code, with what the contract and the doc comments know. */
export function behaviourDocument(elements: readonly DescribedElement[], version: string): BehaviourDocument {
  return {
    format: 1,
    version,
    elements: Object.fromEntries(elements.map((element) => [element.tag, behaviourOf(element)])),
  };
}

function behaviourOf({ tag, events }: DescribedElement): ElementBehaviour {
  const declared = behaviours[tag];
  if (!declared) throw new Error(`<${tag}> declares no behaviour: add it to src/declared-behaviour/behaviours.ts.`);
  const described = events.map(({ name, type = 'Event', description }) => ({
    name,
    type,
    fields: declared.events[name as `rk-${string}`] ?? [],
    description,
  }));
  return { ...declared, requests: declared.requests.map(requestOf), events: described };
}

function requestOf(declared: DeclaredOperation | DeclaredFetch): RequestBehaviour {
  const { when, rarely, query = [] } = declared;
  const occasion = { when, ...(rarely && { rarely }) };
  if ('from' in declared) {
    return { to: declared.from, method: 'GET', path: declared.path, query, body: [], ...occasion };
  }
  const { method, path } = operations[declared.operation];
  return {
    to: 'api',
    method: method.toUpperCase(),
    path,
    query,
    body: declared.body ?? [],
    operation: declared.operation,
    ...(declared.tells && { tells: declared.tells }),
    ...occasion,
  };
}
