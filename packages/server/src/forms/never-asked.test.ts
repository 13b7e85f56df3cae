import { describe, expect, test } from 'vitest';
import { demoDataset } from '../demo-data/demo-dataset.ts';
import { contentLanguages } from '../records/stored.ts';
import { formFaults } from './check-form.ts';
import { neverAskedIn, neverAskedInHint, neverAskedInOption } from './never-asked.ts';

const table: Readonly<Record<string, { uk: readonly string[]; en: readonly string[] }>> = {
  'a tax number': {
    uk: [
      'Код ДРФО',
      'Реєстраційний номер облікової картки платника податків',
      'ІПН (за наявності)',
      'Ваш ІПН',
      'РНОКПП',
      'Податковий номер',
      'Вкажіть податкового номера',
      'Ідентифікаційного коду',
      'Номер платника податків',
      'код платника',
    ],
    en: [
      'Tax ID',
      'tax-number',
      'Your taxpayer number',
      'Tax identification number',
      'TIN',
      'Social security number',
      'rnokpp',
    ],
  },
  'photos of documents': {
    uk: [
      'Фото документів',
      'Копія паспорта',
      'Скан-копії документів',
      'Світлина вашого посвідчення',
      'Завантажте документи',
      'Прикріпіть довідку',
      'Сфотографуйте паспорт',
    ],
    en: [
      'Photo of your document',
      'Copies of documents',
      'Scan of the passport',
      'Upload your ID',
      'document-photo',
      'Picture of your certificate',
    ],
  },
  'a passport': {
    uk: [
      'Документ, що посвідчує особу',
      'Номер посвідчення УБД',
      'Військовий квиток',
      'Паспорт',
      'Серія та номер паспорта',
      'Паспортні дані',
      'ID-картка',
      'Номер документа',
      'Посвідчення особи',
      'УНЗР',
      'Водійське посвідчення',
    ],
    en: ['National ID', 'Passport number', 'passport', 'ID card', 'Identity document', 'Document number', 'ID number'],
  },
  'a certificate of a displaced person': {
    uk: [
      'Номер у реєстрі ВПО',
      'Довідка ВПО',
      'Номер довідки',
      'Номер вашої довідки переселенця',
      'Посвідчення внутрішньо переміщеної особи',
      'Довідка про взяття на облік',
    ],
    en: [
      'IDP registration certificate',
      'IDP certificate',
      'Certificate of an internally displaced person',
      'IDP number',
      'idp-card',
      'Displaced person’s certificate',
    ],
  },
  'an exact address': {
    uk: [
      'Адреса, де ви зараз мешкаєте',
      'Де ви живете (адреса)?',
      'Вул., буд., кв.',
      'Будинок, квартира',
      'Прописка',
      'Де ви зареєстровані?',
      'Адреса',
      'Точна адреса',
      'Вкажіть вашу адресу',
      'Домашню адресу',
      'Адреса проживання',
      'Адресою фактичного проживання',
      'Вулиця',
      'На якій вулиці ви живете?',
      'Номер будинку',
      '№ квартири',
      'Поштовий індекс',
      'Де саме ви живете?',
    ],
    en: [
      'Address where you stay',
      'Flat no.',
      'Where do you live exactly?',
      'Address',
      'Your address',
      'home-address',
      'Street',
      'House number',
      'Apartment number',
      'Postcode',
      'ZIP code',
      'Where exactly do you live?',
    ],
  },
  'a full date of birth': {
    uk: [
      'Дата нар.',
      'Дата народження',
      'Дату вашого народження',
      'День народження дитини',
      'Коли ви народилися?',
      'Коли народилася дитина?',
      'Число народження',
    ],
    en: [
      'D.O.B.',
      'Date of birth',
      'Birth date',
      'birthday',
      'DOB',
      'When were you born?',
      'When was your child born?',
    ],
  },
  'a child’s full name or school': {
    uk: [
      'Школа дитини',
      'Садок, який відвідує дитина',
      'Імена та вік дітей',
      'Ім’я дитини',
      'Прізвище та ім’я дитини',
      'ПІБ ваших дітей',
      'Імена дітей',
      'Як звати вашу дитину?',
      'Номер школи',
      'Назва садочка',
      'У якій школі вчиться дитина?',
      'До якої школи ходить дитина?',
      'Ім’я учня',
    ],
    en: [
      'School of the child',
      'Name and school of the child',
      'Child’s name',
      'child-name',
      'Name of your child',
      'Names of the children',
      'Which school?',
      'School name',
      'Student’s surname',
      'Son’s full name',
    ],
  },
  'a diagnosis': {
    uk: [
      'Чи є хронічні хвороби?',
      'ВІЛ-статус',
      'Діагноз',
      'Ваші діагнози',
      'Що вам діагностовано?',
      'Які захворювання маєте?',
      'Історія хвороби',
      'Медична картка',
      'На що ви хворієте?',
    ],
    en: [
      'Do you have any diseases?',
      'Diagnosis',
      'Have you been diagnosed with anything?',
      'Medical history',
      'Chronic illness',
      'ICD-10',
      'Medical conditions',
    ],
  },
  'what happened or who did it': {
    uk: [
      'Як це сталося?',
      'Що з вами зробили?',
      'Хто вчинив насильство?',
      'Хто вас ображає?',
      'Опишіть ситуацію насильства',
      'Що сталося?',
      'Що з вами трапилося',
      'Що саме відбулося?',
      'Що ви пережили?',
      'Хто це зробив?',
      'Хто вас скривдив?',
      'Хто вас побив',
      'Ім’я кривдника',
      'Опишіть подію',
      'Обставини насильства',
      'Чи зазнавали ви домашнього насильства?',
    ],
    en: [
      'How did it happen?',
      'Describe the situation of violence',
      'What happened?',
      'What has happened to you',
      'Who did this?',
      'Who hurt you?',
      'Name of the perpetrator',
      'Describe the incident',
      'Have you ever experienced domestic violence?',
      'Details of the attack',
    ],
  },
  'a military unit': {
    uk: [
      'ВЧ',
      'Підрозділ, у якому служите',
      'Ваше звання',
      'Військова частина',
      'Номер в/ч',
      'Номер військової частини',
      'У якій бригаді служить чоловік?',
      'Де ви служите?',
      'Місце служби',
      'Позивний',
      'Назва батальйону',
      'Військове звання',
    ],
    en: [
      'What is his rank?',
      'Unit and rank',
      'Military unit',
      'military-unit',
      'Which brigade?',
      'Where does your husband serve?',
      'Call sign',
      'Place of service',
    ],
  },
  'relatives in occupied territory': {
    uk: [
      'Хто з рідних залишився на ТОТ?',
      'Чи живуть ваші батьки на непідконтрольній території?',
      'Родичі на окупованій території',
      'Чи є у вас рідні на тимчасово окупованій території?',
      'Хтось із близьких залишився в окупації?',
      'Батьки на окупованих територіях',
      'Чи є на окупованій території ваші близькі?',
    ],
    en: [
      'Relatives in the occupied territory',
      'Do you have family in temporarily occupied territories?',
      'Parents under occupation',
      'Is anyone you know in occupied areas?',
    ],
  },
  coordinates: {
    uk: [
      'Координати',
      'GPS-координати',
      'Ваша геолокація',
      'Геопозиція',
      'Широта',
      'Точне місцезнаходження',
      'Точка на мапі',
      'Поставте позначку на карті',
    ],
    en: ['GPS', 'Coordinates', 'Latitude', 'Share your location', 'Exact location', 'Pin on the map', 'geolocation'],
  },
};

