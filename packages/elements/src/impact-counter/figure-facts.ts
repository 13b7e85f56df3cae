import { msg } from '@lit/localize';
import type { Figure, FigureWords } from '@resilience-kit/contract';
import { capitalised } from '@resilience-kit/text/numbers';
import { asOfText } from './counter-notices.ts';
import { type CounterView, textOf } from './counter-view.ts';
import { source } from './figure-source.ts';
import { type Content, joined, node, withAttributes } from './node.ts';

/** What was counted, where it comes from, how old it is, whose work it is and who paid for it. */
export function facts(view: CounterView, figure: Figure, words: FigureWords): Content {
  const { definition } = figure.indicator;
  const lines = node(
    'div.facts',
    definition ? named(msg('What is counted'), textOf(view, figure, '/indicator/definition', definition)) : undefined,
    named(msg('source'), source(view, figure)),
    node('p', capitalised(asOfText(words))),
    whose(view, figure),
  );
  return withAttributes(lines, { part: 'facts' });
}

/** Whose work it is, and who paid for it. */
export function whose(view: CounterView, figure: Figure): Content {
  const { organization, donors = [] } = figure;
  return [
    organization && organization.name !== figure.source.publisher
      ? named(msg('Organization'), textOf(view, figure, '/organization/name', organization.name))
      : undefined,
    donors.length > 0
      ? named(
          msg('Donors'),
          joined(
            donors.map(({ name }, index) => textOf(view, figure, `/donors/${index}/name`, name)),
            ', ',
          ),
        )
      : undefined,
  ];
}

function named(label: string, ...content: Content[]): Content {
  return node('p', capitalised(label), ': ', content);
}
