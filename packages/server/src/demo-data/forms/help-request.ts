import type { Dataset } from '../../records/stored.ts';
import { organizationIdentifier } from '../drafts/organization.ts';
import { both, contentLanguagesOf } from '../texts.ts';
import { beforeYouStart, danger } from './before-help.ts';
import { help, person, place } from './help-needed.ts';
import { note, sharing } from './note-and-sharing.ts';
import { contact, contactSafety } from './safe-contact.ts';

/** The organization that the demo's requests for help go to. */
export const DEMO_RECEIVER = organizationIdentifier('responsible-citizens');

const title = both('Попросити про допомогу', 'Ask for help');

/** The request for help: the fewest questions with which somebody can be helped, none of which can harm them later. */
export function forms(): Pick<Dataset, 'forms'> {
  return {
    forms: [
      {
        id: 'help-request',
        version: 1,
        organization_id: DEMO_RECEIVER,
        title,
        description: both(
          'Кілька коротких запитань. Імені не питаємо, і зайвого теж.',
          'A few short questions. We do not ask your name, nor anything we do not need.',
        ),
        isolation: 'frame',
        notice_version: '2026-11-01',
        steps: [beforeYouStart, danger, help, person, place, contact, contactSafety, note, sharing],
        content_languages: contentLanguagesOf(title),
      },
    ],
  };
}
