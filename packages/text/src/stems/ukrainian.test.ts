import { describe, expect, it } from 'vitest';
import { normalize } from '../words/normalize.ts';
import { stemUkrainian } from './ukrainian.ts';

function stems(words: string): Set<string> {
  return new Set(words.split(' ').map((word) => stemUkrainian(normalize(word))));
}

describe('the Ukrainian stem', () => {
  it.each([
    ['takes case endings off', 'центр центру центрами'],
    ['takes -ість off in all cases', 'вразливість вразливості вразливістю вразливостей'],
    ['brings -ів and -ов together in town names', 'Харків Харкова Харкову Харкові Харковом'],
    ['brings short town names together', 'Львів Львова Львові'],
    ['brings -їв and -єв together in town names', 'Київ Києва Києві'],
    ['brings -ня and -ень together', 'лікарня лікарні лікарень'],
    ['drops the fleeting vowel', 'переселенець переселенця переселенцями'],
    ['drops the fleeting vowel after a vowel', 'європеєць європейця європейцем'],
    ['joins the singular suffix of inhabitants with their plural', 'киянин кияни киян'],
    ['reads і of a closed syllable as о', 'школа шкіл'],
    ['undoes the alternation of к, г, х', 'допомога допомозі'],
    ['levels double consonants', 'навчання навчань'],
    ['knows the words without a rule', 'люди людина людей'],
    ['reads roots that look like an ending as roots', 'програма програм програми'],
    ['joins the Russian spelling with the Ukrainian', 'Запорожье Запоріжжя'],
    ['ignores a missing soft sign', 'Донецк Донецьк'],
    ['ignores і typed for и', 'психолог псіхолог'],
  ])('%s: %s', (_rule, words) => {
    expect(stems(words).size).toBe(1);
  });

  it.each([
    'лікар лікарня',
    'місто місце',
    'психолог психологічний',
    'центр цент',
    'програма програміст',
    'школа шкіра',
  ])('keeps %s apart', (words) => {
    expect(stems(words).size).toBe(2);
  });

  it('leaves short words alone', () => {
    expect(stemUkrainian('дім')).toBe(stemUkrainian('дому'));
    expect(stemUkrainian('оса')).toBe('оса');
    expect(stemUkrainian('ь')).toBe('ь');
  });
});
