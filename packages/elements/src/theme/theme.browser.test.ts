import { assert } from '@open-wc/testing';
import { noLongerIn, showIn } from '../testing/media.ts';
import fc from 'fast-check';
import { backgroundOf, contrastWith, paintedAs } from './testing/painted.ts';
import { edgesOn, textsOn, textsOnBrand } from './testing/read-on.ts';
import { theme } from './theme.styles.ts';
import { fromHex, toHex } from './writing/resolved-colors.ts';

const accents = [
  '#fff3a0',
  '#ffd500',
  '#808080',
  '#ffffff',
  '#000000',
  '#0000ff',
  '#ff0000',
  '#0057b7',
  'oklch(75% 0.3 145)',
];
const surfaces = ['#ffffff', '#fdf6e3', '#dbe8f6', '#777777', '#0057b7', '#1b2a41', '#000000', 'transparent'];
const schemes = ['light', 'dark'] as const;

const texts = [...textsOn, ...textsOnBrand];

/** An element that has nothing but the tokens, each as a text on each background that it is read on. */
function showTokens(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const surface = document.createElement('section');
  surface.style.backgroundColor = 'var(--_rk-surface)';
  root.append(surface);
  if (theme.styleSheet) root.adoptedStyleSheets = [theme.styleSheet];
  for (const [text, background] of [...texts, ...edgesOn]) {
    const shown = document.createElement('p');
    shown.title = `${text} on ${background}`;
    shown.style.color = `var(--_rk-${text})`;
    shown.style.backgroundColor = `var(--_rk-${background})`;
    surface.append(shown);
  }
  document.body.append(host);
  return host;
}

/** The pairs whose contrast is too low on the screen, in words. */
function tooLow(host: HTMLElement): string[] {
  return [...(host.shadowRoot?.querySelectorAll('p') ?? [])].flatMap((shown, index) => {
    const measured = contrastWith(getComputedStyle(shown).color, backgroundOf(shown));
    return measured >= (index < texts.length ? 4.5 : 3) - ROUNDING ? [] : [`${shown.title}: ${measured.toFixed(2)}`];
  });
}

/** The screen rounds colours to 256 steps, which takes this much off at most. */
const ROUNDING = 0.03;

