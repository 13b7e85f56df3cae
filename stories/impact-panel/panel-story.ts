import { panelFixtures, showFixture } from '@resilience-kit/elements/fixtures/impact-panel';
import type { StoryObj } from '@storybook/web-components-vite';
import {
  figureStory,
  type FigureStoryOptions,
  withoutJavaScript as withoutScript,
} from '../impact-figures/figure-story.ts';
import { underFault } from '../toolbar/faults.ts';

export type FixtureName = keyof typeof panelFixtures;

/** The story of one state of the panel. */
export function panelStory(name: FixtureName, options: FigureStoryOptions = {}): StoryObj {
  return figureStory((host, globals) => showFixture(underFault(panelFixtures[name], globals), host), {
    width: '68rem',
    ...options,
  });
}

export function withoutJavaScript(language: 'uk' | 'en'): StoryObj {
  return withoutScript(panelFixtures.ready.fallback(language), '68rem', language);
}
