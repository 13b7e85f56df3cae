import type { Operation } from '@resilience-kit/contract';

const PARAMETER_WITH_EXTENSION = /\{(\w+)\}(\.\w+)$/;

/** An operation's path as Hono takes it: `/v1/figures/:id`, and for `/v1/figures/{id}.svg` what ends in `.svg`. */
export function routeOf({ path }: Operation): string {
  return path
    .replace(PARAMETER_WITH_EXTENSION, (_, name: string, extension: string) => `:${name}{[^/]+\\${extension}}`)
    .replace(/\{(\w+)\}/g, (_, name: string) => `:${name}`);
}

/** The parameters in a path, without the extension that the operation's path ends in. */
export function pathValues(
  { path }: Operation,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [, name = '', extension = ''] = PARAMETER_WITH_EXTENSION.exec(path) ?? [];
  const value = values[name];
  return value === undefined ? values : { ...values, [name]: value.slice(0, -extension.length) };
}

/** Operations in the order in which routes are tried: an extension before what takes any name. */
export function inOrderOfRoutes(operations: readonly Operation[]): Operation[] {
  return operations.toSorted(
    (one, other) => Number(PARAMETER_WITH_EXTENSION.test(other.path)) - Number(PARAMETER_WITH_EXTENSION.test(one.path)),
  );
}
