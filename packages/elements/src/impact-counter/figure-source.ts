import type { Figure } from '@resilience-kit/contract';
import { type CounterView, textOf } from './counter-view.ts';
import { type Content, joined, node, withAttributes } from './node.ts';

/** Where the figure comes from, as a link where it has an address, and who published it. */
export function source(view: CounterView, figure: Figure): Content {
  const { title, publisher = '', url = '' } = figure.source;
  const text = textOf(view, figure, '/source/title', title);
  // An address of the web, not of a script.
  const linked = /^https?:/i.test(url) ? withAttributes(node('a', text), { part: 'source', href: url }) : text;
  return joined([linked, title.includes(publisher) ? '' : textOf(view, figure, '/source/publisher', publisher)], ', ');
}
