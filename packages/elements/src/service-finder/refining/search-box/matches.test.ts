import type { FacetValue } from '@resilience-kit/contract';
import { aServiceAtLocation } from '@resilience-kit/sdk/testing';
import { describe, expect, it } from 'vitest';
import { matchingKinds, matchingServices, placeWords, withPreposition } from './matches.ts';
import { withoutWords } from './typed-words.ts';

const kinds: FacetValue[] = [
  { code: 'psychological-support', name: 'Психологічна допомога', count: 5 },
  { code: 'child-psychology', name: 'Дитячий психолог', parent: 'psychological-support', count: 2 },
  { code: 'speech-therapy', name: 'Логопед', count: 1 },
  { code: 'case-management', name: 'Супровід сім’ї', count: 0 },
];
const codes = (text: string) => matchingKinds(text, kinds).map(({ value }) => value.code);
const places = (text: string) => placeWords(text, matchingKinds(text, kinds)).map(({ word }) => word);

describe('what a typed text may mean', () => {
  it.each([
    ['пси', ['psychological-support', 'child-psychology']],
    ['ПСИХОЛОГА', ['psychological-support', 'child-psychology']],
    ['логопеда', ['speech-therapy']],
    ["сім'ї", ['case-management']],
    ['сімї', ['case-management']],
    ['kjujgtl', ['speech-therapy']],
    ['', []],
    ['де жити', []],
    ['!?', []],
  ])('is found by the beginnings of words, whatever their ending, apostrophe or keyboard: «%s»', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('may be a service among the results', () => {
    const items = [aServiceAtLocation(), aServiceAtLocation({ service: { name: 'Юрист' } })];
    expect(matchingServices('юри', items).map(({ value }) => value.service.name)).toEqual(['Юрист']);
  });

  it.each([
    ['логопед буча', ['буча']],
    ['логопед у кривому розі', ['кривому', 'рози']],
    ['хочу логопеда в бучі', ['бучи']],
    ['буч', ['буч']],
    ['логопед', []],
    // It may become Логвинівка as well.
    ['лог', ['лог']],
    ['логопед у', []],
  ])('has the words that may name a place: «%s»', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('keeps the rest when one of the meanings is taken', () => {
    const text = 'логопед  у Бучі';
    const [kind] = matchingKinds(text, kinds);
    expect(withoutWords(text, kind?.words ?? [])).toBe('у Бучі');
    expect(withoutWords(text, withPreposition(text, placeWords(text, matchingKinds(text, kinds))))).toBe('логопед');
  });
});
