import { editDistanceAtMostOne, nameKey } from '@resilience-kit/text';
import { identifierOf } from '../identifiers/identifier.ts';
import type { StoredOrganization } from '../records/stored.ts';
import { languagesOf, textIn, typedText } from '../service-rows/texts.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';

interface Refusal {
  problem: Bilingual;
  fix: Bilingual;
}

/** Finds the organizations that rows name, and makes those that are not there yet. */
export class OrganizationsOfRows {
  readonly #known: ReadonlyMap<string, StoredOrganization>;
  readonly #byKey = new Map<string, StoredOrganization[]>();
  readonly #byText = new Map<string, StoredOrganization | Refusal>();
  readonly #only: string | undefined;
  readonly #now: Date;
  /** Organizations that the rows name and nobody knew. */
  readonly added: StoredOrganization[] = [];

  constructor(known: ReadonlyMap<string, StoredOrganization>, { only, now }: { only: string | undefined; now: Date }) {
    this.#known = known;
    this.#only = only;
    this.#now = now;
    for (const organization of known.values()) this.#remember(organization);
  }

  /** Whether there is an organization with this identifier or own ID. */
  knows(id: string): boolean {
    return this.#known.has(id.toLowerCase()) || this.#known.has(identifierOf('organization', id));
  }

  /** The organizations that are called so, or have this as their identifier. */
  called(text: string): readonly StoredOrganization[] {
    const byId = this.#known.get(text.toLowerCase()) ?? this.#known.get(identifierOf('organization', text));
    return byId ? [byId] : (this.#byKey.get(nameKey(text)) ?? []);
  }

  /** The organization of a row, or why it cannot be told. */
  find(text: string | undefined): StoredOrganization | Refusal {
    const only = this.#only === undefined ? undefined : this.#known.get(this.#only);
    if (text === undefined) {
      return (
        only ?? {
          problem: both('Не названо організацію.', 'No organization is named.'),
          fix: both('Напишіть її назву.', 'Write its name.'),
        }
      );
    }
    const before = this.#byText.get(text);
    if (before) return before;
    const found = this.#search(text);
    const result = only && 'id' in found && found.id !== only.id ? this.#notTheOne(only) : found;
    this.#byText.set(text, result);
    return result;
  }

  #search(text: string): StoredOrganization | Refusal {
    const byId = this.#known.get(text.toLowerCase()) ?? this.#known.get(identifierOf('organization', text));
    if (byId) return byId;
    const key = nameKey(text);
    const [first, second] = this.#byKey.get(key) ?? [];
    if (first && second) {
      return {
        problem: both(`Організацій з назвою «${text}» кілька.`, `There are several organizations called “${text}”.`),
        fix: both(
          `Напишіть код замість назви: ${first.id} або ${second.id}.`,
          `Write the ID instead of the name: ${first.id} or ${second.id}.`,
        ),
      };
    }
    if (first) return first;
    const only = this.#only === undefined ? undefined : this.#known.get(this.#only);
    if (only) return this.#notTheOne(only);
    const like = [...this.#byKey].find(([other]) => isMisspelt(other, key))?.[1][0];
    return like ? this.#likely(like) : this.#add(text, key);
  }

  #likely(like: StoredOrganization): Refusal {
    const name = textIn(like.name, 'uk') ?? textIn(like.name, 'en') ?? like.id;
    return {
      problem: both(
        'Такої організації немає, але є дуже схожа.',
        'There is no such organization, but a very similar one.',
      ),
      fix: both(`Якщо це «${name}», напишіть її назву так само.`, `If it is “${name}”, write its name just so.`),
    };
  }

  #notTheOne(only: StoredOrganization): Refusal {
    const name = textIn(only.name, 'uk') ?? textIn(only.name, 'en') ?? only.id;
    return {
      problem: both(
        'Це інша організація, ніж та, для якої імпорт.',
        'This is another organization than the one that the import is for.',
      ),
      fix: both(`Напишіть «${name}» або залиште клітинку порожньою.`, `Write “${name}” or leave the cell empty.`),
    };
  }

  #add(text: string, key: string): StoredOrganization {
    const name = typedText(text);
    const organization: StoredOrganization = {
      id: identifierOf('organization', key),
      name,
      description: name,
      content_languages: languagesOf(name),
      last_modified: this.#now.toISOString(),
    };
    this.added.push(organization);
    this.#remember(organization);
    return organization;
  }

  #remember(organization: StoredOrganization): void {
    const names = [organization.name, organization.alternate_name].flatMap((name) => [
      textIn(name, 'uk'),
      textIn(name, 'en'),
    ]);
    for (const key of new Set(names.map((name) => nameKey(name ?? '')))) {
      if (key !== '') this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), organization]);
    }
  }
}

/** «Центр № 1» and «Центр № 2» are two organizations. */
function isMisspelt(one: string, other: string): boolean {
  return one.replace(/\D/g, '') === other.replace(/\D/g, '') && editDistanceAtMostOne(one, other);
}
