/** How many digits of a KATOTTG code name the oblast, the district, the hromada and the settlement. */
const digits = [2, 4, 7, 10] as const;

/**
 * The P-codes of a place from the oblast down, by which humanitarian data name places: the first digits of its KATOTTG code. A place
 * ends where only zeros follow.
 */
export function placeCodes(katottg: string): string[] {
  const number = katottg.slice(2, 12);
  return digits
    .filter((length, index) => /[1-9]/.test(number.slice(digits[index - 1] ?? 0, length)))
    .map((length) => `UA${number.slice(0, length)}`);
}
