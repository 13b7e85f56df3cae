import { msg } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { capitalised, formatValue } from '@resilience-kit/text/figures';
import { marks } from '../impact-counter/counter-notices.ts';
import { textOf, type CounterView } from '../impact-counter/counter-view.ts';
import { whereAndWhen } from '../impact-counter/figure-amount.ts';
import { source } from '../impact-counter/figure-source.ts';
import { type Content, node, withAttributes } from '../impact-counter/node.ts';
import { remainderText } from '../impact-counter/remainder-text.ts';
import { type PanelView, viewOf } from './panel-view.ts';

/** For editors, and for the build of the CDN files, which makes style sheets shorter where it sees this name. */
const css = String.raw;

export const tableRules: string = css`
  .scroller {
    overflow-x: auto;
    border: 1px solid var(--_rk-border);
    border-radius: calc(var(--_rk-radius) * 0.7);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.4;
    overflow-wrap: normal;
  }

  caption {
    padding: 0.9em 1em;
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    min-inline-size: 8em;
    padding: 0.65em clamp(0.6em, 3cqi, 1em);
    border-block-start: 1px solid var(--_rk-border);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    background: var(--_rk-surface-raised);
    font-weight: 600;
  }

  tbody th {
    /* On a phone the number beside it is to be seen too. */
    min-inline-size: min(12em, 42cqi);
    font-weight: 600;
  }

  td:nth-child(4) {
    min-inline-size: 16em;
  }

  .of-it th {
    padding-inline-start: clamp(1.2em, 6cqi, 2.25em);
    font-weight: 400;
  }

  .amount-cell {
    font-variant-numeric: tabular-nums lining-nums;
  }

  @media print {
    .scroller {
      /* Nobody can scroll on paper. */
      overflow: visible;
    }

    table {
      font-size: 0.75em;
      overflow-wrap: anywhere;
    }

    th,
    td,
    tbody th,
    td:nth-child(4) {
      min-inline-size: 0;
    }

    tr {
      break-inside: avoid;
    }
  }
`;

/** All figures in a table, the parts of each under it. It can be scrolled with the keyboard and selected. */
export function table(panelView: PanelView, figures: readonly Figure[]): Content {
  const head = [msg('Figure'), msg('Number'), msg('Where and when'), msg('source'), msg('As of'), msg('Status')];
  const id = 'table-caption';
  return withAttributes(
    node(
      'div.scroller',
      withAttributes(
        node(
          'table',
          withAttributes(node('caption', msg('The figures as a table')), { id }),
          node(
            'thead',
            node(
              'tr',
              head.map((text) => withAttributes(node('th', capitalised(text)), { scope: 'col' })),
            ),
          ),
          node(
            'tbody',
            figures.map((figure) => rows(viewOf(panelView, figure), figure)),
          ),
        ),
        { id: 'figures' },
      ),
    ),
    { role: 'region', tabindex: '0', 'aria-labelledby': id, part: 'table' },
  );
}

/** Copies the table as spreadsheets take it, with tabs; says whether the browser let it. */
export async function copyTable(root: ParentNode): Promise<string> {
  const cells = [...root.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((one) => one.textContent.replace(/\s+/g, ' ').trim()).join('\t'),
  );
  try {
    await navigator.clipboard.writeText(cells.join('\n'));
    return msg('The table is copied.');
  } catch {
    const shown = root.querySelector('table');
    if (shown) getSelection()?.selectAllChildren(shown);
    return msg('The browser does not let the page copy. The table is selected: copy it yourself.');
  }
}

function rows(view: CounterView, figure: Figure): Content {
  const { indicator, breakdown } = figure;
  const { language } = view;
  const words = view.wordsOf(figure, language);
  const said = words.amount ?? msg('the number is not published');
  const parts = figure.status === 'suppressed' ? undefined : breakdown;
  return [
    node(
      'tr',
      header(textOf(view, figure, '/indicator/name', indicator.name)),
      node('td.amount-cell', capitalised(said)),
      node('td', whereAndWhen(view, figure, words)),
      node('td', source(view, figure)),
      node('td', words.as_of),
      node(
        'td',
        capitalised(
          marks(figure, words)
            .map(({ text }) => text)
            .join(', ') || msg('reported'),
        ),
      ),
    ),
    parts?.parts.map((part, index) =>
      partRow(
        textOf(view, figure, `/breakdown/parts/${index}/name`, part.name),
        part.value === undefined
          ? msg('not published: too few people')
          : formatValue(part.value, indicator.unit, language),
      ),
    ),
    parts && parts.remainder > 0
      ? partRow(capitalised(remainderText(figure)), formatValue(parts.remainder, indicator.unit, language))
      : undefined,
  ];
}

function partRow(name: Content, said: string): Content {
  return node(
    'tr.of-it',
    header(name),
    node('td.amount-cell', said),
    [1, 2, 3, 4].map(() => node('td')),
  );
}

function header(content: Content): Content {
  return withAttributes(node('th', content), { scope: 'row' });
}
