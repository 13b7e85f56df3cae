import { expect, it } from 'vitest';
import { verbRoot } from './verb-root.ts';

it.each([
  ['розлучитися', 'розлучилась', 'розлучаюсь'],
  ['заїкатися', 'заїкається', 'заїкався'],
  ['втратити', 'втратила', 'втратив'],
  ['звернутися', 'звернутись', 'звернулась'],
])('the forms of «%s» have one root', (...forms) => {
  expect(new Set(forms.map(verbRoot)).size).toBe(1);
});

it('short words stay as they are', () => {
  for (const word of ['їм', 'йти', 'б', '']) expect(verbRoot(word)).toBe(word);
});
