import { describe, expect, it } from 'vitest';
import { foldLookAlikes } from './look-alikes.ts';

describe('look-alike letters', () => {
  it('become Cyrillic in a word that is otherwise Cyrillic', () => {
    expect(foldLookAlikes('пcиxoлoг')).toBe('психолог');
    expect(foldLookAlikes('Xapків')).toBe('Харків');
    expect(foldLookAlikes('Бiла Цepквa')).toBe('Біла Церква');
    expect(foldLookAlikes('Украïна')).toBe('Україна');
  });

  it('become Latin in a word that is otherwise Latin', () => {
    expect(foldLookAlikes('сеntеr')).toBe('center');
    expect(foldLookAlikes('Киrа')).toBe('Киrа');
  });

  it('follow the letters that are beyond doubt, even when those are the fewer', () => {
    expect(foldLookAlikes('СОVІD')).toBe('COVID');
    expect(foldLookAlikes('BПO')).toBe('ВПО');
  });

  it('are judged word by word', () => {
    expect(foldLookAlikes('IT-фaхівець, center і центp')).toBe('IT-фахівець, center і центр');
  });

  it('stay in words of one script', () => {
    expect(foldLookAlikes('cop сор')).toBe('cop сор');
  });

  it('become Cyrillic when nothing else decides', () => {
    expect(foldLookAlikes('oо')).toBe('оо');
  });
});
