import type { ResultInWords, SearchAnswer, SearchInWords, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { dialled, fallbackLanguage, formatPhone, phonesOf } from '@resilience-kit/contract/service-facts';
import { withoutTurns } from '../figure-pictures/plain-text.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { foundText, fragmentTexts } from './fragment-texts.ts';
import { openingWords, type OpeningWordsOptions } from './opening-words.ts';
import { placeInWords } from './place-in-words.ts';

/** What was found, as sentences: what a slow line brings while the search itself is on its way. */
export function inWords(
  answer: SearchAnswer,
  { language, now }: Pick<AnswerContext, 'language' | 'now'>,
): SearchInWords {
  const options = { language, today: kyivTime(now).date, hours: 'today' } as const;
  return {
    heading: foundText(answer, language),
    ...(answer.data_status === 'demo' ? { notice: fragmentTexts[language].demo } : {}),
    results: answer.contents.map((item) => resultInWords(item, options)),
  };
}

function resultInWords(item: ServiceAtLocationDetail, options: OpeningWordsOptions): ResultInWords {
  const { id, service, organization } = item;
  const language = fallbackLanguage(service, 'name');
  const place = placeInWords(item, options.language);
  const [phone] = phonesOf(item);
  return {
    id,
    name: withoutTurns(service.name),
    ...(language === undefined ? {} : { language }),
    ...(organization ? { organization: withoutTurns(organization.name) } : {}),
    hours: hoursInWords(item, options),
    ...(place === undefined ? {} : { place }),
    ...(phone ? { phone: { dial: dialled(phone.number), number: withoutTurns(formatPhone(phone.number)) } } : {}),
  };
}

function hoursInWords(item: ServiceAtLocationDetail, options: OpeningWordsOptions): string {
  const { tone, label, detail } = openingWords(item, options);
  if (detail === undefined) return label;
  return tone === 'hours' ? `${label}: ${detail}` : `${label}, ${detail}`;
}
