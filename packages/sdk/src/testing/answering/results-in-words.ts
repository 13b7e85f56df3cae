import type { SearchAnswer, SearchInWords } from '@resilience-kit/contract';
import { dialled, formatPhone, phonesOf } from '@resilience-kit/contract/service-facts';

/** What was found, as names and numbers: what the server tells of hours and places besides is left out. */
export function resultsInWords({ contents, total_items: total }: SearchAnswer): SearchInWords {
  return {
    heading: String(total),
    results: contents.map((item) => {
      const [phone] = phonesOf(item);
      return {
        id: item.id,
        name: item.service.name,
        hours: '',
        ...(phone ? { phone: { dial: dialled(phone.number), number: formatPhone(phone.number) } } : {}),
      };
    }),
  };
}
