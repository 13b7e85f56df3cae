import { createElement, type CSSProperties, Fragment, type ReactElement } from 'react';
import { useGlobals } from 'storybook/manager-api';

type Said = Readonly<Record<string, string | undefined>>;
type Say = (name: string, value: string) => void;

/** The rules stand beside the fields where there is room, so that both are seen while the brand is made. */
const panel: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '1rem 2.5rem',
  padding: '1rem',
  fontSize: '0.875rem',
};

const grid: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(8rem, 14rem) max-content',
  gap: '0.625rem 1rem',
  alignItems: 'center',
  alignContent: 'start',
};

/** What the elements have where nothing is said. */
const starts = { accent: '#0b5c66', surface: '#ffffff', radius: '0.75', density: '1' };

const words = {
  uk: {
    names: { accent: 'Акцент', surface: 'Тло', font: 'Шрифт', radius: 'Заокруглення', density: 'Щільність' },
    fonts: ['Шрифт сторінки', 'Georgia', 'Шрифт системи', 'Моноширинний'],
    asTheme: 'як каже тема',
    css: 'Для таблиці стилів сторінки',
    nothing: 'Нічого не сказано: тема лишається, як є.',
    copy: 'Скопіювати',
    back: 'Як спочатку',
  },
  en: {
    names: { accent: 'Accent', surface: 'Surface', font: 'Typeface', radius: 'Corners', density: 'Density' },
    fonts: ['That of the page', 'Georgia', 'That of the system', 'Monospaced'],
    asTheme: 'as the theme says',
    css: 'For the style sheet of the page',
    nothing: 'Nothing is said: the theme holds as it is.',
    copy: 'Copy',
    back: 'As at first',
  },
};
type Words = (typeof words)['en'];

const fonts = ['', 'Georgia, serif', 'system-ui, sans-serif', 'ui-monospace, monospace'];

/** The five properties that brand the elements, for every story, while it is looked at. */
export function BrandPanel(): ReactElement {
  const [globals, updateGlobals] = useGlobals();
  const said: Said = globals;
  const language = said['locale'] === 'en' ? 'en' : 'uk';
  const text = words[language];
  const say: Say = (name, value) => updateGlobals({ [name]: value });
  const css = rules(said) || `/* ${text.nothing} */`;
  return createElement(
    'div',
    { lang: language, style: { overflow: 'auto', height: '100%' } },
    createElement(
      'div',
      { style: panel },
      createElement(
        'div',
        { style: grid },
        color('accent', said, say, text),
        color('surface', said, say, text),
        fontChoice(said, say, text),
        range('radius', [0, 1.5, 0.125], 'em', said, say, text),
        range('density', [0.75, 1.5, 0.05], '', said, say, text),
      ),
      createElement(
        'div',
        { style: { flex: '1 1 18rem', maxInlineSize: '30rem' } },
        createElement('label', { htmlFor: 'rk-brand-css' }, text.css),
        createElement('textarea', {
          id: 'rk-brand-css',
          readOnly: true,
          rows: 7,
          value: css,
          style: { display: 'block', inlineSize: '100%', marginBlock: '0.5rem', fontFamily: 'monospace' },
        }),
        createElement('button', { type: 'button', onClick: () => void navigator.clipboard.writeText(css) }, text.copy),
        ' ',
        createElement(
          'button',
          {
            type: 'button',
            onClick: () => updateGlobals({ accent: '', surface: '', font: '', radius: '', density: '' }),
          },
          text.back,
        ),
      ),
    ),
  );
}

function row(name: keyof Words['names'], field: ReactElement, note: string, text: Words): ReactElement {
  return createElement(
    Fragment,
    { key: name },
    createElement(
      'label',
      { htmlFor: `rk-brand-${name}` },
      `${text.names[name]} `,
      createElement('code', { style: { fontSize: '0.8125rem' } }, `--rk-${name}`),
    ),
    field,
    createElement('span', undefined, note),
  );
}

function color(name: 'accent' | 'surface', said: Said, say: Say, text: Words): ReactElement {
  const value = said[name] ?? '';
  const field = createElement('input', {
    id: `rk-brand-${name}`,
    type: 'color',
    value: value || starts[name],
    onChange: ({ target }: { target: HTMLInputElement }) => say(name, target.value),
    style: { inlineSize: '100%', blockSize: '2.25rem' },
  });
  return row(name, field, value || text.asTheme, text);
}

function range(
  name: 'radius' | 'density',
  [min, max, step]: readonly [number, number, number],
  unit: string,
  said: Said,
  say: Say,
  text: Words,
): ReactElement {
  const value = said[name] ?? '';
  const field = createElement('input', {
    id: `rk-brand-${name}`,
    type: 'range',
    ...{ min, max, step },
    value: value || starts[name],
    onChange: ({ target }: { target: HTMLInputElement }) => say(name, target.value),
  });
  return row(name, field, value ? `${value}${unit}` : text.asTheme, text);
}

function fontChoice(said: Said, say: Say, text: Words): ReactElement {
  const field = createElement(
    'select',
    {
      id: 'rk-brand-font',
      value: said['font'] ?? '',
      onChange: ({ target }: { target: HTMLSelectElement }) => say('font', target.value),
      style: { blockSize: '2.25rem' },
    },
    ...fonts.map((value, index) => createElement('option', { key: value, value }, text.fonts[index])),
  );
  return row('font', field, '', text);
}

function rules(said: Said): string {
  const lines = ['accent', 'surface', 'font', 'radius', 'density'].flatMap((name) => {
    const value = said[name] ?? '';
    return value ? [`  --rk-${name}: ${value}${name === 'radius' ? 'em' : ''};`] : [];
  });
  return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}` : '';
}
