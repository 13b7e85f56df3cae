import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../.vitepress/pages.ts';
import { cell, codeCell, opening, prose, table } from './markdown.ts';

interface Described {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

/** An element as custom-elements.json describes it. */
export interface ElementDeclaration {
  tagName?: string;
  summary?: string;
  description?: string;
  attributes?: Described[];
  members?: (Described & { kind: string; privacy?: string; attribute?: string; readonly?: boolean })[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

/** Every element of the manifest, by name. */
export function elementDeclarations(): (ElementDeclaration & { tagName: string })[] {
  const file = createRequire(import.meta.url).resolve('@resilience-kit/elements/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as {
    modules: { declarations?: ElementDeclaration[] }[];
  };
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is ElementDeclaration & { tagName: string } => declaration.tagName !== undefined)
    .toSorted((a, b) => a.tagName.localeCompare(b.tagName));
}

const words = {
  uk: {
    title: 'Компоненти',
    introduction:
      'Кожен елемент з усіма атрибутами, подіями, слотами, частинами й властивостями CSS, із `custom-elements.json`.',
    name: 'назва',
    type: 'тип',
    usual: 'типово',
    does: 'що це',
    attributes: 'Атрибути',
    properties: 'Властивості й методи',
    events: 'Події',
    slots: 'Слоти',
    parts: 'Частини (::part)',
    custom: 'Властивості CSS',
    content: '(вміст)',
  },
  en: {
    title: 'Components',
    introduction:
      'Every element with all its attributes, events, slots, parts and CSS properties, from `custom-elements.json`.',
    name: 'name',
    type: 'type',
    usual: 'default',
    does: 'what it is',
    attributes: 'Attributes',
    properties: 'Properties and methods',
    events: 'Events',
    slots: 'Slots',
    parts: 'Parts (::part)',
    custom: 'CSS properties',
    content: '(content)',
  },
};

/** The page of all elements. */
export function elementsPage(language: Language): string {
  const text = words[language];
  return [
    opening(text.title, language, text.introduction),
    ...elementDeclarations().map((one) => section(one, text)),
  ].join('\n');
}

function section(element: ElementDeclaration & { tagName: string }, text: (typeof words)['en']): string {
  const heading = (name: string) => `### ${element.tagName}: ${name}\n`;
  const part = (name: string, rows: string) => (rows === '' ? '' : `${heading(name)}\n${rows}`);
  const described = (list: Described[] = []) =>
    table(
      [text.name, text.usual, text.does],
      list.map(({ name, description, default: usual }) => [
        codeCell(name) || text.content,
        codeCell(usual),
        cell(description),
      ]),
    );
  const typed = (list: Described[] = []) =>
    table(
      [text.name, text.type, text.usual, text.does],
      list.map((one) => [codeCell(one.name), codeCell(one.type?.text), codeCell(one.default), cell(one.description)]),
    );
  const members = (element.members ?? []).filter(
    ({ privacy, attribute }) => privacy !== 'private' && privacy !== 'protected' && attribute === undefined,
  );
  const events = table(
    [text.name, text.type, text.does],
    (element.events ?? []).map((one) => [codeCell(one.name), codeCell(one.type?.text), cell(one.description)]),
  );
  return [
    `## ${element.tagName}\n`,
    `${prose(element.summary ?? '')}\n`,
    `${prose(element.description ?? '')}\n`,
    part(text.attributes, typed(element.attributes)),
    part(text.properties, typed(members)),
    part(text.events, events),
    part(text.slots, described(element.slots)),
    part(text.parts, described(element.cssParts)),
    part(text.custom, described(element.cssProperties)),
  ].join('\n');
}
