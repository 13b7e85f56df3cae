import { expect, it } from 'vitest';
import { known } from '../loader/element-files.ts';
import { elementNames } from './element-names.ts';

it('what may stand in the place of an element is what the loader can load', () => {
  expect([...elementNames, 'first-results', 'markup'].sort()).toEqual(Object.keys(known).sort());
});
