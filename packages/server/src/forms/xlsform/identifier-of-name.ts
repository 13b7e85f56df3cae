/** Gives names of XLSForm ids as forms have them: `age_band` becomes `age-band`. The same name gets the same id. */
export class NamedIdentifiers {
  readonly #byName = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The id of a name; of one that cannot be an id, `fallback`. */
  add(name: string, fallback: string): string {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const id = this.addAnother(name, fallback);
    this.#byName.set(name, id);
    return id;
  }

  /** A new id each time, for what stands there several times under one name. */
  addAnother(name: string, fallback: string): string {
    const base = asIdentifier(name) || fallback;
    let id = base;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${base}-${number}`;
    this.#taken.add(id);
    return id;
  }

  /** The id that a name got; undefined when it got none. */
  of(name: string): string | undefined {
    return this.#byName.get(name);
  }
}

/** Lower-case Latin letters, digits and hyphens; empty when nothing remains. */
export function asIdentifier(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
