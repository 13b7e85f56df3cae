import tokens from '@resilience-kit/elements/tokens.json' with { type: 'json' };
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Color {
  readonly hex: string;
}

interface Token {
  readonly $value: Color;
  readonly $description: string;
  readonly $extensions: { readonly 'resilience-kit.dark': Color };
}

const group: Record<string, Token | string> = tokens.rk.color;
const colors = Object.entries(group).flatMap(([name, token]) =>
  typeof token === 'object' ? [[name, token] as const] : [],
);

const meta: Meta = { title: 'Foundations' };

export default meta;

/** Every colour, as it is in light and in dark where a page sets neither accent nor surface. */
export const Colours: StoryObj = {
  render: () => html`
    <table>
      <caption>
        They follow from two properties, on the page or on one element:
        <code>rk-service-finder { --rk-accent: #7a1f5c; --rk-surface: #fdf6e3; }</code>
      </caption>
      <thead>
        <tr>
          <th scope="col">Property</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
          <th scope="col">For</th>
        </tr>
      </thead>
      <tbody>
        ${colors.map(
          ([name, token]) => html`
            <tr>
              <th scope="row"><code>--rk-color-${name}</code></th>
              <td>${swatch(token.$value.hex)}</td>
              <td>${swatch(token.$extensions['resilience-kit.dark'].hex)}</td>
              <td>${token.$description}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `,
};

function swatch(color: string) {
  const sample = document.createElement('span');
  Object.assign(sample.style, {
    display: 'inline-block',
    inlineSize: '2.5rem',
    blockSize: '1.5rem',
    marginInlineEnd: '0.5rem',
    verticalAlign: 'middle',
    border: '1px solid',
    backgroundColor: color,
  });
  return html`
    ${sample}
    <code>${color}</code>
  `;
}
