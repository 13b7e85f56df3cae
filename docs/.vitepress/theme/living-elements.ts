import { createFakeApi } from '@resilience-kit/sdk/testing';
import { demoOfToday } from './demo-of-today.ts';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'rk-service-finder': () => import('@resilience-kit/elements/define/rk-service-finder'),
  'rk-service-card': () => import('@resilience-kit/elements/define/rk-service-card'),
  'rk-mobile-team-schedule': () => import('@resilience-kit/elements/define/rk-mobile-team-schedule'),
  'rk-impact-counter': () => import('@resilience-kit/elements/define/rk-impact-counter'),
  'rk-impact-panel': () => import('@resilience-kit/elements/define/rk-impact-panel'),
  'rk-intake-form': () => import('@resilience-kit/elements/define/rk-intake-form'),
};

let isAnswering = false;

/**
 * Registers the elements that the page shows. An API in memory answers them, with the records of the demo, so the examples work
 * without a network too. The page names its address in `<meta name="resilience-kit-api">`.
 */
export async function bringToLife(): Promise<void> {
  if (!isAnswering) {
    isAnswering = true;
    createFakeApi({ data: demoOfToday(), url: 'https://demo-api.invalid', now: new Date() }).install();
  }
  const shown = Object.entries(elements).filter(([name]) => document.querySelector(`.live-example ${name}`));
  await Promise.all(shown.map(([, define]) => define()));
}
