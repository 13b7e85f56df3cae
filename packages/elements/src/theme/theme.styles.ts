import { css, type CSSResult, unsafeCSS } from 'lit';
import { colorTokens } from './color-tokens.ts';

/*
 * `light-dark()` goes by `color-scheme`: an element is dark only where the page itself is, so a page that is light for
 * everybody does not get a dark box. Browsers without it show the light colours.
 */
const names = Object.entries(colorTokens);
const light = names.map(([name, [value]]) => `--_rk-${name}:var(--rk-color-${name},${value});`);
const both = names.map(([name, values]) => `--_rk-${name}:var(--rk-color-${name},light-dark(${values.join(',')}));`);

/** The tokens as private properties of the host; every colour in the package is one of them. */
export const theme: CSSResult = css`
  :host {
    ${unsafeCSS(light.join(''))}
    --_rk-radius: var(--rk-radius, 0.75em);
  }

  @supports (color: light-dark(red, red)) {
    :host {
      ${unsafeCSS(both.join(''))}
    }
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
