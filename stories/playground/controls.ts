import type { ArgTypes } from '@storybook/web-components-vite';
import { type Described, elementOf } from '../reference/manifest.ts';

/** What the toolbar and the story itself say; whoever plays need not. */
const saidElsewhere = ['api', 'lang', 'snapshot', 'theme'];

/** Controls for an element's attributes and CSS properties; its parts, slots and events to read, beside them. */
export function controlsFor(tag: string): ArgTypes {
  const element = elementOf(tag);
  const attributes = element.attributes.filter(({ name }) => !saidElsewhere.includes(name));
  return Object.fromEntries([
    ...attributes.map((attribute) => [attribute.name, row(attribute, 'attributes', controlFor(attribute))]),
    ...element.cssProperties.map((property) => [property.name, row(property, 'CSS properties', colorOrText(property))]),
    ...element.cssParts.map((part) => [`part ${part.name}`, row(part, 'CSS parts', false)]),
    ...element.slots.map((slot) => [
      `slot ${slot.name}`,
      row({ ...slot, name: slot.name || '(content)' }, 'slots', false),
    ]),
    ...element.events.map((event) => [`event ${event.name}`, row(event, 'events', false)]),
  ]) as ArgTypes;
}

function row({ name, description = '', type, default: usual }: Described, category: string, control: unknown) {
  const table = { category, type: { summary: type?.text ?? '' }, defaultValue: { summary: usual ?? '' } };
  return { name, description, table, ...(control === false ? { control: false } : (control as object)) };
}

function controlFor({ type }: Described): object {
  const text = type?.text ?? 'string';
  if (text === 'boolean') return { control: 'boolean' };
  if (text === 'number') return { control: 'number' };
  const options = [...text.matchAll(/'([^']+)'/g)].map(([, option]) => option);
  return options.length > 0 ? { control: 'select', options } : { control: 'text' };
}

function colorOrText({ name }: Described): object {
  return { control: /accent|surface|color/.test(name) ? 'color' : 'text' };
}
