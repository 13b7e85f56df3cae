import { identifierOf } from '../identifiers/identifier.ts';
import type { Dataset, LocalizedText, StoredNetwork } from '../records/stored.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { organizationIdentifier } from './drafts/organization.ts';
import { both, contentLanguagesOf } from './texts.ts';

interface NetworkDraft {
  name: LocalizedText;
  description: LocalizedText;
}

const networkDrafts = {
  'donetsk-civil-society-network': {
    name: both(
      'Мережа організацій громадянського суспільства Донецької області',
      'Network of civil society organisations of Donetsk region',
    ),
    description: both(
      'Громадські організації області, які працюють і там, куди виїхали люди. Узгоджують, хто де допомагає, щоб ніхто не лишився осторонь.',
      'Civil society organisations of the region that also work where its people have gone. They agree on who helps where, so that nobody is left out.',
    ),
  },
  'authorities-and-ngos-partnership': {
    name: both('Партнерство влади та громадських організацій', 'Partnership of authorities and NGOs'),
    description: both(
      'Ради громад, комунальні заклади й громадські організації, які разом відкривають і підтримують центри життєстійкості.',
      'Councils, municipal institutions and NGOs that open and support resilience centres together.',
    ),
  },
} as const satisfies Record<string, NetworkDraft>;

export type NetworkCode = keyof typeof networkDrafts;

/** The organization that coordinates a network; its key is that of an invented one. */
const coordinators: Readonly<Partial<Record<NetworkCode, string>>> = {
  'donetsk-civil-society-network': 'donetsk-network-office',
};

export function networks({ day }: DemoCalendar): Pick<Dataset, 'networks'> {
  return {
    networks: Object.entries(networkDrafts).map(([code, texts]): StoredNetwork => {
      const coordinator = coordinators[code as NetworkCode];
      return {
        id: identifierOf('network', code),
        code,
        ...texts,
        website: `https://example.org/networks/${code}`,
        ...(coordinator === undefined
          ? {}
          : {
              members: [
                { organization_id: organizationIdentifier(coordinator), role: 'coordinator', since: day(-700) },
              ],
            }),
        content_languages: contentLanguagesOf(texts.name),
      };
    }),
  };
}
