import type { DeclaredAbility, DeclaredBehaviour, DeclaredLink } from '../declared-behaviour/behaviour-types.ts';
import { neutralAddress } from './exit-address.ts';

/** Shared with the form, which has a quick exit of its own. */
export const leaving: DeclaredAbility = {
  name: 'leave-page',
  when: {
    uk: 'натиснуто «Швидко вийти» або тричі Shift: сторінку прибрано з екрана, на її місці відкривається інша',
    en: '“Leave this page quickly” is pressed, or Shift three times: the page is taken off the screen, another opens in its place',
  },
};

export const exitAddresses: readonly DeclaredLink[] = [
  {
    to: neutralAddress,
    when: { uk: 'швидкий вихід, якщо сторінка не назвала адреси', en: 'quick exit, where the page names no address' },
  },
  {
    to: 'page',
    when: { uk: 'швидкий вихід за адресою, яку назвала сторінка', en: 'quick exit to the address that the page names' },
  },
];

/** What the quick exit does. */
export const quickExitBehaviour: DeclaredBehaviour = {
  requests: [],
  storage: [],
  permissions: [],
  abilities: [leaving],
  links: exitAddresses,
  events: { 'rk-exit': [] },
};
