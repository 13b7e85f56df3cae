import type { DeliveryMode } from '@resilience-kit/contract';
import type { AudienceCode } from '../demo-data/audiences.ts';
import type { CategoryCode } from '../demo-data/categories.ts';
import { both } from '../demo-data/texts.ts';
import type { LocalizedText } from '../records/stored.ts';

/** What a kind of help may be called, and for whom it is. */
export interface HelpTexts {
  category: CategoryCode;
  names: readonly LocalizedText[];
  sentences: readonly LocalizedText[];
  audiences: readonly AudienceCode[];
  modes: readonly DeliveryMode[];
}

/** Kinds of help, the most frequent first: services are spread over them by rank. */
export const kindsOfHelp: readonly HelpTexts[] = [
  {
    category: 'individual-counselling',
    names: [
      both('Психолог', 'Psychologist'),
      both('Консультація психолога', 'Counselling by a psychologist'),
      both('Психологічна підтримка дорослих', 'Psychological support for adults'),
    ],
    sentences: [
      both('Розмова сам на сам про те, що болить.', 'A talk one to one about what hurts.'),
      both('Допоможе при тривозі, безсонні та втомі.', 'Helps with anxiety, sleeplessness and exhaustion.'),
    ],
    audiences: ['everyone', 'displaced-people', 'veterans-and-families'],
    modes: ['in_person', 'phone', 'online'],
  },
  {
    category: 'social-worker',
    names: [
      both('Соціальний працівник', 'Social worker'),
      both('Прийом громадян із соціальних питань', 'Reception on social matters'),
      both('Соціальна консультація', 'Social advice'),
    ],
    sentences: [
      both('Підкаже, яка допомога вам належить.', 'Tells you what help is due to you.'),
      both(
        'Заповнить із вами заяву й простежить за відповіддю.',
        'Fills in the form with you and follows up the answer.',
      ),
    ],
    audiences: ['everyone', 'older-people', 'displaced-people', 'people-with-disabilities'],
    modes: ['in_person', 'home_visit', 'phone'],
  },
  {
    category: 'aid-kits',
    names: [
      both('Видача наборів допомоги', 'Aid kits'),
      both('Продуктові набори', 'Food parcels'),
      both('Набори гігієни', 'Hygiene kits'),
    ],
    sentences: [
      both('Видаємо раз на місяць, один набір на сім’ю.', 'Once a month, one kit for each family.'),
      both('Привеземо тим, хто не виходить із дому.', 'We bring it to those who cannot leave home.'),
    ],
    audiences: ['displaced-people', 'older-people', 'parents'],
    modes: ['in_person', 'home_visit'],
  },
  {
    category: 'documents-and-payments',
    names: [
      both('Юрист: документи та виплати', 'Lawyer: documents and payments'),
      both('Відновлення документів', 'Restoring documents'),
      both('Безоплатна правнича допомога', 'Free legal aid'),
    ],
    sentences: [
      both('Допоможе з довідкою, пенсією, субсидією.', 'Helps with certificates, pensions and subsidies.'),
      both('Складе заяву або скаргу.', 'Writes an application or a complaint.'),
    ],
    audiences: ['everyone', 'displaced-people', 'older-people'],
    modes: ['in_person', 'online'],
  },
  {
    category: 'child-psychology',
    names: [
      both('Дитячий психолог', 'Child psychologist'),
      both('Психолог для дітей і підлітків', 'Psychologist for children and teenagers'),
    ],
    sentences: [
      both(
        'Гра, малюнок і розмова допомагають дитині заспокоїтися.',
        'Play, drawing and talk help a child to calm down.',
      ),
      both('Батьки отримують поради на щодень.', 'Parents get advice for every day.'),
    ],
    audiences: ['children', 'young-people', 'parents'],
    modes: ['in_person', 'online'],
  },
  {
    category: 'speech-therapy',
    names: [both('Логопед', 'Speech therapist'), both('Заняття з логопедом', 'Sessions with a speech therapist')],
    sentences: [
      both('Ставить звуки, розвиває мовлення.', 'Works on sounds and speech.'),
      both('Для дітей від двох років.', 'For children from the age of two.'),
    ],
    audiences: ['children', 'parents', 'people-with-disabilities'],
    modes: ['in_person', 'mobile_team'],
  },
  {
    category: 'child-friendly-space',
    names: [
      both('Простір для дітей', 'Space for children'),
      both('Дитяча кімната', 'Children’s room'),
      both('Ігровий клуб', 'Play club'),
    ],
    sentences: [
      both('Ігри й творчість під наглядом вихователів.', 'Play and crafts with trained staff.'),
      both('Є укриття поруч.', 'A shelter is near.'),
    ],
    audiences: ['children', 'parents'],
    modes: ['in_person'],
  },
  {
    category: 'case-management',
    names: [both('Супровід сім’ї', 'Case management'), both('Соціальний супровід родин', 'Social support of families')],
    sentences: [
      both('План допомоги складаємо разом із вами.', 'The plan of help is made together with you.'),
      both('Один фахівець веде справу від початку до кінця.', 'One specialist leads from the beginning to the end.'),
    ],
    audiences: ['parents', 'displaced-people', 'survivors-of-violence'],
    modes: ['in_person', 'home_visit'],
  },
  {
    category: 'home-care',
    names: [both('Догляд удома', 'Care at home'), both('Допомога вдома літнім людям', 'Help at home for older people')],
    sentences: [
      both('Покупки, ліки, прибирання.', 'Shopping, medicine, cleaning.'),
      both('Приходимо двічі на тиждень.', 'We come twice a week.'),
    ],
    audiences: ['older-people', 'people-with-disabilities'],
    modes: ['home_visit'],
  },
  {
    category: 'group-support',
    names: [
      both('Група підтримки', 'Support group'),
      both('Зустрічі для жінок', 'Meetings for women'),
      both('Клуб спілкування', 'Conversation club'),
    ],
    sentences: [
      both('Раз на тиждень у теплому колі.', 'Once a week in a warm circle.'),
      both('Можна просто послухати.', 'You may just listen.'),
    ],
    audiences: ['everyone', 'displaced-people', 'older-people'],
    modes: ['in_person', 'online'],
  },
  {
    category: 'veterans-guidance',
    names: [both('Супровід ветеранів', 'Guidance for veterans'), both('Помічник ветерана', 'Veteran’s assistant')],
    sentences: [
      both('Пільги, лікування, робота, житло.', 'Benefits, treatment, work, housing.'),
      both('Допомагаємо і рідним.', 'We help families too.'),
    ],
    audiences: ['veterans-and-families'],
    modes: ['in_person', 'phone'],
  },
  {
    category: 'clothes-and-winter-aid',
    names: [both('Одяг і взуття', 'Clothes and shoes'), both('Теплі речі', 'Warm things')],
    sentences: [
      both('Для дорослих і дітей, усі розміри.', 'For adults and children, all sizes.'),
      both('Є ковдри та спальники.', 'Blankets and sleeping bags too.'),
    ],
    audiences: ['everyone', 'displaced-people'],
    modes: ['in_person'],
  },
  {
    category: 'catch-up-classes',
    names: [
      both('Надолуження навчання', 'Catch-up classes'),
      both('Уроки для тих, хто пропустив', 'Lessons for those who missed school'),
    ],
    sentences: [
      both('Українська, математика, англійська.', 'Ukrainian, maths, English.'),
      both('Маленькі групи після школи.', 'Small groups after school.'),
    ],
    audiences: ['children', 'young-people'],
    modes: ['in_person', 'online'],
  },
  {
    category: 'housing-and-property',
    names: [
      both('Юрист із житлових питань', 'Lawyer for housing'),
      both('Відшкодування за зруйноване житло', 'Compensation for a destroyed home'),
    ],
    sentences: [
      both('Пояснить, як подати заяву.', 'Explains how to apply.'),
      both('Перевірить договір оренди.', 'Checks a lease.'),
    ],
    audiences: ['everyone', 'displaced-people'],
    modes: ['in_person', 'online'],
  },
  {
    category: 'early-development',
    names: [both('Ранній розвиток', 'Early development'), both('Школа для малюків', 'School for toddlers')],
    sentences: [
      both('Для дітей до чотирьох років разом із батьками.', 'For children up to four together with parents.'),
      both('Рух, пісні, пальчикові ігри.', 'Movement, songs, finger games.'),
    ],
    audiences: ['children', 'parents'],
    modes: ['in_person'],
  },
  {
    category: 'physical-rehabilitation',
    names: [
      both('Фізична терапія', 'Physiotherapy'),
      both('Реабілітація після поранень', 'Rehabilitation after injuries'),
    ],
    sentences: [
      both('Вправи за планом фахівця.', 'Exercises by a specialist’s plan.'),
      both('Потрібна виписка лікаря.', 'Bring a doctor’s letter.'),
    ],
    audiences: ['people-with-disabilities', 'veterans-and-families', 'older-people'],
    modes: ['in_person'],
  },
  {
    category: 'special-education',
    names: [both('Спеціальний педагог', 'Special education teacher'), both('Корекційні заняття', 'Remedial lessons')],
    sentences: [
      both('У темпі дитини, без оцінок.', 'At the child’s pace, without marks.'),
      both('Для дітей з особливими потребами.', 'For children with special needs.'),
    ],
    audiences: ['children', 'people-with-disabilities'],
    modes: ['in_person', 'mobile_team'],
  },
  {
    category: 'career',
    names: [both('Порада щодо роботи', 'Advice on work'), both('Кар’єрний консультант', 'Career adviser')],
    sentences: [
      both('Резюме, співбесіда, нова професія.', 'CV, interview, a new profession.'),
      both('Вакансії громади.', 'Jobs in the hromada.'),
    ],
    audiences: ['young-people', 'displaced-people', 'veterans-and-families'],
    modes: ['in_person', 'online'],
  },
  {
    category: 'temporary-housing',
    names: [
      both('Тимчасове житло', 'Temporary housing'),
      both('Гуртожиток для переселенців', 'Hostel for displaced people'),
    ],
    sentences: [
      both('Кімнати для сімей.', 'Rooms for families.'),
      both('До трьох місяців.', 'For up to three months.'),
    ],
    audiences: ['displaced-people', 'parents'],
    modes: ['in_person'],
  },
  {
    category: 'violence-counselling',
    names: [
      both('Допомога постраждалим від насильства', 'Help for survivors of violence'),
      both('Кабінет довіри', 'Counselling room'),
    ],
    sentences: [
      both('Вам повірять і не засудять.', 'You will be believed and not judged.'),
      both('Говоримо про безпеку й наступні кроки.', 'We talk about safety and next steps.'),
    ],
    audiences: ['survivors-of-violence'],
    modes: ['in_person', 'phone'],
  },
  {
    category: 'soft-skills',
    names: [both('Тренінг для підлітків', 'Training for teenagers'), both('Клуб лідерів', 'Leaders’ club')],
    sentences: [
      both('Спілкування й робота в команді.', 'Communication and teamwork.'),
      both('По суботах.', 'On Saturdays.'),
    ],
    audiences: ['young-people'],
    modes: ['in_person', 'online'],
  },
  {
    category: 'peer-support',
    names: [both('Ветеранський клуб', 'Veterans’ club'), both('Рівний рівному', 'Peer to peer')],
    sentences: [
      both('Зустрічі веде ветеран.', 'A veteran leads the meetings.'),
      both('Без зайвих запитань.', 'No needless questions.'),
    ],
    audiences: ['veterans-and-families'],
    modes: ['in_person'],
  },
  {
    category: 'evacuation',
    names: [
      both('Допомога з евакуацією', 'Help with evacuation'),
      both('Виїзд із прифронтових сіл', 'Leaving front-line villages'),
    ],
    sentences: [
      both('Автобус і супровід.', 'A bus and someone to go with you.'),
      both('Забираємо тих, хто не ходить.', 'We take those who cannot walk.'),
    ],
    audiences: ['everyone', 'older-people', 'people-with-disabilities'],
    modes: ['phone', 'home_visit'],
  },
  {
    category: 'assistive-devices',
    names: [
      both('Прокат допоміжних засобів', 'Assistive devices on loan'),
      both('Коляски та милиці', 'Wheelchairs and crutches'),
    ],
    sentences: [
      both('На час лікування, безплатно.', 'For the time of treatment, free.'),
      both('Навчимо користуватися.', 'We show how to use them.'),
    ],
    audiences: ['people-with-disabilities', 'older-people'],
    modes: ['in_person', 'home_visit'],
  },
  {
    category: 'teacher-training',
    names: [
      both('Навчання для освітян', 'Training for teachers'),
      both('Семінари для вчителів', 'Seminars for teachers'),
    ],
    sentences: [
      both('Як підтримати дитину в класі.', 'How to support a child in class.'),
      both('Сертифікат після курсу.', 'A certificate at the end.'),
    ],
    audiences: ['teachers'],
    modes: ['online', 'in_person'],
  },
  {
    category: 'safeguarding',
    names: [
      both('Навчання із захисту дітей', 'Safeguarding training'),
      both('Безпечне середовище для дитини', 'A safe environment for children'),
    ],
    sentences: [
      both('Для всіх, хто працює з дітьми.', 'For everyone who works with children.'),
      both('Один день.', 'One day.'),
    ],
    audiences: ['specialists', 'teachers'],
    modes: ['in_person', 'online'],
  },
];

