import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { wordsOf } from './words.ts';

/** How the components speak, in what they really say. */
const meta: Meta = { title: 'Foundations/Content' };

export default meta;

const voice = [
  ['Say what happened, then that nothing is lost', 'Nothing is lost: your search for “…” is kept.'],
  [
    'Say what goes on by itself',
    'Thank you. It could not be sent yet: it is kept on this device and goes out by itself when the connection is back.',
  ],
  ['Say what is not known', 'It may have arrived without our knowing. Trying again cannot make two requests of it.'],
  [
    'Say what was left out, and why',
    'Nothing like this is saved. There may well be such a service: search again when the connection is back, or call one of the numbers.',
  ],
  [
    'Calm somebody who fears they broke something',
    'Your request is not affected. Try again when the connection is back.',
  ],
  ['Name the reason for a no', 'The organization has no encryption keys in place, and without them nothing is sent.'],
  ['Short, where danger is near', 'If somebody else answers, say nothing and hang up.'],
] as const;

/** Plain, calm, exact: as a social worker speaks who has time. Ukrainian is written, not translated; it says «ви» and avoids the past tense of «ви», which has a gender. */
export const VoiceAndTone: StoryObj = {
  render: () =>
    table(
      ['How', 'Українською', 'In English'],
      voice.map(([how, english]) => {
        const { uk, en } = wordsOf(english);
        return [how, uk, en];
      }),
    ),
};

const contents = [
  [
    'Over 1,600 requests in its first six months',
    '1,600+ happy people',
    'A figure keeps its qualifier, unit and period; requests are not people.',
  ],
  [
    'Понад 1600 звернень за перші шість місяців',
    'Ми допомогли 1600 людям',
    'Те саме українською: «понад» лишається, звернення — не люди.',
  ],
  [
    'Психолог для дорослих і дітей',
    'Надання комплексних психосоціальних послуг',
    'Name who helps, and whom: people search for “психолог”.',
  ],
  ['Документи не потрібні', 'Необхідний пакет документів уточнюйте', 'Say what to bring, or that nothing is needed.'],
  [
    'Зачинено до 30 листопада: немає опалення. Заняття онлайн тривають',
    'Тимчасово не працює',
    'A closure has a reason, an end and a way round.',
  ],
  ['Переїхали з Мирнограда до Кривого Рогу', 'Стара адреса недійсна', 'Say where to, not only where from.'],
  ['вул. Прикладна, 1, вхід із двору, є пандус', 'Центр міста', 'What somebody needs who has never been there.'],
  ['Зателефонуйте: 15-45', 'Натисніть тут', 'A link says where it leads.'],
  ['a person, people who were displaced', 'victims, IDPs, beneficiaries', 'Words that people use of themselves.'],
  ['людина, переселенці, мешканці', 'жертви, ВПО, бенефіціари', 'Слова, якими люди називають себе самі.'],
] as const;

/** What to write into records and pages that the components show. */
export const DoAndDoNot: StoryObj = {
  name: 'Do and do not',
  render: () => table(['Do', 'Do not', 'Why'], contents),
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
