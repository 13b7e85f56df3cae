import { expect, it } from 'vitest';
import { stem } from '../stems/stem.ts';
import { knownWordsLike, mayBeMeant, slipsForgiven, soundsLike } from './known-words.ts';

it.each([
  ['адвакат', 'адвокат'],
  ['двокат', 'адвокат'],
  ['евакуацыя', 'евакуація'],
  ['вакуація', 'евакуація'],
  ['адяг', 'одяг'],
  ['логопедка', 'логопед'],
  ['голодуємо', 'голод'],
  ['поплакатись', 'плакать'],
])('«%s» may be «%s», which the synonyms know', (misspelt, meant) => {
  expect(knownWordsLike(stem(misspelt)).map(([, word]) => word)).toContain(meant);
});

it('only few of the words that are known are like another', () => {
  expect(knownWordsLike(stem('адвокат')).length).toBeLessThan(250);
});

it('two slips are forgiven in long words, and a wrong first letter hardly ever', () => {
  expect([slipsForgiven('психолог'), slipsForgiven('юрист')]).toEqual([2, 1]);
  expect(mayBeMeant('псхолог', 'психолог', 1)).toBe(true);
  expect(mayBeMeant('сихолог', 'психолог', 1)).toBe(true);
  expect(mayBeMeant('син', 'сил', 1)).toBe(true);
  expect(mayBeMeant('карпат', 'закарпат', 2)).toBe(false);
  expect(mayBeMeant('рук', 'мук', 1)).toBe(false);
  expect(mayBeMeant('салон', 'талон', 1)).toBe(false);
});

it('who writes as they speak is understood, however many letters that changes', () => {
  expect(soundsLike('лагапет', 'логопед')).toBe(true);
  expect(soundsLike('салон', 'талон')).toBe(false);
  expect(mayBeMeant('лагапет', 'логопед', 3)).toBe(true);
  expect(mayBeMeant('адяг', 'одяг', 1)).toBe(true);
});

it('another word of the root is meant only where it is one that is known', () => {
  expect(mayBeMeant('насилник', 'насилств', 3, true)).toBe(true);
  expect(mayBeMeant('насилник', 'насилств', 3)).toBe(false);
  expect(mayBeMeant('ветеринар', 'ветеран', 3, true)).toBe(false);
});