describe.each(Object.entries(table))('a form never asks for %s', (what, { uk, en }) => {
  test.each([...uk, ...en])('%s', (label) => {
    expect(neverAskedIn(label)?.en).toBe(what);
    expect(neverAskedIn(label.toUpperCase())?.en).toBe(what);
    expect(neverAskedIn(label.replaceAll('’', "'"))?.en).toBe(what);
  });
});

test('invisible signs and accents within a word hide nothing', () => {
  expect(neverAskedIn('Пас\u00adпорт')?.en).toBe('a passport');
  expect(neverAskedIn('Діа\u0301гноз')?.en).toBe('a diagnosis');
  expect(neverAskedIn('pass\u200bport')?.en).toBe('a passport');
});

describe('a form may ask', () => {
  test.each([
    'Чи потрібна допомога з оформленням паспорта?',
    'Адреса сторінки',
    'Чи потрібна вам адресна допомога?',
    'Як до вас звертатися?',
    'Де ви живете?',
    'Чи маєте інвалідність?',
    'Школа волонтерів',
    'Електронна адреса',
    'Адреса електронної пошти',
    'Ваша електронна адреса',
    'Ваша адреса електронної пошти',
    'Номер телефону',
    'Вік',
    'Скільки років цій людині?',
    'Рік народження',
    'Область і громада',
    'Місце',
    'Населений пункт',
    'Чи загрожує вам небезпека?',
    'Дитина ходить до школи?',
    'Клас',
    'Який тип допомоги потрібен?',
    'Чи ви ветеран?',
    'Частина міста',
    'Мобільна бригада приїздить до вас?',
    'Чи переміщена ви особа?',
    'Чи ви з окупованої території?',
    'Ім’я, яким до вас звертатися',
    'Діагностика мовлення',
    'Що вам сподобалося?',
    'Що потрібно?',
    'Хто вам допоміг?',
    'Назва програми',
    'Посада',
    'Координатор групи',
    'Відстань до центру',
    'Ваш досвід волонтерства',
    'Do you need help restoring a passport?',
    'What happened after you got help?',
    'How should we address you?',
    'Email address',
    'Your email address',
    'Phone',
    'Age band',
    'Place',
    'Year of birth',
    'Are you in a safe place?',
    'Where is help needed?',
    'What help do you need?',
    'What went well?',
    'Who is the help for?',
    'Does the child go to school?',
    'Name to call you by',
    'Coordinator of your group',
    'Are you a displaced person?',
    'Programme',
    'Diagnostics of speech',
    'Veteran of the war',
    'Continue',
    'Meeting place',
    'ID of your request',
  ])('%s', (label) => {
    expect(neverAskedIn(label)).toBeUndefined();
  });

  test.each(contentLanguages)('everything that the demo’s own forms ask, in %s', (language) => {
    for (const form of demoDataset(new Date('2026-03-18T08:00:00Z')).forms) {
      expect(formFaults(form), `${form.id} ${language}`).toEqual([]);
    }
  });
});

