import { describe, expect, it } from 'vitest';
import { plural } from './plural.ts';

const ukrainian = '{n} послуга|{n} послуги|{n} послуг|{n} послуги';
const english = '{n} service|{n} services';

describe('plural', () => {
  it.each([
    [0, '0 послуг'],
    [1, '1 послуга'],
    [2, '2 послуги'],
    [4, '4 послуги'],
    [5, '5 послуг'],
    [11, '11 послуг'],
    [12, '12 послуг'],
    [21, '21 послуга'],
    [22, '22 послуги'],
    [25, '25 послуг'],
    [111, '111 послуг'],
    [1.5, '1,5 послуги'],
  ])('says %d in Ukrainian as «%s»', (count, expected) => {
    expect(plural(ukrainian, count, 'uk')).toBe(expected);
  });

  it.each([
    [0, '0 services'],
    [1, '1 service'],
    [2, '2 services'],
    [1.5, '1.5 services'],
  ])('says %d in English as “%s”', (count, expected) => {
    expect(plural(english, count, 'en')).toBe(expected);
  });

  it('groups the digits of large numbers as the language does', () => {
    expect(plural(ukrainian, 12345, 'uk').replace(/\s/g, ' ')).toBe('12 345 послуг');
  });

  it('uses the last form when a translation has too few', () => {
    expect(plural('{n} service|{n} services', 5, 'uk')).toBe('5 services');
  });
});
