import { faults } from '@resilience-kit/sdk/testing';
import type { Preview } from '@storybook/web-components-vite';

type Item = readonly [value: string, title: string];
type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

/** Of those that are as usual the icon is enough: the first item, which is also what leads back. Others mark it. */
const toolbar = (
  title: string | undefined,
  icon: NonNullable<Toolbar['icon']>,
  description: string,
  [usual, ...others]: readonly [Item, ...Item[]],
) => ({
  description,
  toolbar: {
    ...(title && { title }),
    dynamicTitle: title !== undefined,
    icon,
    items: [
      { type: 'reset' as const, value: usual[0], title: usual[1] },
      ...others.map(([value, name]) => ({ value, title: name })),
    ],
  },
});

/** What is above every story: how the page around it is, and what its visitors' devices and network do. */
export const toolbars = {
  // Both are as usual, and it has to be seen which.
  locale: {
    description: 'Language of the page',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'uk', title: 'Українська' },
        { value: 'en', title: 'English' },
      ],
    },
  },
  theme: toolbar(undefined, 'paintbrush', 'A ready theme on the page; the five properties are in the panel “Brand”', [
    ['standard', 'Standard theme'],
    ['neutral', 'Neutral theme'],
    ['municipal', 'Municipal theme'],
  ]),
  scheme: toolbar(undefined, 'mirror', 'Colour scheme of the page', [
    ['auto', 'As the system'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]),
  contrast: toolbar(
    undefined,
    'contrast',
    'What the visitor’s device asks for, previewed with the elements’ own rules',
    [
      ['system', 'Contrast as the system'],
      ['more-contrast', 'More contrast'],
      ['forced-colors', 'Forced colours (preview)'],
    ],
  ),
  motion: toolbar(undefined, 'play', 'Whether the visitor’s device asks for less motion', [
    ['system', 'Motion as the system'],
    ['reduced-motion', 'Reduced motion'],
  ]),
  direction: toolbar(undefined, 'transfer', 'Writing direction of the page', [
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  fault: toolbar(
    'API',
    'lightning',
    'What becomes of the story’s requests: the faults of `@resilience-kit/sdk/testing`',
    [['none', 'API as the story says'], ...faults.map(({ name, title }): Item => [name, title.en])],
  ),
} satisfies Preview['globalTypes'];

/** How it all is at first, the brand included. */
export const initialGlobals = {
  locale: 'uk',
  theme: 'standard',
  scheme: 'auto',
  contrast: 'system',
  motion: 'system',
  direction: 'ltr',
  fault: 'none',
  accent: '',
  surface: '',
  font: '',
  radius: '',
  density: '',
};

/** The widths at which everything is looked at, CSS pixels. */
export const viewports = Object.fromEntries(
  (
    [
      [280, 'Narrow sidebar', 'mobile'],
      [320, 'Small phone', 'mobile'],
      [390, 'Phone', 'mobile'],
      [768, 'Tablet', 'tablet'],
      [1280, 'Desktop', 'desktop'],
    ] as const
  ).map(([width, name, type]) => [
    `w${width}`,
    { name: `${name}, ${width} px`, type, styles: { width: `${width}px`, height: width < 700 ? '720px' : '900px' } },
  ]),
);
