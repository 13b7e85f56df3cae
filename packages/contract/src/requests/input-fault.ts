/** A sentence in every language that answers come in. */
export type Sentence = Readonly<Record<'uk' | 'en', string>>;

/** What is wrong with one input; `pointer` names it: `/query/per_page`, `/path/id`, `/ciphertext` of a body. */
export interface InputFault {
  pointer: string;
  message: Sentence;
}

/** One fault or more. */
export type InputFaults = readonly [InputFault, ...InputFault[]];

/** What a problem says of a body with these faults, each of which stands in `errors`. */
export function detailOfBodyFaults([first, ...others]: InputFaults): Sentence {
  if (others.length === 0) return first.message;
  const count = others.length + 1;
  return {
    uk: `У тілі запиту помилок: ${count}; про кожну сказано в errors. Перша: ${first.message.uk}`,
    en: `${count} things in the body are wrong; errors tells about each. The first: ${first.message.en}`,
  };
}
