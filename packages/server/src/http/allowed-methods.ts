import type { Operation } from '@resilience-kit/contract';

/** What reading takes: also said of paths that the API does not have. */
const READING = 'GET, HEAD, OPTIONS';

/** The methods that each path answers, as the headers `Allow` and `Access-Control-Allow-Methods` list them. */
export interface AllowedMethods {
  /** Undefined when the API has no such path. */
  at(path: string): string | undefined;
  /** The same for a preflight, which a browser sends whether there is such a path or not. */
  preflight(path: string): string;
}

export function allowedMethods(operations: readonly Operation[]): AllowedMethods {
  const routes = [...Map.groupBy(operations, ({ path }) => path)].map(([path, served]) => {
    const methods = new Set(served.map(({ method }) => method));
    const reading = methods.has('get') ? ['GET', 'HEAD'] : [];
    const writing = (['post', 'put', 'patch', 'delete'] as const)
      .filter((method) => methods.has(method))
      .map((method) => method.toUpperCase());
    return { pattern: patternOf(path), methods: [...reading, ...writing, 'OPTIONS'].join(', ') };
  });
  const at = (path: string) => routes.find(({ pattern }) => pattern.test(path))?.methods;
  return { at, preflight: (path) => at(path) ?? READING };
}

/** One slash at the end is taken off before this, as it is before routing. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}
