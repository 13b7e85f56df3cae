import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { addressLine, addressOf, areaLine, formatPhone, phonesOf } from '@resilience-kit/contract/service-facts';
import type { FinderView } from '../../finder-view.ts';

/** Where it is, in one line; of a confidential place the area alone. */
export function whereInWords(item: ServiceAtLocationDetail): string {
  const address = addressOf(item);
  const area = areaLine(item.location);
  if (item.location?.confidential) return [area, msg('The address is given by phone')].filter(Boolean).join('. ');
  return [address && addressLine(address), area].filter(Boolean).join(', ');
}

/**
 * A message that helps also where the link does not open: what, who, where, when, and whom to call. `hours` is when it is
 * open, in words.
 */
export function shareText(item: ServiceAtLocationDetail, hours: readonly string[]): string {
  const phones = phonesOf(item)
    .slice(0, 2)
    .map(({ number }) => formatPhone(number));
  return [
    item.service.name,
    item.organization?.name,
    phones.length > 0 && msg(str`Phone: ${phones.join(', ')}`),
    whereInWords(item),
    ...hours,
  ]
    .filter(Boolean)
    .join('\n');
}

/** When it is open, in words; nothing while what knows that is not here. */
export function hoursOf({ parts, language, now }: FinderView, item: ServiceAtLocationDetail): string[] {
  return parts.details?.hoursInWords(item, language, now) ?? [];
}
