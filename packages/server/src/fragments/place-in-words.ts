import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { addressLine, addressOf, areaLine } from '@resilience-kit/contract/service-facts';
import { withoutTurns } from '../figure-pictures/plain-text.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { resultTexts } from './result-texts.ts';

/** Where it is, as exactly as may be told; undefined when nothing is known. */
export function placeInWords(item: ServiceAtLocationDetail, language: ContentLanguageCode): string | undefined {
  const address = addressOf(item);
  const byPhone = item.location?.confidential ? resultTexts[language].addressByPhone : undefined;
  const where = address ? addressLine(address) : byPhone;
  const lines = [where, areaLine(item.location)].filter(Boolean).map((line) => withoutTurns(line ?? ''));
  return lines.length > 0 ? lines.join(' · ') : undefined;
}
