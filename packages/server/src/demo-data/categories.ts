import type { CodeOf, TaxonomyDraft, TermDraft } from './drafts/taxonomy.ts';
import { both } from './texts.ts';

const terms = {
  'psychological-support': {
    name: both('Психологічна допомога', 'Psychological support'),
    description: both(
      'Коли тривожно, сумно, не спиться або немає сил.',
      'When you are anxious or sad, cannot sleep or have no strength left.',
    ),
    children: {
      'individual-counselling': {
        name: both('Розмова з психологом', 'Talking with a psychologist'),
        description: both('Зустріч сам на сам, без поспіху.', 'Meeting one to one, without hurry.'),
      },
      'group-support': {
        name: both('Група підтримки', 'Support group'),
        description: both(
          'Зустрічі з людьми, які переживають схоже.',
          'Meeting people who are going through the same.',
        ),
      },
      'crisis-support': {
        name: both('Допомога в гострому стані', 'Help in a crisis'),
        description: both('Коли дуже погано просто зараз.', 'When it is very bad right now.'),
      },
      'child-psychology': {
        name: both('Дитячий психолог', 'Child psychologist'),
        description: both(
          'Для дітей і підлітків та розмова з батьками.',
          'For children and teenagers, and talking with their parents.',
        ),
      },
    },
  },
  'speech-therapy': {
    name: both('Логопед', 'Speech therapist'),
    description: both(
      'Коли дитина мало говорить, не вимовляє звуки або говорить незрозуміло.',
      'When a child speaks little, misses sounds or is hard to understand.',
    ),
  },
  'special-education': {
    name: both('Спеціальна педагогіка', 'Special education'),
    description: both('Заняття для дітей, яким важче вчитися.', 'Lessons for children who find learning harder.'),
  },
  'social-support': {
    name: both('Соціальна підтримка', 'Social support'),
    description: both('Допомога розібратися, куди йти і що робити далі.', 'Help with where to go and what to do next.'),
    children: {
      'social-worker': {
        name: both('Соціальний працівник', 'Social worker'),
        description: both(
          'Порада, супровід, допомога з оформленням.',
          'Advice, going along with you, help with forms.',
        ),
      },
      'case-management': {
        name: both('Супровід сім’ї', 'Case management'),
        description: both(
          'Один фахівець складає з вами план і веде до результату.',
          'One specialist makes a plan with you and stays until it works.',
        ),
      },
      'home-care': {
        name: both('Допомога вдома', 'Help at home'),
        description: both('Для тих, кому важко виходити з дому.', 'For those who find it hard to leave home.'),
      },
    },
  },
  'legal-aid': {
    name: both('Юридична допомога', 'Legal aid'),
    description: both('Безоплатна порада юриста.', 'Free advice from a lawyer.'),
    children: {
      'documents-and-payments': {
        name: both('Документи та виплати', 'Documents and payments'),
        description: both(
          'Втрачені документи, допомога переселенцям, пенсії.',
          'Lost documents, payments to displaced people, pensions.',
        ),
      },
      'housing-and-property': {
        name: both('Житло та майно', 'Housing and property'),
        description: both(
          'Пошкоджене чи знищене житло, оренда, спадщина.',
          'Damaged or destroyed homes, rent, inheritance.',
        ),
      },
    },
  },
  'veterans-support': {
    name: both('Підтримка ветеранів', 'Support for veterans'),
    description: both(
      'Для тих, хто повернувся, і для їхніх рідних.',
      'For those who came back, and for their families.',
    ),
    children: {
      'veterans-guidance': {
        name: both('Фахівець із супроводу ветеранів', 'Guide for veterans'),
        description: both('Пільги, документи, лікування, робота.', 'Benefits, documents, treatment, work.'),
      },
      'peer-support': {
        name: both('Рівний — рівному', 'Peer support'),
        description: both('Розмова з тими, хто має такий самий досвід.', 'Talking with people who have been there.'),
      },
    },
  },
  'for-children': {
    name: both('Для дітей', 'For children'),
    description: both('Безпечні місця, ігри, навчання.', 'Safe places, play, learning.'),
    children: {
      'child-friendly-space': {
        name: both('Простір, дружній до дитини', 'Child-Friendly Space'),
        description: both(
          'Групові заняття та ігри з дорослими, яким можна довіряти.',
          'Group activities and play with adults who can be trusted.',
        ),
      },
      'catch-up-classes': {
        name: both('Надолуження навчання', 'Catch-up classes'),
        description: both(
          'Українська, математика та інші предмети для тих, хто пропустив школу.',
          'Ukrainian, maths and other subjects for children who missed school.',
        ),
      },
      'early-development': {
        name: both('Ранній розвиток', 'Early development'),
        description: both(
          'Заняття для малюків разом із батьками.',
          'Activities for little ones together with their parents.',
        ),
      },
    },
  },
  rehabilitation: {
    name: both('Реабілітація', 'Rehabilitation'),
    description: both('Відновлення після поранення чи хвороби.', 'Recovery after an injury or illness.'),
    children: {
      'physical-rehabilitation': {
        name: both('Фізична реабілітація', 'Physical rehabilitation'),
        description: both('Вправи та заняття з фахівцем.', 'Exercises and sessions with a specialist.'),
      },
      'assistive-devices': {
        name: both('Допоміжні засоби', 'Assistive devices'),
        description: both('Коляски, милиці, ходунки на час.', 'Wheelchairs, crutches and walkers on loan.'),
      },
    },
  },
  'domestic-violence-support': {
    name: both('Допомога при домашньому насильстві', 'Help with domestic violence'),
    description: both('Безпечне місце і людина, яка вислухає.', 'A safe place and someone who listens.'),
    children: {
      shelter: {
        name: both('Безпечний прихисток', 'Safe shelter'),
        description: both(
          'Де можна побути в безпеці. Адресу не розголошують.',
          'Where you can stay safely. The address is kept secret.',
        ),
      },
      'violence-counselling': {
        name: both('Консультація після насильства', 'Counselling after violence'),
        description: both('Психолог і соціальний працівник поруч.', 'A psychologist and a social worker by your side.'),
      },
    },
  },
  'humanitarian-aid': {
    name: both('Гуманітарна допомога', 'Humanitarian aid'),
    description: both('Речі першої потреби.', 'Things people need first.'),
    children: {
      'aid-kits': {
        name: both('Набори допомоги', 'Aid kits'),
        description: both('Продукти, гігієна, речі для дітей.', 'Food, hygiene items, things for children.'),
      },
      'clothes-and-winter-aid': {
        name: both('Одяг і теплі речі', 'Clothes and winter aid'),
        description: both('Одяг, ковдри, обігрівачі.', 'Clothes, blankets, heaters.'),
      },
    },
  },
  'evacuation-and-transit': {
    name: both('Евакуація', 'Evacuation'),
    description: both(
      'Виїзд із небезпечного міста і перші дні після нього.',
      'Leaving a dangerous town and the first days after.',
    ),
    children: {
      evacuation: {
        name: both('Виїзд', 'Leaving'),
        description: both('Транспорт і супровід.', 'Transport and someone to go with you.'),
      },
      'transit-centre': {
        name: both('Транзитний центр', 'Transit centre'),
        description: both(
          'Зупинка в дорозі: їжа, сон, реєстрація, порада.',
          'A stop on the way: food, sleep, registration, advice.',
        ),
      },
      'temporary-housing': {
        name: both('Тимчасове житло', 'Temporary housing'),
        description: both(
          'Де пожити, доки знайдеться постійне.',
          'Somewhere to stay until there is something lasting.',
        ),
      },
    },
  },
  training: {
    name: both('Навчання', 'Training'),
    description: both('Курси для молоді, дорослих і фахівців.', 'Courses for young people, adults and specialists.'),
    children: {
      career: {
        name: both('Робота та кар’єра', 'Work and career'),
        description: both('Як знайти роботу чи нову професію.', 'How to find a job or a new profession.'),
      },
      'soft-skills': {
        name: both('М’які навички', 'Soft skills'),
        description: both('Спілкування, командна робота, впевненість.', 'Communication, teamwork, confidence.'),
      },
      'teacher-training': {
        name: both('Навчання освітян', 'Training for teachers'),
        description: both(
          'Як учити й підтримувати дітей у час війни.',
          'How to teach and support children in wartime.',
        ),
      },
      'case-management-training': {
        name: both('Навчання супроводу сімей', 'Case-management training'),
        description: both('Для соціальних працівників громад.', 'For social workers of hromadas.'),
      },
      safeguarding: {
        name: both('Захист дітей від шкоди', 'Safeguarding'),
        description: both('Як допомагати й не нашкодити.', 'How to help without doing harm.'),
      },
    },
  },
} as const satisfies Record<string, TermDraft>;

export type CategoryCode = CodeOf<typeof terms>;

/** The categories of help, in the order in which they are shown. */
export const categories = {
  code: 'categories',
  name: both('Категорії допомоги', 'Categories of help'),
  description: both('З чим можуть допомогти.', 'What help there is.'),
  terms,
} as const satisfies TaxonomyDraft;
