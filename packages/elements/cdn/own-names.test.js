import { expect, it } from 'vitest';
import { ownNames } from './own-names.js';

const built = (files) => {
  const output = Object.fromEntries(
    Object.entries(files).map(([fileName, code]) => [fileName, { type: 'chunk', fileName, code }]),
  );
  ownNames().generateBundle.call(
    {
      error(message) {
        throw new Error(message);
      },
    },
    {},
    output,
  );
  return Object.fromEntries(Object.values(output).map(({ fileName, code }) => [fileName, code]));
};

it('files share under the names that they have inside, and keep the names by which others take them', () => {
  const files = built({
    'first-a.js': 'var e=1,t=2,Js=3;export{t as $,e as at,Js as start};\n',
    'other-b.js': 'import{$ as n,at as e}from"./first-a.js";export{n as t,e as breakdown};\n',
    'third-c.js': 'import{t as x}from"./other-b.js";import("./first-a.js").then(({start:e})=>e(x));\n',
  });
  expect(files).toEqual({
    'first-a.js': 'var e=1,t=2,Js=3;export{Js as start,e,t};\n',
    'other-b.js': 'import{e,t as n}from"./first-a.js";export{e as breakdown,n};\n',
    'third-c.js': 'import{n as x}from"./other-b.js";import("./first-a.js").then(({start:e})=>e(x));\n',
  });
});

it('says so where something is taken later by a name that is to change', () => {
  expect(() => built({ 'first-a.js': 'import("./other-b.js").then(e=>e.t);' })).toThrow('first-a.js');
});