describe('a hint', () => {
  test.each([
    'Дата народження або вік',
    'For example your date of birth',
    'Коротко. Вкажіть номер паспорта.',
    'Не забудьте вказати номер паспорта',
    'Не більше 500 знаків: опишіть, що сталося',
    'Do not forget your passport number',
    'Not only your name but also your address',
  ])('may not ask: %s', (hint) => {
    expect(neverAskedInHint(hint)).toBeDefined();
  });

  test.each([
    'Описувати, що сталося, не треба.',
    'There is no need to describe what happened.',
    'Паспорт і довідка ВПО не потрібні.',
    'Без номера паспорта.',
    'Do not write your address or your date of birth.',
    'We never ask for a passport',
  ])('may say what need not be written: %s', (hint) => {
    expect(neverAskedInHint(hint)).toBeUndefined();
  });

  test('is not read past the sentence that spares', () => {
    expect(neverAskedInHint('Не поспішайте. Вкажіть номер паспорта.')?.en).toBe('a passport');
  });
});

describe('an answer', () => {
  test.each(['Зазнали ви насильства', 'Військова частина', 'My diagnosis'])('may not be %s', (option) => {
    expect(neverAskedInOption(option)).toBeDefined();
  });

  test.each(['Відновити паспорт', 'Допомога з довідкою ВПО', 'Restoring a passport', 'I lost my ID card'])(
    'may name help: %s',
    (option) => {
      expect(neverAskedInOption(option)).toBeUndefined();
    },
  );
});
