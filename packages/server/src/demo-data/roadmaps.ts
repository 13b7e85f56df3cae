import type { RoadmapDocument, StageState } from '@resilience-kit/contract';
import { identifierOf } from '../identifiers/identifier.ts';
import type { Dataset, LocalizedText, Stored, StoredRoadmap } from '../records/stored.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { places, type DemoPlace } from './demo-places.ts';
import { organizationIdentifier } from './drafts/organization.ts';
import { both, contentLanguagesOf } from './texts.ts';

type Documents = Stored<RoadmapDocument>[];

const stages = [
  stage(
    'decision',
    both('Рішення й потреби', 'Decision and needs'),
    both(
      'Рада вивчає, кому й чого бракує, і ухвалює рішення про центр.',
      'The council finds out who lacks what, and decides on the centre.',
    ),
    [
      document('decision', 'regulation', both('Зразок рішення ради', 'Sample decision of a council')),
      document('needs', 'template', both('Анкета оцінки потреб громади', 'Questionnaire on the needs of a hromada')),
    ],
  ),
  stage(
    'premises',
    both('Приміщення', 'Premises'),
    both(
      'Доступний вхід, укриття поруч, окрема кімната для розмови.',
      'A step-free entrance, a shelter nearby, a separate room to talk.',
    ),
    [document('premises', 'guide', both('Вимоги до приміщення', 'What the premises need'))],
  ),
  stage(
    'team',
    both('Команда', 'Team'),
    both(
      'Психолог, соціальний працівник, юрист, фахівець із супроводу. Навчання ще до відкриття.',
      'A psychologist, a social worker, a lawyer, a case manager. Training comes before the opening.',
    ),
    [document('team', 'template', both('Посадові інструкції', 'Job descriptions'))],
  ),
  stage(
    'rules',
    both('Правила й документи', 'Rules and documents'),
    both(
      'Положення про центр, захист персональних даних, політика захисту дітей.',
      'The statute of the centre, data protection, the safeguarding policy.',
    ),
    [
      document('statute', 'regulation', both('Зразок положення про центр', 'Sample statute of a centre')),
      document('safeguarding', 'guide', both('Як допомагати й не нашкодити', 'How to help without doing harm')),
    ],
  ),
  stage(
    'opening',
    both('Відкриття', 'Opening'),
    both(
      'Перші відвідувачі, оголошення в громаді, години роботи на сайті.',
      'The first visitors, word to the hromada, opening hours on the site.',
    ),
  ),
  stage(
    'steady-work',
    both('Стала робота', 'Steady work'),
    both(
      'Супервізія команди, показники за півріччя, передавання звернень партнерам.',
      'Supervision of the team, figures every half-year, passing requests on to partners.',
    ),
    [document('figures', 'template', both('Таблиця показників', 'Table of figures'))],
  ),
];

/** The way to a resilience centre. That the centres are open is reported; days and the last stages are examples. */
export function roadmaps(calendar: DemoCalendar): Pick<Dataset, 'roadmaps'> {
  const name = both('Центр життєстійкості крок за кроком (демо)', 'A resilience centre, step by step (demo)');
  const roadmap: StoredRoadmap = {
    id: identifierOf('roadmap', 'resilience-centre'),
    name,
    description: both(
      'Що робить громада, щоб відкрити центр, у якому порядку і з якими документами. Цим діляться під час навчальних поїздок.',
      'What a hromada does to open a centre, in which order and with which documents. It is shared on study visits.',
    ),
    organization_id: organizationIdentifier('responsible-citizens'),
    network_code: 'authorities-and-ngos-partnership',
    stages,
    progress: [
      community(calendar, places.bucha, 'bucha-social-services-centre', { opened: 420, steady: 'done' }),
      community(calendar, places.zaporizhzhia, 'zaporizhzhia-social-services-centre', { opened: 300, steady: 'done' }),
      community(calendar, places.novopil, 'novopil-council', { opened: 150, steady: 'in_progress' }),
      community(calendar, places.kryvyiRih, 'kryvyi-rih-council', { opened: 40, steady: 'not_started' }),
    ],
    last_modified: calendar.moment(12, 'roadmap'),
    content_languages: contentLanguagesOf(name),
  };
  return { roadmaps: [roadmap] };
}

const DAYS_A_STAGE = 30;

function community(
  { day }: DemoCalendar,
  place: DemoPlace,
  organization: string,
  { opened, steady }: { opened: number; steady: StageState },
): NonNullable<StoredRoadmap['progress']>[number] {
  const before = stages.slice(0, -1);
  return {
    place_code: place.code,
    organization_id: organizationIdentifier(organization),
    stages: [
      ...before.map(({ code }, index) => ({
        stage: code,
        state: 'done' as const,
        since: day(-opened - (before.length - 1 - index) * DAYS_A_STAGE),
      })),
      ...(steady === 'not_started'
        ? []
        : [
            {
              stage: 'steady-work',
              state: steady,
              since: day(DAYS_A_STAGE - opened),
              note: both('Приклад для демонстрації.', 'An example for the demo.'),
            },
          ]),
    ],
  };
}

function stage(code: string, name: LocalizedText, description: LocalizedText, documents: Documents = []) {
  return { code, name, description, ...(documents.length > 0 ? { documents } : {}) };
}

function document(key: string, kind: RoadmapDocument['kind'], title: LocalizedText): Stored<RoadmapDocument> {
  return { title, url: `https://example.org/roadmap/${key}`, kind };
}
