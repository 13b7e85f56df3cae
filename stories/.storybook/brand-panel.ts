import { createElement, type CSSProperties, Fragment, type ReactElement } from 'react';
import { useGlobals } from 'storybook/manager-api';

type Said = Readonly<Record<string, string | undefined>>;
type Say = (name: string, value: string) => void;

const grid: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(8rem, 16rem) max-content',
  gap: '0.75rem 1rem',
  alignItems: 'center',
  padding: '1rem',
  fontSize: '0.875rem',
};

/** What the elements have where nothing is said. */
const starts = { accent: '#0b5c66', surface: '#ffffff', radius: '0.75', density: '1' };

const fonts = [
  ['', 'That of the page'],
  ['Georgia, serif', 'Georgia'],
  ['system-ui, sans-serif', 'That of the system'],
  ['ui-monospace, monospace', 'Monospaced'],
] as const;

/** The five properties that brand the elements, for every story, while it is looked at. */
export function BrandPanel(): ReactElement {
  const [globals, updateGlobals] = useGlobals();
  const said: Said = globals;
  const say: Say = (name, value) => updateGlobals({ [name]: value });
  const css = rules(said);
  return createElement(
    'div',
    { style: { overflow: 'auto', height: '100%' } },
    createElement(
      'div',
      { style: grid },
      color('accent', said, say),
      color('surface', said, say),
      fontChoice(said, say),
      range('radius', [0, 1.5, 0.125], 'em', said, say),
      range('density', [0.75, 1.5, 0.05], '', said, say),
    ),
    createElement(
      'div',
      { style: { padding: '0 1rem 1rem' } },
      createElement('label', { htmlFor: 'rk-brand-css' }, 'For the style sheet of the page'),
      createElement('textarea', {
        id: 'rk-brand-css',
        readOnly: true,
        rows: 7,
        value: css,
        style: { display: 'block', inlineSize: '100%', maxInlineSize: '30rem', marginBlock: '0.5rem' },
      }),
      createElement('button', { type: 'button', onClick: () => void navigator.clipboard.writeText(css) }, 'Copy'),
      ' ',
      createElement(
        'button',
        {
          type: 'button',
          onClick: () => updateGlobals({ accent: '', surface: '', font: '', radius: '', density: '' }),
        },
        'As at first',
      ),
    ),
  );
}

function row(name: string, field: ReactElement, note: string): ReactElement {
  return createElement(
    Fragment,
    { key: name },
    createElement('label', { htmlFor: `rk-brand-${name}` }, `--rk-${name}`),
    field,
    createElement('span', undefined, note),
  );
}

function color(name: 'accent' | 'surface', said: Said, say: Say): ReactElement {
  const value = said[name] ?? '';
  const field = createElement('input', {
    id: `rk-brand-${name}`,
    type: 'color',
    value: value || starts[name],
    onChange: ({ target }: { target: HTMLInputElement }) => say(name, target.value),
    style: { inlineSize: '100%', blockSize: '2.25rem' },
  });
  return row(name, field, value || 'as the theme says');
}

function range(
  name: 'radius' | 'density',
  [min, max, step]: readonly [number, number, number],
  unit: string,
  said: Said,
  say: Say,
): ReactElement {
  const value = said[name] ?? '';
  const field = createElement('input', {
    id: `rk-brand-${name}`,
    type: 'range',
    ...{ min, max, step },
    value: value || starts[name],
    onChange: ({ target }: { target: HTMLInputElement }) => say(name, target.value),
  });
  return row(name, field, value ? `${value}${unit}` : 'as the theme says');
}

function fontChoice(said: Said, say: Say): ReactElement {
  const field = createElement(
    'select',
    {
      id: 'rk-brand-font',
      value: said['font'] ?? '',
      onChange: ({ target }: { target: HTMLSelectElement }) => say('font', target.value),
      style: { blockSize: '2.25rem' },
    },
    ...fonts.map(([value, title]) => createElement('option', { key: value, value }, title)),
  );
  return row('font', field, '');
}

function rules(said: Said): string {
  const lines = ['accent', 'surface', 'font', 'radius', 'density'].flatMap((name) => {
    const value = said[name] ?? '';
    return value ? [`  --rk-${name}: ${value}${name === 'radius' ? 'em' : ''};`] : [];
  });
  return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}` : '/* Nothing is said: the theme holds as it is. */';
}
