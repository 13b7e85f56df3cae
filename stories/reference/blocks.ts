import behaviour from '@resilience-kit/elements/behaviour.json' with { type: 'json' };
import { html, nothing, type TemplateResult } from 'lit';
import { type InBoth, pageLanguage } from '../documentation-pages/page-language.ts';
import { Block } from './block.ts';
import { description } from './descriptions.ts';
import { type Described, elementOf } from './manifest.ts';

interface Told {
  readonly when: InBoth;
}
interface Behaviour {
  readonly requests: readonly (Told & {
    readonly to: string;
    readonly method: string;
    readonly path: string;
    readonly tells?: InBoth;
  })[];
  readonly storage: readonly (Told & {
    readonly kind: string;
    readonly name: string;
    readonly holds: InBoth;
    readonly until: InBoth;
  })[];
  readonly permissions: readonly (Told & { readonly name: string })[];
}

const words = {
  uk: {
    attributes: 'Атрибути',
    events: 'Події',
    slots: 'Слоти',
    parts: 'Частини, для ::part()',
    cssProperties: 'Властивості CSS',
    name: 'Назва',
    type: 'Тип',
    usual: 'Типово',
    description: 'Що це',
    content: '(вміст)',
    source: 'Вихідний код:',
    request: 'Запит',
    when: 'Коли',
    tells: 'Що з нього видно',
    tellsNothing: 'нічого про відвідувача',
    noRequest: 'Запитів немає.',
    kept: 'Що зберігається на пристрої',
    holds: 'Що саме й доки',
    nothingKept: 'На пристрої нічого не зберігається.',
    permission: 'Дозвіл',
    asked: 'Коли його просять',
  },
  en: {
    attributes: 'Attributes',
    events: 'Events',
    slots: 'Slots',
    parts: 'Parts, for ::part()',
    cssProperties: 'CSS properties',
    name: 'Name',
    type: 'Type',
    usual: 'Default',
    description: 'What it is',
    content: '(content)',
    source: 'Source:',
    request: 'Request',
    when: 'When',
    tells: 'What it tells',
    tellsNothing: 'nothing of the visitor',
    noRequest: 'It makes no request.',
    kept: 'Kept on the device',
    holds: 'What, and for how long',
    nothingKept: 'It keeps nothing on the device.',
    permission: 'Permission',
    asked: 'When it is asked for',
  },
};

/** A part of an overview that is written out of what the build describes. */
abstract class ElementBlock extends Block {
  static override properties = { tag: {} };

  declare tag: string;

  constructor() {
    super();
    // A field with a value would hide what Lit makes of this.
    this.tag = '';
  }
}

/** Attributes, events, slots, parts and CSS properties of an element, out of `custom-elements.json`. */
class StoryReference extends ElementBlock {
  override render(): TemplateResult {
    const element = elementOf(this.tag);
    const text = words[pageLanguage()];
    return html`
      ${described(text.attributes, element.attributes, true)} ${described(text.events, element.events)}
      ${described(text.slots, element.slots)} ${described(text.parts, element.cssParts)}
      ${described(text.cssProperties, element.cssProperties, true)}
      <p>
        ${text.source}
        <code>packages/elements/${element.path}</code>
      </p>
    `;
  }
}

/** Everything that an element asks for, keeps and asks permission for, out of `behaviour.json`. */
class StoryBehaviour extends ElementBlock {
  override render(): TemplateResult {
    const { requests, storage, permissions } = (behaviour.elements as unknown as Readonly<Record<string, Behaviour>>)[
      this.tag
    ] ?? { requests: [], storage: [], permissions: [] };
    const language = pageLanguage();
    const text = words[language];
    return html`
      ${table(
        [text.request, text.when, text.tells],
        requests.map(({ to, method, path, when, tells }) => [
          code(`${method} ${path}${to === 'api' ? '' : ` (${to})`}`),
          when[language],
          tells?.[language] ?? text.tellsNothing,
        ]),
        text.noRequest,
      )}
      ${table(
        [text.kept, text.when, text.holds],
        storage.map(({ kind, name, when, holds, until }) => [
          code(`${kind}: ${name}`),
          when[language],
          `${holds[language]}; ${until[language]}`,
        ]),
        text.nothingKept,
      )}
      ${
        permissions.length > 0
          ? table(
              [text.permission, text.asked],
              permissions.map(({ name, when }) => [code(name), when[language]]),
              '',
            )
          : nothing
      }
    `;
  }
}

const code = (text: string) => html`
  <code>${text}</code>
`;

function described(title: string, things: readonly Described[], hasDefault = false) {
  if (things.length === 0) return nothing;
  const language = pageLanguage();
  const text = words[language];
  return html`
    <h3>${title}</h3>
    ${table(
      [text.name, text.type, ...(hasDefault ? [text.usual] : []), text.description],
      things.map(({ name, type, default: usual, description: english = '' }) => [
        code(name || text.content),
        type ? code(type.text) : '',
        ...(hasDefault ? [usual === undefined ? '' : code(usual)] : []),
        description(english, language),
      ]),
      '',
    )}
  `;
}

type Cell = string | TemplateResult | readonly (string | TemplateResult)[];

function table(titles: readonly string[], rows: readonly (readonly Cell[])[], none: string) {
  if (rows.length === 0) {
    return html`
      <p>${none}</p>
    `;
  }
  return html`
    <table>
      <thead>
        <tr>
          ${titles.map(
            (title) => html`
              <th scope="col">${title}</th>
            `,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) => html`
            <tr>
              ${cells.map(
                (cell) => html`
                  <td>${cell}</td>
                `,
              )}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

customElements.define('story-reference', StoryReference);
customElements.define('story-behaviour', StoryBehaviour);
