import { createFakeApi, type FakeApi, type FakeData } from '@resilience-kit/sdk/testing';
import { demoOfToday } from './demo-of-today.ts';

let answering: { api: FakeApi; places: FakeData['places'] } | undefined;

/**
 * Has an API in memory answer the elements of the page, with the records of the demo, so that they work without a network too. The
 * page names its address in `<meta name="resilience-kit-api">`.
 *
 * @param places more than those in which somebody of the demo helps
 */
export function answerFromMemory(places?: FakeData['places']): FakeApi {
  if (answering && (places === undefined || places === answering.places)) return answering.api;
  const data = demoOfToday();
  const api = createFakeApi({
    data: places ? { ...data, places } : data,
    url: 'https://demo-api.invalid',
    now: new Date(),
  });
  api.install();
  answering = { api, places };
  return api;
}
