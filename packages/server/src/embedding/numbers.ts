import type { Hotline } from '@resilience-kit/contract';
import { html } from 'hono/html';
import type { ContentLanguageCode } from '../records/stored.ts';
import { pageTexts } from './page-texts.ts';

/** Numbers to call, as they are on every page; where there is none, what works on any telephone. */
export function numbers({
  hotlines,
  language,
}: {
  hotlines: readonly Hotline[];
  language: ContentLanguageCode;
}): ReturnType<typeof html> {
  const texts = pageTexts[language];
  if (hotlines.length === 0)
    return html`
      <p>${texts.lockScreen}</p>
    `;
  return html`
    <div>
      <p>${texts.call}</p>
      <ul class="numbers" role="list">
        ${hotlines.map(({ dial, number, name, hours, free_of_charge }) => {
          const notes = [name, hours, free_of_charge ? texts.freeOfCharge : undefined].filter(Boolean).join(' · ');
          return html`
            <li>
              <a href="tel:${dial}" dir="ltr">${number}</a>
              <span>${notes}</span>
            </li>
          `;
        })}
      </ul>
    </div>
  `;
}
