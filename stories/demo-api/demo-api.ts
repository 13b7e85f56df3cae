import { createFakeApi, demoData } from '@resilience-kit/sdk/testing';
import { chosenFault } from '../toolbar/faults.ts';

/** An API in memory with what `resilience-kit seed` gives a server, for stories that are like pages. */
const api = createFakeApi({ data: demoData() });

/** Its address, for the attribute `api`. */
export const demoAddress = api.url;

/** Stands at the moment of which it tells, a Wednesday morning: what is open and when teams come goes by it. */
export const demoClock = {
  now: () => api.now.getTime(),
  after: (milliseconds: number, callback: () => void) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

let restore: (() => void) | undefined;

/** Answers all requests to its address, with the fault of the toolbar; gives back what ends that. */
export function serveDemo(globals: Readonly<Record<string, unknown>>): () => void {
  restore?.();
  api.reset();
  const fault = chosenFault(globals);
  if (fault) api.fail(fault);
  const restoreThis = api.install();
  restore = restoreThis;
  return restoreThis;
}