describe('the tokens on a page', () => {
  let host: HTMLElement;

  beforeEach(() => {
    host = showTokens();
  });
  afterEach(() => {
    host.remove();
    document.documentElement.removeAttribute('style');
  });

  for (const scheme of schemes) {
    it(`can be read on each other with any accent on any surface: ${scheme}`, () => {
      host.style.colorScheme = scheme;
      for (const accent of accents) {
        for (const surface of surfaces) {
          host.style.setProperty('--rk-accent', accent);
          host.style.setProperty('--rk-surface', surface);
          assert.deepEqual(tooLow(host), [], `${accent} on ${surface}`);
        }
      }
    });

    it(`can be read with what nobody has thought of: ${scheme}`, () => {
      host.style.colorScheme = scheme;
      const color = fc.nat({ max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
      fc.assert(
        fc.property(color, color, (accent, surface) => {
          host.style.setProperty('--rk-accent', accent);
          host.style.setProperty('--rk-surface', surface);
          assert.deepEqual(tooLow(host), []);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('follow the page’s scheme, and its visitor’s where the page leaves it to them', async function () {
    const surface = () => paintedAs(getComputedStyle(shown(host, 'text on surface')).backgroundColor);
    assert.equal(surface(), 'rgb(255, 255, 255)');
    await showIn(this, { colorScheme: 'dark' });
    assert.equal(surface(), 'rgb(255, 255, 255)', 'a page that says nothing is light for everybody');
    document.documentElement.style.colorScheme = 'light dark';
    assert.equal(surface(), 'rgb(17, 25, 28)');
    host.setAttribute('theme', 'light');
    assert.equal(surface(), 'rgb(255, 255, 255)');
    await noLongerIn({ colorScheme: 'light' });
  });

  it('leave an accent and a surface as they are where everything can be read', () => {
    const accent = () => paintedAs(getComputedStyle(shown(host, 'accent on surface')).color);
    const surface = () => paintedAs(getComputedStyle(shown(host, 'accent on surface')).backgroundColor);
    host.style.setProperty('--rk-accent', '#7a1f5c');
    host.style.setProperty('--rk-surface', '#fdf6e3');
    assert.deepEqual([accent(), surface()], ['rgb(122, 31, 92)', 'rgb(253, 246, 227)']);
    host.style.setProperty('--rk-accent', '#ffd500');
    assert.notEqual(accent(), 'rgb(255, 213, 0)');
    host.style.colorScheme = 'dark';
    assert.equal(accent(), 'rgb(255, 213, 0)');
  });

  it('leave the main button in the accent itself, with black or white on it', () => {
    const button = () => getComputedStyle(shown(host, 'on-fill on fill'));
    const drawn = () => [paintedAs(button().backgroundColor), paintedAs(button().color)];
    for (const scheme of schemes) {
      host.style.colorScheme = scheme;
      host.style.setProperty('--rk-accent', '#ffd500');
      assert.deepEqual(drawn(), ['rgb(255, 213, 0)', 'rgb(0, 0, 0)']);
      host.style.setProperty('--rk-accent', '#14305c');
      assert.deepEqual(drawn(), ['rgb(20, 48, 92)', 'rgb(255, 255, 255)']);
      // Nobody knows what would be behind it.
      host.style.setProperty('--rk-accent', 'transparent');
      assert.deepEqual(drawn(), ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    }
    host.style.removeProperty('--rk-accent');
    host.style.colorScheme = 'light';
    assert.equal(drawn()[0], paintedAs(getComputedStyle(shown(host, 'accent on surface')).color));
  });

  it('are what the files say they are', async () => {
    const file = (await (await fetch(new URL('tokens.json', import.meta.url))).json()) as TokensFile;
    for (const scheme of schemes) {
      host.style.colorScheme = scheme;
      for (const [name, token] of Object.entries(file.rk.color)) {
        if (typeof token === 'string') continue;
        const { hex } = scheme === 'light' ? token.$value : token.$extensions['resilience-kit.dark'];
        const probe = document.createElement('p');
        probe.style.backgroundColor = `var(--_rk-${privateName(name)})`;
        host.shadowRoot?.querySelector('section')?.append(probe);
        const drawn = backgroundOf(probe);
        probe.remove();
        const expected = fromHex(hex);
        const isFar = drawn.some((part, index) => Math.abs(part - (expected[index] ?? 0)) > 1.5 / 255);
        assert.isFalse(isFar, `${name}, ${scheme}: ${toHex(drawn)} instead of ${hex}`);
      }
    }
  });

  it('take what a page says of one of them', () => {
    host.style.setProperty('--rk-color-border', 'rgb(1, 2, 3)');
    host.style.setProperty('--rk-color-accent', '#222233');
    const probe = document.createElement('p');
    probe.style.color = 'var(--_rk-border)';
    host.shadowRoot?.append(probe);
    assert.equal(getComputedStyle(probe).color, 'rgb(1, 2, 3)');
    assert.equal(paintedAs(getComputedStyle(shown(host, 'accent on surface')).color), 'rgb(34, 34, 51)');
    host.style.setProperty('--rk-color-accent', '#ffffcc');
    assert.deepEqual(
      tooLow(host).filter((pair) => pair.startsWith('accent')),
      [],
    );
  });

  it('give visitors more contrast who ask for it', () => {
    // The browser cannot be made to ask for it here, so what would hold then is said of the host.
    const rules = [...(theme.styleSheet?.cssRules ?? [])].filter(
      (rule) => rule instanceof CSSMediaRule && rule.conditionText === '(prefers-contrast: more)',
    ) as CSSMediaRule[];
    host.style.setProperty('--rk-accent', '#808080');
    for (const { style } of rules.map(({ cssRules }) => cssRules[0] as CSSStyleRule))
      for (const name of style) host.style.setProperty(name, style.getPropertyValue(name));
    for (const pair of [
      'accent on surface',
      'text-muted on surface-raised',
      'text on accent-soft',
      'on-fill on fill',
    ]) {
      const text = shown(host, pair);
      assert.isAtLeast(contrastWith(getComputedStyle(text).color, backgroundOf(text)), 7, pair);
    }
  });
});

/** The elements write with the surface on their accent. */
function privateName(name: string): string {
  return name === 'on-accent' ? 'surface' : name;
}

interface TokensFile {
  rk: {
    color: Record<
      string,
      string | { $value: { hex: string }; $extensions: { 'resilience-kit.dark': { hex: string } } }
    >;
  };
}

function shown(host: HTMLElement, title: string): Element {
  const found = host.shadowRoot?.querySelector(`[title="${title}"]`);
  if (!found) throw new Error(`Nothing shows ${title}.`);
  return found;
}