/** Second sentences that fit any service. */
export const closingSentences: readonly LocalizedText[] = [
  both('Запис не потрібен.', 'No appointment needed.'),
  both('Запишіться на сайті.', 'Sign up on the site.'),
  both('Приходьте всією сім’єю.', 'Come as a family.'),
  both('Довідка переселенця не обов’язкова.', 'A certificate of a displaced person is not needed.'),
  both('Усе, що ви скажете, залишиться між нами.', 'Whatever you say stays between us.'),
  both('Працюємо й під час відключень світла.', 'We work during power cuts too.'),
  both('Можна з дитиною, є куточок для ігор.', 'You can bring your child, there is a play corner.'),
  both('Відповідаємо протягом двох днів.', 'We answer within two days.'),
  both('Якщо вас немає в місті, поговоримо телефоном.', 'If you are out of town, we talk by phone.'),
  both('Черги зазвичай немає.', 'There is usually no queue.'),
];

/** Names that organizations give themselves. */
export const organizationNames: readonly LocalizedText[] = [
  both('Надія', 'Hope'),
  both('Поруч', 'Side by Side'),
  both('Опора', 'Support'),
  both('Світло', 'Light'),
  both('Джерело', 'Spring'),
  both('Берегиня', 'Guardian'),
  both('Крила', 'Wings'),
  both('Місток', 'Little Bridge'),
  both('Тепло', 'Warmth'),
  both('Долоні', 'Palms'),
  both('Коло', 'Circle'),
  both('Разом', 'Together'),
  both('Паросток', 'Sprout'),
  both('Ластівка', 'Swallow'),
  both('Майстерня добра', 'Workshop of Kindness'),
  both('Відродження', 'Revival'),
  both('Родина', 'Family'),
  both('Компас', 'Compass'),
  both('Гніздо', 'Nest'),
  both('Відлуння', 'Echo'),
];
