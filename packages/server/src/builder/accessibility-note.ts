import type { ContentLanguageCode } from '../records/stored.ts';
import type { BuilderChoice } from './builder-choice.ts';
import { componentNames, namedInPlural } from './component-names.ts';

/** What a site's accessibility statement can say of the component, and no more than was tried. */
export function accessibilityNote({ component }: BuilderChoice, language: ContentLanguageCode): string {
  const name = componentNames[component][language];
  const are = namedInPlural.has(component) ? 'are' : 'is';
  return language === 'uk'
    ? `${name} (Resilience Kit) перевіряють автоматично за правилами WCAG 2.2 рівнів A і AA (axe) у кожному стані, українською й англійською; з клавіатури, на екрані завширшки 320 пікселів, зі збільшенням до 400 %, з примусовими кольорами та без анімацій. Озвучування перевіряють за деревом доступності браузера; люди з екранними дикторами його ще не випробували. Про те, що вам заважає, напишіть: [ваша адреса].`
    : `${name} (Resilience Kit) ${are} checked automatically by the rules of WCAG 2.2, levels A and AA (axe), in every state, in Ukrainian and English; with the keyboard, on a screen 320 pixels wide, at 400 % zoom, in forced colours and without animation. What is read out is checked by the browser’s accessibility tree; people with screen readers have not tried it yet. If something is in your way, write to [your address].`;
}
