import { both } from './texts.ts';

/** Sentences about accessibility that are true of several locations. */
export const accessible = {
  stepFree: both('Вхід без сходів, є пандус.', 'Step-free entrance with a ramp.'),
  wideDoors: both(
    'Широкі двері, у коридорі розвернеться коляска.',
    'Wide doors; a wheelchair can turn in the corridor.',
  ),
  toilet: both('Є доступна вбиральня з поручнями.', 'There is an accessible toilet with grab rails.'),
  lift: both('Є ліфт, двері 90 см.', 'There is a lift; its door is 90 cm wide.'),
  tactile: both(
    'Тактильна плитка біля входу, таблички шрифтом Брайля.',
    'Tactile paving at the entrance and signs in Braille.',
  ),
  signLanguage: both(
    'Перекладач жестової мови є по вівторках і на відеозв’язку.',
    'A sign-language interpreter is here on Tuesdays and by video call.',
  ),
  shelterBelow: both(
    'Укриття в будівлі, туди можна з’їхати на колясці.',
    'The shelter is in the building and a wheelchair can get there.',
  ),
  helpAtStep: both(
    'Біля входу одна сходинка. Натисніть кнопку, і вам допоможуть.',
    'There is one step at the entrance. Press the button and someone will help.',
  ),
  secondFloor: both(
    'Другий поверх без ліфта. За потреби спустимося до вас.',
    'Second floor, no lift. If you need, we will come down to you.',
  ),
} as const;
