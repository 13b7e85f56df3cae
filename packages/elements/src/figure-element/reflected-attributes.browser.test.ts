import { assert } from '@open-wc/testing';
import { reflectAttributes } from './reflected-attributes.ts';

class ReflectingElement extends HTMLElement {
  static readonly observedAttributes = reflectAttributes(this, {
    place: '',
    theme: 'auto',
    refresh: 0,
    'heading-level': 2,
    'count-up': false,
  });
  declare place: string;
  declare theme: string;
  declare refresh: number;
  declare headingLevel: number;
  declare countUp: boolean;
}
customElements.define('rk-reflecting-element', ReflectingElement);

describe('properties that are attributes', () => {
  let element: ReflectingElement;
  beforeEach(() => {
    element = new ReflectingElement();
  });

  it('are what their defaults say without the attribute', () => {
    const { place, theme, refresh, headingLevel, countUp } = element;
    assert.deepEqual([place, theme, refresh, headingLevel, countUp], ['', 'auto', 0, 2, false]);
    assert.deepEqual(ReflectingElement.observedAttributes, ['place', 'theme', 'refresh', 'heading-level', 'count-up']);
  });

  it('read the attribute as a text, a number or a flag', () => {
    element.setAttribute('theme', 'dark');
    element.setAttribute('heading-level', '4');
    element.setAttribute('count-up', '');
    assert.deepEqual([element.theme, element.headingLevel, element.countUp], ['dark', 4, true]);
  });

  it('write the attribute', () => {
    Object.assign(element, { place: 'UA14000000000091971', refresh: 60, countUp: true });
    assert.equal(
      element.outerHTML.split('>')[0],
      '<rk-reflecting-element place="UA14000000000091971" refresh="60" count-up=""',
    );
  });

  it('take the attribute away for nothing and for a flag that is off', () => {
    element.setAttribute('place', 'UA14000000000091971');
    element.setAttribute('refresh', '60');
    element.setAttribute('count-up', '');
    Object.assign(element, { place: null, refresh: undefined, countUp: false });
    assert.deepEqual(element.getAttributeNames(), []);
  });
});
