import type { Organization } from '@resilience-kit/contract';
import type { FormRequests } from '../form-requests.ts';

/** An organization that has closed its form, as far as somebody needs it who has written to it. */
export interface Receiver {
  readonly name: string;
  readonly phones: readonly string[];
}

/** By the identifier of the organization. */
export type Receivers = Readonly<Record<string, Receiver>>;

/** Asks whom to call in the place of a form; nobody, when that is not known. */
export async function loadReceiver({ get }: Pick<FormRequests, 'get'>, id: string): Promise<Receiver | undefined> {
  try {
    const { name, phones = [] } = await get<Partial<Organization>>(`/organizations/${encodeURIComponent(id)}`);
    return name === undefined ? undefined : { name, phones: phones.map(({ number }) => number) };
  } catch {
    // The numbers for everybody are on the page in any case.
    return undefined;
  }
}
