/** Endings of verbs, infinitive, present, past and imperative; the last line is Russian. */
const ENDING = /(?:[аяиіеєїую]?(?:ти|ть|мо|те|вши|в|ла|ло|ли|ш)|[аяую]ть|у|ю|е|є|и|іть|йте|й|ний|на|но|ні)$/;
const REFLEXIVE = /(?:ся|сь)$/;
const LAST_VOWELS = /[аяиіеєїуюоь]{1,2}$/;
const SHORTEST_ROOT = 3;

/**
 * What the forms of a normalised Ukrainian verb share: розлучитися, розлучилась and розлучаюсь give розлуч. Far rougher than a stem, and
 * the same for many nouns, so it only serves to recognise verbs that are expected.
 */
export function verbRoot(word: string): string {
  const plain = shorter(word, REFLEXIVE);
  return shorter(shorter(plain, ENDING), LAST_VOWELS);
}

function shorter(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return rest.length < SHORTEST_ROOT ? word : rest;
}
