/** What the errors of all copies of the SDK in a program have. */
export const isError: unique symbol = Symbol.for('@resilience-kit/sdk/error') as never;

/** A class of errors, by the name that it has in every copy. */
interface BrandedClass {
  readonly brand: string;
}

/** Whether `value` is an instance of `errorClass`, or of the class of that brand in another copy of the SDK. */
export function isBranded(errorClass: BrandedClass, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !(isError in value)) return false;
  // A class that somebody derives from one of ours has no brand of its own, and is only itself.
  const isOurs = Object.hasOwn(errorClass, 'brand');
  for (let prototype: unknown = value; prototype; prototype = Object.getPrototypeOf(prototype)) {
    const { constructor } = prototype as { constructor: Partial<BrandedClass> };
    if (constructor === errorClass) return true;
    if (isOurs && Object.hasOwn(constructor, 'brand') && constructor.brand === errorClass.brand) return true;
  }
  return false;
}
