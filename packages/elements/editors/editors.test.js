import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { behaviours } from '../src/declared-behaviour/behaviours.ts';
import * as elements from '../src/index.ts';
import { cssModel } from './css-model.js';
import { elementModels } from './element-model.js';
import { elementTypes } from './element-types.js';
import { vsCodeCssData, vsCodeHtmlData } from './vs-code-data.js';
import { webTypes } from './web-types.js';

const written = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const manifest = written('custom-elements.json');
const models = elementModels(manifest);
const modelOf = (tag) => models.find((model) => model.tag === tag);

describe('what is told of the elements', () => {
  it('is told of every element that can be registered', () => {
    const entries = readdirSync(new URL('../src/define/', import.meta.url)).filter((file) =>
      /^rk-[\w-]+\.ts$/.test(file),
    );
    expect(models.map(({ tag }) => `${tag}.ts`)).toEqual(entries.sort());
  });

  it.each(models.map(({ tag }) => tag))('has every attribute of <%s>, and says what each is for', (tag) => {
    const { className, attributes, events, parts, cssProperties, description } = modelOf(tag);
    const names = attributes.map(({ name }) => name);
    for (const name of elements[className].observedAttributes) expect(names).toContain(name);
    expect(names).toContain('lang');
    for (const { name, description: said } of [...attributes, ...events, ...parts, ...cssProperties])
      expect(said, name).toMatch(/[.:]/);
    expect(description).not.toBe('');
    for (const { type } of events) expect(elements).toHaveProperty(type);
  });

  it('names the events that the elements dispatch and no others, each with its class', () => {
    const described = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(({ tagName, events = [] }) => [tagName, events.map(({ name, type }) => `${name} ${type?.text}`).sort()]);
    // What is declared there a browser compares with what is dispatched: declared-behaviour.cdn.test.ts.
    const dispatched = Object.entries(behaviours).map(([tag, { events }]) => [
      tag,
      Object.keys(events)
        .map((name) => `${name} ${modelOf(tag).events.find((event) => event.name === name)?.type}`)
        .sort(),
    ]);
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(dispatched));
    for (const { type } of models.flatMap(({ events }) => events)) expect(elements).toHaveProperty(type);
  });

  it('tells values, numbers and attributes without a value apart', () => {
    const attribute = (tag, name) => modelOf(tag).attributes.find((one) => one.name === name);
    expect(attribute('rk-service-finder', 'layout')).toMatchObject({
      kind: 'choice',
      values: ['auto', 'list', 'compact'],
      default: 'auto',
      property: 'layout',
    });
    expect(attribute('rk-service-finder', 'heading-level')).toMatchObject({ kind: 'number', property: 'headingLevel' });
    expect(attribute('rk-service-finder', 'structured-data')).toMatchObject({ kind: 'boolean' });
    expect(attribute('rk-service-finder', 'structured-data')).not.toHaveProperty('property');
    expect(attribute('rk-impact-counter', 'count-up')).toMatchObject({ kind: 'boolean', property: 'countUp' });
    expect(attribute('rk-service-finder', 'hromada')).toMatchObject({ kind: 'text' });
    expect(attribute('rk-service-finder', 'fetch')).toBeUndefined();
  });

  it('keeps what nobody can set out of the types', () => {
    const types = elementTypes(models);
    expect(types).toContain("'structured-data'?: boolean;");
    expect(types).toContain("'layout'?: 'auto' | 'list' | 'compact';");
    expect(types).toContain("'rk-search': SearchEvent;");
    expect(types).toContain("intakeUrl: ServiceFinder['intakeUrl'];");
    expect(types).not.toMatch(/finderState|updateComplete/);
  });
});

describe('the files for editors', () => {
  const css = cssModel(models);

  it('offer values in HTML, and none where an attribute has none', () => {
    const { tags } = vsCodeHtmlData(models);
    const counter = tags.find(({ name }) => name === 'rk-impact-counter');
    const attribute = (name) => counter.attributes.find((one) => one.name === name);
    expect(attribute('theme').values).toEqual([{ name: 'auto' }, { name: 'light' }, { name: 'dark' }]);
    expect(attribute('breakdown').valueSet).toBe('v');
    expect(counter.description.value).toContain('`rk-figure`');
  });

  it('offer every custom property once, and every part', () => {
    const { properties, pseudoElements } = vsCodeCssData(css);
    const names = properties.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('--rk-color-accent');
    expect(names).toContain('--rk-service-finder-min-height');
    for (const { cssProperties } of models) for (const { name } of cssProperties) expect(names).toContain(name);
    expect(pseudoElements.map(({ name }) => name)).toContain('::part(result)');
  });

  it('tell the editors of JetBrains types as well', () => {
    const { contributions } = webTypes(models, css, { name: 'kit', version: '1.0.0' });
    const finder = contributions.html.elements.find(({ name }) => name === 'rk-service-finder');
    expect(finder.attributes.find(({ name }) => name === 'layout').value).toEqual({
      type: '"auto" | "list" | "compact"',
      kind: 'plain',
    });
    expect(finder.js.events).toContainEqual(expect.objectContaining({ name: 'rk-select', type: 'SelectEvent' }));
  });

  it('are as the sources are now', () => {
    expect(written('vscode.html-custom-data.json')).toEqual(vsCodeHtmlData(models));
    expect(written('vscode.css-custom-data.json')).toEqual(vsCodeCssData(css));
    expect(written('web-types.json')).toEqual(webTypes(models, css, written('package.json')));
  });
});
