import { answerFromMemory } from './demo-api.ts';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'rk-service-finder': () => import('@resilience-kit/elements/define/rk-service-finder'),
  'rk-service-card': () => import('@resilience-kit/elements/define/rk-service-card'),
  'rk-mobile-team-schedule': () => import('@resilience-kit/elements/define/rk-mobile-team-schedule'),
  'rk-impact-counter': () => import('@resilience-kit/elements/define/rk-impact-counter'),
  'rk-impact-panel': () => import('@resilience-kit/elements/define/rk-impact-panel'),
  'rk-intake-form': () => import('@resilience-kit/elements/define/rk-intake-form'),
};

/** Registers the elements that the examples of the page show, and has them answered. */
export async function bringToLife(): Promise<void> {
  answerFromMemory();
  await Promise.all([...document.querySelectorAll('.live-example')].map(defineElementsIn));
}

/** Registers the elements that are in a part of the page. */
export async function defineElementsIn(part: ParentNode): Promise<void> {
  const shown = Object.entries(elements).filter(([name]) => part.querySelector(name));
  await Promise.all(shown.map(([, define]) => define()));
}
