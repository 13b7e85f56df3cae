import { expect, test } from 'vitest';
import { cautionsOf, cautionText } from './cautions.ts';

const english = (answers: Parameters<typeof cautionsOf>[0]) => cautionsOf(answers).map(({ en }) => en);

test.each([
  [{ 'in-danger': 'yes' }, 'In danger right now'],
  [{ 'contact-way': 'i-will-contact-you' }, 'Do not call or write: they will contact you'],
  [{ 'leave-message': 'no' }, 'Leave no message'],
  [{ 'say-about': 'nothing' }, 'If somebody else answers, say nothing'],
  [{ 'say-about': 'survey' }, 'If somebody else answers, say that it is a survey'],
  [{ 'message-about': 'neutral' }, 'Do not mention help in a message'],
])('%j is told first', (answers, caution) => {
  expect(english(answers)).toEqual([caution]);
});

test.each([
  'Не телефонуйте, будь ласка',
  'прошу не дзвонити після 18',
  'Мені не можна дзвонити',
  'НЕ ПИШІТЬ МЕНІ',
  'не залишайте повідомлень',
  'нікому не кажіть',
  'не можу говорити вголос',
  'не приходьте додому',
  'не звоните мне',
  'без дзвінків',
  'Please do not call',
  'don’t call me',
  'DONT TEXT',
  'never phone before noon',
  'leave no voicemail',
  'no calls',
  'say nothing to my husband',
  'не\u202eтелефонуйте',
  'do\u200bnot call',
])('what somebody wrote is quoted: %s', (note) => {
  expect(english({ note })).toEqual([`Read this: “${note}”`]);
});

test.each([
  'Потрібна допомога з документами',
  'Дзвоніть будь-коли',
  'Call me any time',
  'Не ходжу сходами',
  'I have no lift',
])('nothing is made of: %s', (note) => {
  expect(cautionsOf({ note })).toEqual([]);
});

test('codes of other forms are understood as well', () => {
  expect(english({ contact: 'do-not-call' })).toEqual(['Read this: “do-not-call”']);
  expect(english({ wishes: ['by-post', 'no-calls'] })).toEqual(['Read this: “no-calls”']);
  expect(english({ 'do-not-call': true, 'no-message': false })).toEqual(['Read this: “do-not-call”']);
});

test('a whole line is in capitals, in both languages', () => {
  const cautions = cautionsOf({ 'leave-message': 'no', 'say-about': 'nothing' });
  expect(cautionText(cautions, 'uk')).toBe('НЕ ЗАЛИШАЙТЕ ПОВІДОМЛЕНЬ · ЯКЩО ВІДПОВІСТЬ ХТОСЬ ІНШИЙ, НІЧОГО НЕ КАЖІТЬ');
  expect(cautionText(cautions, 'en')).toBe('LEAVE NO MESSAGE · IF SOMEBODY ELSE ANSWERS, SAY NOTHING');
});
