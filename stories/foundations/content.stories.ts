import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type InBoth, languageOf } from '../documentation-pages/page-language.ts';
import { wordsOf } from './words.ts';

/** How the components speak, in what they really say. */
const meta: Meta = { title: 'Foundations/Content' };

export default meta;

const voice: readonly (readonly [how: InBoth, english: string])[] = [
  [
    { uk: 'Скажіть, що сталося, а тоді — що нічого не втрачено', en: 'Say what happened, then that nothing is lost' },
    'Nothing is lost: your search for “…” is kept.',
  ],
  [
    { uk: 'Скажіть, що робиться саме', en: 'Say what goes on by itself' },
    'Thank you. It could not be sent yet: it is kept on this device and goes out by itself when the connection is back.',
  ],
  [
    { uk: 'Скажіть, чого не знаєте', en: 'Say what is not known' },
    'It may have arrived without our knowing. Trying again cannot make two requests of it.',
  ],
  [
    { uk: 'Скажіть, чого бракує й чому', en: 'Say what was left out, and why' },
    'Nothing like this is saved. There may well be such a service: search again when the connection is back, or call one of the numbers.',
  ],
  [
    { uk: 'Заспокойте того, хто боїться, що щось зламав', en: 'Calm somebody who fears they broke something' },
    'Your request is not affected. Try again when the connection is back.',
  ],
  [
    { uk: 'Назвіть причину відмови', en: 'Name the reason for a no' },
    'The organization has no encryption keys in place, and without them nothing is sent.',
  ],
  [
    { uk: 'Коротко, коли небезпека поруч', en: 'Short, where danger is near' },
    'If somebody else answers, say nothing and hang up.',
  ],
];

/** Plain, calm, exact: as a social worker speaks who has time. Ukrainian is written, not translated; it says «ви» and avoids the past tense of «ви», which has a gender. */
export const VoiceAndTone: StoryObj = {
  render: (_, { globals }) => {
    const language = languageOf(globals);
    return table(
      [language === 'uk' ? 'Як' : 'How', 'Українською', 'In English'],
      voice.map(([how, english]) => {
        const { uk, en } = wordsOf(english);
        return [how[language], uk, en];
      }),
    );
  },
};

const contents: readonly (readonly [write: string, insteadOf: string, why: InBoth])[] = [
  [
    'Over 1,600 requests in its first six months',
    '1,600+ happy people',
    {
      uk: 'Показник зберігає застереження, одиницю й період; звернення — не люди.',
      en: 'A figure keeps its qualifier, unit and period; requests are not people.',
    },
  ],
  [
    'Понад 1600 звернень за перші шість місяців',
    'Ми допомогли 1600 людям',
    {
      uk: 'Те саме українською: «понад» лишається, звернення — не люди.',
      en: 'The same in Ukrainian: “over” stays, requests are not people.',
    },
  ],
  [
    'Психолог для дорослих і дітей',
    'Надання комплексних психосоціальних послуг',
    {
      uk: 'Назвіть, хто допомагає і кому: шукають «психолог».',
      en: 'Name who helps, and whom: people search for “психолог”.',
    },
  ],
  [
    'Документи не потрібні',
    'Необхідний пакет документів уточнюйте',
    {
      uk: 'Скажіть, що взяти з собою, або що не треба нічого.',
      en: 'Say what to bring, or that nothing is needed.',
    },
  ],
  [
    'Зачинено до 30 листопада: немає опалення. Заняття онлайн тривають',
    'Тимчасово не працює',
    { uk: 'Зачинення має причину, кінець і обхід.', en: 'A closure has a reason, an end and a way round.' },
  ],
  [
    'Переїхали з Мирнограда до Кривого Рогу',
    'Стара адреса недійсна',
    { uk: 'Скажіть, куди, а не лише звідки.', en: 'Say where to, not only where from.' },
  ],
  [
    'вул. Прикладна, 1, вхід із двору, є пандус',
    'Центр міста',
    { uk: 'Те, що потрібно людині, яка там ніколи не була.', en: 'What somebody needs who has never been there.' },
  ],
  ['Зателефонуйте: 15-45', 'Натисніть тут', { uk: 'Посилання каже, куди веде.', en: 'A link says where it leads.' }],
  [
    'a person, people who were displaced',
    'victims, IDPs, beneficiaries',
    { uk: 'Слова, якими люди називають себе самі.', en: 'Words that people use of themselves.' },
  ],
  [
    'людина, переселенці, мешканці',
    'жертви, ВПО, бенефіціари',
    { uk: 'Те саме українською.', en: 'The same in Ukrainian.' },
  ],
];

const doAndDoNotTitles = { uk: ['Так', 'Не так', 'Чому'], en: ['Do', 'Do not', 'Why'] };

/** What to write into records and pages that the components show. */
export const DoAndDoNot: StoryObj = {
  name: 'Do and do not',
  render: (_, { globals }) => {
    const language = languageOf(globals);
    return table(
      doAndDoNotTitles[language],
      contents.map(([write, insteadOf, why]) => [write, insteadOf, why[language]]),
    );
  },
};

function table(titles: readonly string[], rows: readonly (readonly string[])[]) {
  return html`
    <table style="border-collapse: collapse; max-inline-size: 70rem; line-height: 1.5">
      <thead>
        <tr>
          ${titles.map(
            (title) => html`
              <th scope="col" style="padding: 0.5rem 1rem; text-align: start">${title}</th>
            `,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) => html`
            <tr>
              ${cells.map(
                (cell) => html`
                  <td style="padding: 0.5rem 1rem; border-block-start: 1px solid; vertical-align: top">${cell}</td>
                `,
              )}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
