/** The attributes of an element, each with what its property is without it: a text, a number, or `false` for a flag. */
export type AttributeDefaults = Readonly<Record<string, string | number | false>>;

/**
 * Gives a class a property for each attribute, `headingLevel` for `heading-level`, which is never anything but the attribute:
 * it reads as what its default is, and `null` and `undefined` take the attribute away. The class declares the properties. For
 * `observedAttributes`.
 */
export function reflectAttributes({ prototype }: { prototype: Element }, defaults: AttributeDefaults): string[] {
  for (const [attribute, fallback] of Object.entries(defaults)) {
    const property = attribute.replace(/-./g, ([, letter = '']) => letter.toUpperCase());
    Object.defineProperty(prototype, property, {
      configurable: true,
      get(this: Element) {
        const value = this.getAttribute(attribute);
        if (fallback === false) return value !== null;
        return value === null ? fallback : typeof fallback === 'number' ? Number(value) : value;
      },
      set(this: Element, value: unknown) {
        if (fallback === false ? !value : (value ?? null) === null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, fallback === false ? '' : String(value));
      },
    });
  }
  return Object.keys(defaults);
}
