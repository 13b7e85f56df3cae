import { counterFixtures, showFixture as showCounter } from '@resilience-kit/elements/fixtures/impact-counter';
import { formFixtures, showFixture as showForm } from '@resilience-kit/elements/fixtures/intake-form';
import { iconSets, outline } from '@resilience-kit/elements/fixtures/icons';
import { cardFixtures, showFixture as showCard } from '@resilience-kit/elements/fixtures/service-card';
import { finderFixtures, showFixture as showFinder } from '@resilience-kit/elements/fixtures/service-finder';
import tokens from '@resilience-kit/elements/tokens.json' with { type: 'json' };
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { description } from '../reference/descriptions.ts';
import { type InBoth, languageOf } from '../documentation-pages/page-language.ts';
import { stateStory } from '../state-story/state-story.ts';
import { brand } from '../toolbar/brand.ts';
import './color-tables.ts';
import { typeScale, typeTable } from './type-scale.ts';

/** What all components are made of, read off the tokens and off the components themselves. */
const meta: Meta = { title: 'Foundations/Basics' };

export default meta;

/** Every colour, with contrasts as they are painted: choose an accent in the panel “Brand”, a scheme in the toolbar. */
export const Colours: StoryObj = {
  render: () => document.createElement('story-color-tables'),
  play: async ({ canvasElement }) => {
    const ratios = canvasElement.querySelector('story-color-tables')?.shadowRoot?.querySelectorAll('.ratio') ?? [];
    await expect(ratios.length).toBeGreaterThan(20);
    await expect([...ratios].filter(({ textContent }) => !textContent.includes('✓'))).toEqual([]);
  },
};
export const ColoursDark: StoryObj = { ...Colours, globals: { scheme: 'dark' } };

/** The sizes in which text is shown: all follow the size of the page's own text, and the typeface is the page's. */
export const Type = stateStory(async (host, globals) => {
  const page = document.createElement('div');
  host.append(page);
  const elements = await Promise.all([
    showFinder(finderFixtures.details, page),
    showForm(formFixtures.danger(), page),
    showCounter(counterFixtures.breakdown, page),
  ]);
  const styles = typeScale(elements);
  page.remove();
  host.append(typeTable(styles, languageOf(globals)));
  await expect(Math.min(...styles.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  return host;
});

const densities = [0.75, 1, 1.5];

/** One property has room around and between things shrink and grow; what is pressed stays 44 px high or more. */
export const Spacing = stateStory(async (host) => {
  host.style.cssText =
    'display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem; align-items: start';
  for (const density of densities) {
    const page = document.createElement('section');
    page.append(Object.assign(document.createElement('h2'), { textContent: `--rk-density: ${density}` }));
    brand(page, { density });
    host.append(page);
    await showCard(cardFixtures.ready, page);
  }
  return host;
});

const heights = Object.entries(tokens.rk as Record<string, unknown>).flatMap(([name, token]) => {
  const { $value, $description } = token as { $value?: { value: number; unit: string }; $description?: string };
  return typeof $value === 'object' && 'unit' in $value ? [{ name, ...$value, english: $description ?? '' }] : [];
});

const sizeTitles = { uk: ['Властивість', 'Значення', 'Для чого'], en: ['Property', 'Value', 'For'] };

/** What is kept free before anything has come, so that a page does not move: and the corners. */
export const Sizes: StoryObj = {
  render: (_, { globals }) => html`
    <table style="border-spacing: 1rem 0.5rem; text-align: start">
      <thead>
        <tr>
          ${sizeTitles[languageOf(globals)].map(
            (title) => html`
              <th scope="col">${title}</th>
            `,
          )}
        </tr>
      </thead>
      <tbody>
        ${heights.map(
          ({ name, value, unit, english }) => html`
            <tr>
              <th scope="row"><code>--rk-${name}</code></th>
              <td>${value} ${unit}</td>
              <td>${description(english, languageOf(globals))}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `,
};

const ukrainianTitles: Readonly<Record<string, string>> = {
  'Services and their states': 'Послуги та їхні стани',
  'Kinds of help': 'Види допомоги',
  'Details of a service': 'Подробиці послуги',
  'What can be done with a service': 'Що можна зробити з послугою',
  'Asking for help': 'Прохання про допомогу',
  'The inbox of case workers': 'Вхідні звернення',
};

/** Outlines on a grid of 24, strokes of 1.75 with round ends, in the colour of the text. Each stands beside a text that says the same. */
export const Icons: StoryObj = {
  render: (_, { globals }) => html`
    ${Object.entries(iconSets).map(
      ([title, paths]) => html`
        <h2>${languageOf(globals) === 'uk' ? ukrainianTitles[title] : title}</h2>
        <ul
          role="list"
          style="display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: 1rem; padding: 0; list-style: none"
        >
          ${Object.entries(paths).map(
            ([name, path]) => html`
              <li style="display: grid; justify-items: center; gap: 0.25rem">
                <span
                  style="inline-size: 2rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round"
                >
                  ${outline(path, name)}
                </span>
                <code>${name}</code>
              </li>
            `,
          )}
        </ul>
      `,
    )}
  `,
};

const moving: readonly (readonly [when: InBoth, show: (host: HTMLElement) => Promise<HTMLElement>])[] = [
  [
    {
      uk: 'Завантаження триває: заповнювачі дихають',
      en: 'Loading takes a while: placeholders breathe',
    },
    (host) => showCard(cardFixtures['loading-without-text'], host),
  ],
  [
    {
      uk: 'Пошук триває, результати лишаються: рухається лінія',
      en: 'A search goes on, its results stay: a line moves',
    },
    (host) => showFinder(finderFixtures.searching, host),
  ],
  [
    {
      uk: 'Показник із count-up з’являється на екрані: число раз зростає',
      en: 'A figure with count-up comes into sight: its number rises once',
    },
    (host) => showCounter(counterFixtures['count-up'], host),
  ],
];

/** Motion says that something goes on, and nothing else moves. With “Reduced motion” in the toolbar all of it stands still. */
export const Motion = stateStory(async (host, globals) => {
  for (const [when, show] of moving) {
    const box = document.createElement('div');
    box.style.cssText = 'max-inline-size: 30rem; max-block-size: 22rem; overflow: hidden';
    host.append(Object.assign(document.createElement('h2'), { textContent: when[languageOf(globals)] }), box);
    await show(box);
  }
  return host;
});
