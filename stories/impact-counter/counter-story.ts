import { counterFixtures, showFixture } from '@resilience-kit/elements/fixtures/impact-counter';
import type { StoryObj } from '@storybook/web-components-vite';
import {
  figureStory,
  type FigureStoryOptions,
  withoutJavaScript as withoutScript,
} from '../impact-figures/figure-story.ts';
import { underFault } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof counterFixtures;

/** The story of one state of the counter. */
export function counterStory(name: FixtureName, options: FigureStoryOptions = {}): StoryObj {
  return figureStory((host, globals) => showFixture(underFault(counterFixtures[name], globals), host), options);
}

export function withoutJavaScript(language: 'uk' | 'en'): StoryObj {
  return withoutScript(counterFixtures.ready.fallback(language), '26rem', language);
}
