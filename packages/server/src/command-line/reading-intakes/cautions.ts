import type { FormAnswer, FormAnswers } from '@resilience-kit/contract';

/** What may do harm when it is overlooked. Shown before anything else of a request, in capitals. */
export interface Caution {
  uk: string;
  en: string;
}

/**
 * Of the forms of this kit, by the codes of questions and answers: labels come from a server, and what a server says must not
 * be able to turn «do not call» into «call».
 */
const byCode: readonly (Caution & { field: string; answer: string })[] = [
  {
    field: 'in-danger',
    answer: 'yes',
    uk: 'Зараз загрожує небезпека',
    en: 'In danger right now',
  },
  {
    field: 'contact-way',
    answer: 'i-will-contact-you',
    uk: 'Не телефонуйте й не пишіть: людина звернеться сама',
    en: 'Do not call or write: they will contact you',
  },
  {
    field: 'leave-message',
    answer: 'no',
    uk: 'Не залишайте повідомлень',
    en: 'Leave no message',
  },
  {
    field: 'say-about',
    answer: 'nothing',
    uk: 'Якщо відповість хтось інший, нічого не кажіть',
    en: 'If somebody else answers, say nothing',
  },
  {
    field: 'say-about',
    answer: 'survey',
    uk: 'Якщо відповість хтось інший, кажіть, що це опитування',
    en: 'If somebody else answers, say that it is a survey',
  },
  {
    field: 'message-about',
    answer: 'neutral',
    uk: 'У повідомленні не згадуйте про допомогу',
    en: 'Do not mention help in a message',
  },
];

/** What people and forms of others write, also in Russian, which some people write in. */
const FORBIDDING = [
  /(?<!\p{L})не\s+(?:\p{L}+\s+){0,2}?(?:(?:по|пере|за|на)?(?:телефону|дзвон|дзвін|звон)|(?:на)?пи(?:ш|с)|залиша|оставля|(?:с|роз|по)?каж|каз|гов|розпов|приход|приїзд|приезж|контакт|(?:зв[’'ʼ]яз|связ))/iu,
  /(?<!\p{L})(?:do\s*not|don[’'ʼ]?t|never|not|no)\s+(?:\p{L}+\s+){0,2}?(?:call|phone|ring|contact|text|message|voicemail|write|e-?mail|visit|come|tell|say|mention|leave)/iu,
  /(?<!\p{L})(?:say|tell|leave|mention)\s+(?:\p{L}+\s+)?nothing/iu,
  /(?<!\p{L})(?:without|без)\s+(?:calls?|messages?|дзвінк|повідомлен|звонк|сообщен)/iu,
];
/** Whoever hides a «do not» behind invisible signs, by accident or not, is understood all the same. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
const LONGEST_QUOTATION = 160;

/** What whoever answers must know before anything else; none when there is nothing. */
export function cautionsOf(answers: FormAnswers): Caution[] {
  const known = byCode.filter(({ field, answer }) => includes(answers[field], answer));
  const written = Object.entries(answers)
    .filter(([field]) => !byCode.some((rule) => rule.field === field))
    .flatMap(([field, answer]) => forbiddingIn(field, answer));
  return [...known.map(({ uk, en }) => ({ uk, en })), ...written];
}

/** A request as one line: what it warns of, in capitals. */
export function cautionText(cautions: readonly Caution[], language: 'uk' | 'en'): string {
  return cautions.map((caution) => caution[language].toLocaleUpperCase(language)).join(' · ');
}

function includes(answer: FormAnswer | undefined, wanted: string): boolean {
  return Array.isArray(answer) ? answer.includes(wanted) : answer === wanted;
}

/** In what was written, in a chosen code such as `do-not-call`, and in a question that is answered with yes. */
function forbiddingIn(field: string, answer: FormAnswer): Caution[] {
  const texts = typeof answer === 'boolean' ? (answer ? [field] : []) : Array.isArray(answer) ? answer : [answer];
  return texts.flatMap((text) => {
    const plain = text.replace(INVISIBLE, ' ');
    const isForbidding = [plain, plain.replaceAll('-', ' ')].some((form) => FORBIDDING.some((one) => one.test(form)));
    if (!isForbidding) return [];
    const quoted = text.length > LONGEST_QUOTATION ? `${text.slice(0, LONGEST_QUOTATION)}…` : text;
    return [{ uk: `Прочитайте: «${quoted}»`, en: `Read this: “${quoted}”` }];
  });
}
