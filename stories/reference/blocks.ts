import behaviour from '@resilience-kit/elements/behaviour.json' with { type: 'json' };
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { markdown } from './code-words.ts';
import { type Described, elementOf } from './manifest.ts';

interface Told {
  readonly when: { readonly en: string };
}
interface Behaviour {
  readonly requests: readonly (Told & {
    readonly to: string;
    readonly method: string;
    readonly path: string;
    readonly tells?: { readonly en: string };
  })[];
  readonly storage: readonly (Told & {
    readonly kind: string;
    readonly name: string;
    readonly holds: { readonly en: string };
    readonly until: { readonly en: string };
  })[];
  readonly permissions: readonly (Told & { readonly name: string })[];
}

/** A part of an overview that is written out of what the build describes; in the page's own tree, so that it looks like it. */
abstract class Block extends LitElement {
  static override properties = { tag: {} };

  declare tag: string;

  constructor() {
    super();
    // A field with a value would hide what Lit makes of this.
    this.tag = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Attributes, events, slots, parts and CSS properties of an element, out of `custom-elements.json`. */
class StoryReference extends Block {
  override render(): TemplateResult {
    const element = elementOf(this.tag);
    return html`
      ${described('Attributes', element.attributes, true)} ${described('Events', element.events)}
      ${described('Slots', element.slots)} ${described('Parts, for ::part()', element.cssParts)}
      ${described('CSS properties', element.cssProperties, true)}
      <p>
        Source:
        <code>packages/elements/${element.path}</code>
      </p>
    `;
  }
}

/** Everything that an element asks for, keeps and asks permission for, out of `behaviour.json`. */
class StoryBehaviour extends Block {
  override render(): TemplateResult {
    const { requests, storage, permissions } = (behaviour.elements as unknown as Readonly<Record<string, Behaviour>>)[
      this.tag
    ] ?? { requests: [], storage: [], permissions: [] };
    return html`
      ${table(
        ['Request', 'When', 'What it tells'],
        requests.map(({ to, method, path, when, tells }) => [
          code(`${method} ${path}${to === 'api' ? '' : ` (${to})`}`),
          when.en,
          tells?.en ?? 'nothing of the visitor',
        ]),
        'It makes no request.',
      )}
      ${table(
        ['Kept on the device', 'When', 'What, and for how long'],
        storage.map(({ kind, name, when, holds, until }) => [
          code(`${kind}: ${name}`),
          when.en,
          `${holds.en}; ${until.en}`,
        ]),
        'It keeps nothing on the device.',
      )}
      ${
        permissions.length > 0
          ? table(
              ['Permission', 'When it is asked for'],
              permissions.map(({ name, when }) => [code(name), when.en]),
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
  return html`
    <h3>${title}</h3>
    ${table(
      hasDefault ? ['Name', 'Type', 'Default', 'What it is'] : ['Name', 'Type', 'What it is'],
      things.map(({ name, type, default: usual, description = '' }) => [
        code(name || '(content)'),
        type ? code(type.text) : '',
        ...(hasDefault ? [usual === undefined ? '' : code(usual)] : []),
        markdown(description),
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
