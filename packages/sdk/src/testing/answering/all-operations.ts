import type { ApiDescription } from '@resilience-kit/contract';
import { changeOperations } from '../publishing/changes.ts';
import { feedbackOperations } from '../publishing/feedback.ts';
import { keyOperations } from '../publishing/keys.ts';
import { managedOperations } from '../publishing/managed-operations.ts';
import { transferOperations } from '../publishing/transfers.ts';
import { webhookOperations } from '../publishing/webhooks.ts';
import type { Answers, Operations } from './asked.ts';
import { askingOperations } from './asking.ts';
import { communityOperations } from './community.ts';
import { findingOperations } from './finding.ts';
import { hsdsOperations } from './hsds.ts';
import { serviceOperations } from './service.ts';
import { unfoldingOperations } from './unfolding.ts';

/** Every operation of the API. */
export function allOperations(described: Partial<ApiDescription>, url: string): Operations {
  return {
    ...serviceOperations(described, url),
    ...hsdsOperations,
    ...findingOperations,
    ...unfoldingOperations(url),
    ...communityOperations,
    ...askingOperations,
    ...changeOperations,
    ...feedbackOperations,
    ...keyOperations,
    ...managedOperations,
    ...transferOperations,
    ...webhookOperations,
  };
}

/** What answers a request, by method and path as the contract has them, with the parameters in its path; or how it is wrong. */
export type Matched =
  | { readonly operation: string; readonly answers: Answers; readonly parameters: Readonly<Record<string, string>> }
  | { readonly wrong: 'path' }
  | { readonly wrong: 'method'; readonly allowed: readonly string[] };

/** Finds the operation of a request. Paths without parameters win. */
export function matcherOf(operations: Operations): (method: string, path: string) => Matched {
  const routes = Object.entries(operations)
    .map(([key, answers]) => {
      const [method = '', template = ''] = key.split(' ');
      return { key, method, template, pattern: patternOf(template), answers };
    })
    .toSorted((one, other) => one.template.split('{').length - other.template.split('{').length);
  return (method, path) => {
    const here = routes.filter(({ pattern }) => pattern.test(path));
    const route = here.find((one) => one.method === method || (method === 'HEAD' && one.method === 'GET'));
    if (!route) {
      return here.length === 0 ? { wrong: 'path' } : { wrong: 'method', allowed: here.map((one) => one.method) };
    }
    const groups = route.pattern.exec(path)?.groups ?? {};
    const parameters = Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]);
    const { key: operation, answers } = route;
    return { operation, answers, parameters: Object.fromEntries(parameters) as Record<string, string> };
  };
}

function patternOf(template: string): RegExp {
  const source = template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}
