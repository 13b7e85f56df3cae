import { msg } from '@lit/localize';
import { type Content, node, withAttributes } from '../impact-counter/node.ts';
import type { PanelView } from './panel-view.ts';

/** What can be done with all figures. Each has an identifier, so that focus stays when the panel is rendered anew. */
export function toolbar(view: PanelView): Content {
  const { isTable, serverCsv } = view;
  return withAttributes(
    node(
      'div.tools',
      button('as-table', isTable ? msg('Show charts') : msg('Show as a table'), view.toggleTable),
      isTable && view.table ? button('copy', msg('Copy the table'), view.copy) : undefined,
      button('download', msg('Download (CSV)'), view.download),
      serverCsv
        ? withAttributes(node('a', msg('The same file from the server')), { href: serverCsv, part: 'server-csv' })
        : undefined,
    ),
    { part: 'tools' },
  );
}

function button(id: string, text: string, act: () => void): Content {
  const element = withAttributes(node('button', text), { id, type: 'button' });
  element.addEventListener('click', act);
  return element;
}
