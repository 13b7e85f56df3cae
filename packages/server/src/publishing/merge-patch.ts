/** `target` with what the JSON merge patch says (RFC 7396): null removes, objects are merged, all else is replaced. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [property, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(result, property);
    else defineProperty(result, property, mergePatch(result[property], value));
  }
  return result;
}

/** Plain assignment would change the prototype for a property named `__proto__`. */
function defineProperty(result: object, property: string, value: unknown): void {
  Object.defineProperty(result, property, { value, writable: true, enumerable: true, configurable: true });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
