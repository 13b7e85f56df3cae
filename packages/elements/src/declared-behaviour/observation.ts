import type { ElementBehaviour, RequestBehaviour } from './behaviour-document.ts';

/** A request that an element was seen to make. */
export interface SeenRequest {
  readonly to: RequestBehaviour['to'] | 'elsewhere';
  readonly method: string;
  /** For the API and for what is elsewhere, the whole path; for files the page names, the part after where they lie. */
  readonly path: string;
  readonly query: readonly string[];
  readonly body: readonly string[];
}

/** Anything else that an element was seen to do. */
export interface SeenAct {
  readonly kind: 'storage' | 'permission' | 'ability' | 'link' | 'event';
  /** `localStorage rk-shortlist`, `geolocation`, `tel:1545`, `rk-select`. */
  readonly name: string;
  /** The fields of an event. */
  readonly fields?: readonly string[];
}

/** All that was seen of one element in use. */
export interface Observation {
  readonly requests: readonly SeenRequest[];
  readonly acts: readonly SeenAct[];
}

/** What links of the watched page may lead to besides the declared addresses. */
export interface KnownAddresses {
  /** Addresses in the records of the API. */
  readonly record: RegExp;
  /** Addresses that the page has given the element. */
  readonly page: RegExp;
  /** Files of the API. */
  readonly api: RegExp;
}

/** What an element did and has not declared, and what it declared and was not seen to do. */
export function differences(
  declared: ElementBehaviour,
  { requests, acts }: Observation,
  known: KnownAddresses,
): { undeclared: string[]; unseen: string[] } {
  const kinds = {
    storage: declared.storage.map((one) => ({ ...one, name: `${one.kind} ${one.name}` })),
    permission: declared.permissions,
    ability: declared.abilities,
    link: declared.links.map((one) => ({ ...one, name: one.to })),
    event: declared.events.map((one) => ({ ...one, rarely: undefined })),
  } as const;
  const isKnown = ({ kind, name, fields = [] }: SeenAct, { name: given }: { name: string }) => {
    if (kind === 'link') return isLinkTo(given, name, known);
    if (kind !== 'event') return name === given;
    const event = declared.events.find((one) => one.name === name);
    return name === given && fields.every((field) => event?.fields.includes(field));
  };
  const unseen = (Object.keys(kinds) as SeenAct['kind'][]).flatMap((kind) =>
    kinds[kind]
      .filter((one) => !one.rarely && !acts.some((act) => act.kind === kind && isKnown(act, one)))
      .map(({ name }) => `${kind} ${name}`),
  );
  const undeclaredActs = acts
    .filter((act) => !kinds[act.kind].some((one) => isKnown(act, one)))
    .map(({ kind, name, fields = [] }) => [kind, name, ...fields].join(' '));
  return {
    undeclared: sorted([
      ...requests.flatMap((request) => faultOf(request, declared.requests) ?? []),
      ...undeclaredActs,
    ]),
    unseen: sorted([
      ...declared.requests
        .filter((one) => !one.rarely && !requests.some((request) => isOf(request, one)))
        .map(({ to, method, path }) => `${to} ${method} ${path}`),
      ...unseen,
    ]),
  };
}

function faultOf(request: SeenRequest, declared: readonly RequestBehaviour[]): string | undefined {
  const same = declared.filter((one) => isOf(request, one));
  const told = `${request.to} ${request.method} ${request.path}`;
  if (same.length === 0) return told;
  const extra = (['query', 'body'] as const).flatMap((place) =>
    request[place].filter((name) => !same.some((one) => one[place].includes(name))).map((name) => `${place} ${name}`),
  );
  return extra.length > 0 ? `${told} with ${extra.join(', ')}` : undefined;
}

function isOf({ to, method, path }: SeenRequest, declared: RequestBehaviour): boolean {
  return to === declared.to && method === declared.method && patternOf(declared.path).test(path);
}

/** `/v1/figures/{id}`, `*.json` and `**` as a regular expression. */
function patternOf(path: string): RegExp {
  const parts = path
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{\w+\}/g, '[^/]+')
    .replace(/\*\*/g, '\0')
    .replace(/\*/g, '[^/]+')
    .replace(/\0/g, '.+');
  return new RegExp(`^${parts}$`);
}

function isLinkTo(declared: string, address: string, known: KnownAddresses): boolean {
  if (declared === 'record' || declared === 'page' || declared === 'api') return known[declared].test(address);
  return address.startsWith(declared);
}

function sorted(list: readonly string[]): string[] {
  return [...new Set(list)].sort();
}
