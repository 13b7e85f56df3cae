/**
 * How the adjective that names a hromada is made from the name of its main village, read backwards: the adjective's
 * ending, then the endings that the village's name most often has. The first rule that fits is used.
 */
const RULES: readonly (readonly [adjective: string, ...village: string[]])[] = [
  ['пільська', 'піль', 'пілля', 'поле'],
  ['овецька', 'івці'],
  ['ницька', 'ниця', 'ники'],
  ['вицька', 'вичі', 'виця'],
  ['лицька', 'личі', 'лиця'],
  ['цька', 'ць', 'цьк'],
  ['зька', 'г', 'зьк'],
  ['івська', 'ів', 'івка'],
  ['ївська', 'їв', 'ївка'],
  ['овська', 'ове', 'овка'],
  ['ненська', 'не'],
  ['нянська', 'не', 'нянка'],
  ['янська', 'янка', 'яни'],
  ['анська', 'анка', 'ани'],
  ['инська', 'ин', 'ине'],
  ['інська', 'ін', 'іне'],
  ['льська', 'ль', 'лля'],
  ['ська', '', 'а'],
];

/**
 * Names that the main village of a hromada may have: «Новопільська» gives «Новопіль», «Новопілля», «Новополе». They are guesses, good
 * for finding the hromada when somebody types the village, and never shown.
 */
export function likelySettlementNames(adjective: string): string[] {
  const rule = RULES.find(([ending]) => adjective.endsWith(ending));
  if (!rule) return [];
  const [ending, ...villages] = rule;
  const root = adjective.slice(0, -ending.length);
  return villages.map((village) => root + village);
}
