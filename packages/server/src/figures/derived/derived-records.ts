import { identifierOf } from '../../identifiers/identifier.ts';
import type { ContentLanguage } from '@resilience-kit/contract';
import type { Dataset, StoredFigure, StoredIndicator } from '../../records/stored.ts';
import type { OwnCounts } from './count-records.ts';

/** Fewer submissions than these are never told of: who knows one of the people could tell that it was theirs. */
const SMALLEST_PUBLISHED = 5;

const languages: ContentLanguage[] = [
  { code: 'uk', origin: 'source' },
  { code: 'en', origin: 'source' },
];
const area = { uk: 'усі території, які охоплює цей сервер', en: 'all areas that this server covers' };
const source = { title: { uk: 'Власні записи цього сервера', en: 'Records of this server' } };

const servicesOpen = indicator({
  code: 'derived-services-open',
  name: { uk: 'Послуги, відкриті для відвідувачів', en: 'Services open to visitors' },
  definition: {
    uk: 'Опубліковані послуги, що діють і мають хоча б одне місце, яке не закрито й не перенесено, або надаються без місця.',
    en: 'Published services that are active and have at least one place that is neither closed nor moved away, or that need no place.',
  },
  method: {
    uk: 'Сервер рахує записи, які опублікували організації. Чи відчинено о цій годині, не враховано.',
    en: 'The server counts the records that organizations have published. Whether they are open at this hour is not considered.',
  },
  unit: 'services',
  counting: 'unique',
});

const intakesThisMonth = indicator({
  code: 'derived-intakes-this-month',
  name: { uk: 'Звернення, отримані цього місяця', en: 'Submissions received this month' },
  definition: {
    uk: 'Звернення, надіслані через форми цього сервера, крім відкладених як підозрілі. Одна людина може звернутися кілька разів.',
    en: 'Submissions sent with the forms of this server, without those set aside as suspicious. One person may send several.',
  },
  method: {
    uk: 'Сервер рахує конверти, не відкриваючи їх. Число округлено вниз до п’яти, щоб за ним не було видно окремого звернення; видалених звернень у ньому немає.',
    en: 'The server counts the envelopes without opening them. The number is rounded down to a multiple of five, so that no single submission shows; deleted ones are not in it.',
  },
  unit: 'requests',
  counting: 'contacts',
  smallest_published: SMALLEST_PUBLISHED,
});

const hoursToFirstContact = indicator({
  code: 'derived-hours-to-first-contact',
  name: { uk: 'Час до першого контакту', en: 'Time to first contact' },
  definition: {
    uk: 'Медіана годин від отримання звернення до першої позначки «зв’язалися» за останні 90 днів.',
    en: 'The median of hours from receiving a submission to first marking it as contacted, over the last 90 days.',
  },
  method: {
    uk: 'Половина звернень дочекалася швидше, половина — довше. Тих, з ким ще не зв’язалися, і видалених звернень тут немає. Округлено до пів години.',
    en: 'Half of them waited less, half longer. Those not contacted yet and deleted submissions are not in it. Rounded to half an hour.',
  },
  unit: 'hours',
  smallest_published: SMALLEST_PUBLISHED,
});

/** The indicators and figures that the server makes of its own records; a figure of which nothing is known is left out. */
export function derivedRecords(counts: OwnCounts): Pick<Dataset, 'indicators' | 'figures'> {
  const { today, monthStart, ninetyDaysAgo, openServices, intakes, firstContacts } = counts;
  const figures = [
    figure(servicesOpen, today, {
      value: openServices,
      qualifier: 'exact',
      period: { from: today, to: today },
      status: 'reported',
    }),
    figure(intakesThisMonth, today, {
      value: inFives(intakes),
      qualifier: intakes < SMALLEST_PUBLISHED ? 'exact' : 'at_least',
      period: { from: monthStart, to: today },
      status: 'provisional',
    }),
    ...(firstContacts.medianHours === undefined
      ? []
      : [
          figure(hoursToFirstContact, today, {
            value: Math.round(firstContacts.medianHours * 2) / 2,
            sample_size: inFives(firstContacts.count),
            qualifier: 'nearly',
            period: { from: ninetyDaysAgo, to: today },
            status: 'provisional',
          }),
        ]),
  ];
  return { indicators: [servicesOpen, intakesThisMonth, hoursToFirstContact], figures };
}

/** Numbers that are withheld anyway stay as they are. */
function inFives(count: number): number {
  return count < SMALLEST_PUBLISHED ? count : count - (count % SMALLEST_PUBLISHED);
}

function indicator(draft: Omit<StoredIndicator, 'id' | 'is_derived' | 'content_languages'>): StoredIndicator {
  return { id: identifierOf('indicator', draft.code), ...draft, is_derived: true, content_languages: languages };
}

type Counted = Pick<StoredFigure, 'value' | 'sample_size' | 'qualifier' | 'period' | 'status'>;

function figure({ id, code }: StoredIndicator, today: string, counted: Counted): StoredFigure {
  return {
    id: identifierOf('figure', code),
    code,
    indicator_id: id,
    ...counted,
    area,
    source,
    as_of: today,
    content_languages: languages,
  };
}
