import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../spreadsheets/read-spreadsheet.ts';
import { NOW } from '../../test-support/fixed.ts';
import { needsAssessment, xlsFormWorkbook, type SheetRows } from '../../test-support/xlsform-workbook.ts';
import { formFaults } from '../check-form.ts';
import { convertXlsForm, type XlsFormOptions } from './convert-xlsform.ts';
import { findingText } from './finding.ts';

const defaults: XlsFormOptions = {
  organizationId: '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71',
  isolation: 'frame',
  language: 'uk',
  now: NOW,
};

async function convert(sheets: Readonly<Record<string, SheetRows>>, options: Partial<XlsFormOptions> = {}) {
  const converted = convertXlsForm(readSpreadsheet(await xlsFormWorkbook(sheets), 'form.xlsx'), {
    ...defaults,
    ...options,
  });
  const lines = (isLoss: boolean) =>
    converted.findings.filter((one) => one.isLoss === isLoss).map((one) => findingText(one, 'en'));
  return { ...converted, losses: lines(true), notes: lines(false) };
}

/** A survey of these questions, in both languages. */
const survey = (columns: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  survey: [
    ['type', 'name', 'label::uk', 'label::en', ...columns],
    ...rows.map(([type = '', name = '', ...cells]) => [type, name, `${name} укр`, name, ...cells]),
  ],
  choices: [
    ['list_name', 'name', 'label::Українська (uk)', 'label::English (en)'],
    ['ab', 'a', 'А', 'A'],
    ['ab', 'b', 'Б', 'B'],
  ],
  settings: [
    ['form_title::uk', 'form_title::en', 'form_id'],
    ['Назва', 'Title', 'x'],
  ],
});

describe('a workbook of KoboToolbox', () => {
  test('becomes a form that can be published, with its groups as steps', async () => {
    const { form } = await convert(needsAssessment);
    expect(formFaults(form)).toEqual([]);
    expect(form).toMatchObject({
      id: 'needs-assessment',
      version: 1,
      isolation: 'frame',
      notice_version: '2026-03-18',
    });
    expect(form.content_languages).toEqual([
      { code: 'uk', origin: 'source' },
      { code: 'en', origin: 'reviewed' },
    ]);
    expect(form.steps.map(({ id, title, show_if }) => [id, title, show_if])).toEqual([
      ['needs', { uk: 'Потреби', en: 'Needs' }, undefined],
      ['children', { uk: 'Про дітей', en: 'About the children' }, { field: 'has-children', equals: 'yes' }],
      ['phone-number', { uk: 'Номер телефону', en: 'Phone number' }, undefined],
      ['agree', expect.anything(), undefined],
    ]);
    expect(form.steps[0]).toMatchObject({
      notices: [{ id: 'intro', description: { uk: 'Дякуємо, що звернулися.', en: 'Thank you for asking.' } }],
      fields: [
        { id: 'has-children', type: 'choice', required: true },
        { id: 'help-needed', type: 'choices', required: true, hint: { uk: 'Оберіть усе.', en: 'Choose all.' } },
        {
          id: 'other-help',
          type: 'long_text',
          max_length: 300,
          show_if: { field: 'help-needed', includes: 'other-help' },
        },
      ],
    });
    expect(form.steps[1]?.fields.map(({ type }) => type)).toEqual(['choice', 'short_text']);
    expect(form.steps[2]?.fields[0]).toMatchObject({ id: 'phone-number', type: 'phone' });
    expect(form.steps[3]?.fields[0]).toMatchObject({ id: 'agree', type: 'consent' });
  });

  test('is reported on row by row: what, why, and what to do', async () => {
    const { losses } = await convert(needsAssessment);
    expect(losses).toEqual([
      'settings, row 2: the title: has its form_title in uk alone; the same stands in en. Add a column form_title::English (en).',
      'survey, row 11: integer “number_of_children”: becomes a short text: nobody checks that it is a number. Offer bands to choose from, such as ages, with select_one.',
      'survey, row 11: integer “number_of_children”: is not checked by “. >= 0 and . < 20”. Say in the hint what is expected.',
      'survey, row 14: geopoint “where”: is left out: exact coordinates are never asked for. Use a text with the appearance “place”: people choose an oblast and a hromada.',
      'survey, row 15: image “picture”: is left out: a form takes no pictures, recordings or files. Ask for it when you meet.',
      'survey, row 16: calculate “score”: is left out: a form works nothing out. Work it out from the answers afterwards.',
      expect.stringMatching(
        /^survey, row 17: acknowledge “agree”: is always shown: “\$\{number_of_children\} > 3” cannot be expressed\./,
      ),
      'choices, row 4: answer “psychologist” of “help”: loses its picture or recording. Say it in words.',
    ]);
  });

  test('is reported on also where people are asked the same', async () => {
    const { notes } = await convert(needsAssessment);
    const expected = [
      'start “start”: is left out: nothing is collected that a person does not answer.',
      'note “intro”: loses its bold words',
      'select_one yes_no “has_children”: is called “has-children” from now on.',
      'the appearance “numbers” changes nothing',
      'style: is left out',
      'the version: “2026031801” becomes 1',
    ];
    for (const words of expected) expect(notes.join('\n')).toContain(words);
  });
});

describe('a condition', () => {
  test.each([
    ["${one} = 'a'", { field: 'one', equals: 'a' }],
    ["${one}='a'", { field: 'one', equals: 'a' }],
    ['(${ one } = "a")', { field: 'one', equals: 'a' }],
    ['${one} = ‘a’', { field: 'one', equals: 'a' }],
    ["selected(${one}, 'a')", { field: 'one', equals: 'a' }],
    ["selected( ${many} , 'b' )", { field: 'many', includes: 'b' }],
  ])('%s is kept', async (relevant, condition) => {
    const { form, losses } = await convert(
      survey(['relevant'], ['select_one ab', 'one'], ['select_multiple ab', 'many'], ['text', 'last', relevant]),
    );
    expect(losses).toEqual([]);
    expect(form.steps[2]?.show_if).toEqual(condition);
    expect(formFaults(form)).toEqual([]);
  });

  test.each([
    ["${one} = 'a' and ${many} = 'b'", 'cannot be expressed'],
    ["not(selected(${many}, 'a'))", 'cannot be expressed'],
    ["${one} != 'a'", 'cannot be expressed'],
    ["${many} = 'a'", 'ask with selected()'],
    ["${one} = 'c'", 'does not offer “c”'],
    ["${later} = 'a'", 'is not asked before it'],
    ["${words} = 'a'", 'offers no answers to choose from'],
  ])('%s is lost, and the question always shown', async (relevant, why) => {
    const { form, losses } = await convert(
      survey(
        ['relevant'],
        ['select_one ab', 'one'],
        ['select_multiple ab', 'many'],
        ['text', 'words'],
        ['text', 'last', relevant],
        ['select_one ab', 'later'],
      ),
    );
    expect(losses).toEqual([expect.stringContaining(why)]);
    expect(losses[0]).toContain('is always shown');
    expect(form.steps[3]?.show_if).toBeUndefined();
  });

  test('within a group stands at the question, of a group at the step', async () => {
    const { form } = await convert(
      survey(
        ['relevant'],
        ['select_one ab', 'one'],
        ['begin_group', 'more', "${one} = 'a'"],
        ['select_one ab', 'two'],
        ['text', 'three', "${two} = 'b'"],
        ['end_group', ''],
      ),
    );
    expect(form.steps[1]).toMatchObject({ id: 'more', show_if: { field: 'one', equals: 'a' } });
    expect(form.steps[1]?.fields[1]).toMatchObject({ id: 'three', show_if: { field: 'two', equals: 'b' } });
    expect(formFaults(form)).toEqual([]);
  });
});

describe('what forms do not have', () => {
  test.each([
    ['date', 'becomes a short text'],
    ['time', 'becomes a short text'],
    ['decimal', 'becomes a short text'],
    ['range', 'becomes a short text'],
    ['geotrace', 'exact coordinates'],
    ['geoshape', 'exact coordinates'],
    ['audio', 'no pictures, recordings or files'],
    ['video', 'no pictures, recordings or files'],
    ['file', 'no pictures, recordings or files'],
    ['barcode', 'reads no codes'],
    ['calculate', 'works nothing out'],
    ['hidden', 'asks nothing that people do not see'],
    ['rank ab', 'without an order'],
    ['select_one ab or_other', 'without a line to write it into'],
    ['select_one_from_file towns.csv', 'another file'],
    ['select_one nothing', 'has no list “nothing”'],
    ['osm', 'no such type of question'],
  ])('%s is told', async (type, why) => {
    const { losses } = await convert(survey([], ['text', 'first'], [type, 'other']));
    expect(losses).toEqual([expect.stringContaining(why)]);
  });

  test.each(['start', 'end', 'today', 'deviceid', 'username', 'audit', 'phonenumber'])(
    '%s is left out, which harms nobody',
    async (type) => {
      const { losses, notes, form } = await convert(survey([], ['text', 'first'], [type, 'other']));
      expect([losses, form.steps.length]).toEqual([[], 1]);
      expect(notes.join()).toContain('nothing is collected that a person does not answer');
    },
  );

  test.each([
    ['calculation', '1+1'],
    ['default', 'yes'],
    ['choice_filter', 'x=1'],
    ['read_only', 'yes'],
    ['guidance_hint', 'x'],
    ['media::image', 'x.png'],
    ['constraint', "regex(., '[0-9]+')"],
    ['required', '${x} = 1'],
  ])('a cell in the column %s is told', async (column, cell) => {
    const { losses } = await convert(survey([column], ['text', 'first', cell]));
    expect(losses).toHaveLength(1);
    expect(losses[0]).toMatch(/^survey, row 2: text “first”: /);
  });

  test('questions that repeat are asked once, and groups in groups are steps in a row', async () => {
    const { form, losses, notes } = await convert(
      survey(
        [],
        ['begin_group', 'outer'],
        ['text', 'one'],
        ['begin_group', 'inner'],
        ['text', 'two'],
        ['end_group', ''],
        ['text', 'three'],
        ['end_group', ''],
        ['begin_repeat', 'each'],
        ['text', 'four'],
        ['end_repeat', ''],
      ),
    );
    expect(form.steps.map(({ id, fields }) => [id, fields.map((field) => field.id)])).toEqual([
      ['outer', ['one']],
      ['inner', ['two']],
      ['outer-2', ['three']],
      ['each', ['four']],
    ]);
    expect(losses).toEqual([expect.stringContaining('is asked once')]);
    expect(notes.join()).toContain('steps do not lie within steps');
    expect(formFaults(form)).toEqual([]);
  });

  test('texts in one language alone stand in both, and are told', async () => {
    const { form, losses } = await convert(
      {
        survey: [
          ['type', 'name', 'label'],
          ['text', 'a', 'Питання'],
        ],
      },
      { id: 'x' },
    );
    expect(form.steps[0]?.fields[0]?.label).toEqual({ uk: 'Питання', en: 'Питання' });
    expect(form.content_languages).toEqual([{ code: 'uk', origin: 'source' }]);
    expect(losses.join('\n')).toContain(
      'has its label in uk alone; the same stands in en. Add a column label::English (en).',
    );
  });

  test('earlier answers within texts, and other languages, are told', async () => {
    const { losses, notes, form } = await convert({
      ...survey([]),
      survey: [
        ['type', 'name', 'label::Ukrainian', 'label::English', 'label::Polski (pl)'],
        ['text', 'a', 'Вітаємо, ${name}', 'Hello, ${name}', 'Cześć'],
      ],
    });
    expect(form.steps[0]?.fields[0]?.label).toEqual({ uk: 'Вітаємо, …', en: 'Hello, …' });
    expect(losses[0]).toContain('names an earlier answer');
    expect(notes.join()).toContain('the column “label::Polski (pl)”: is left out');
  });

  test('other sheets are told', async () => {
    const { losses } = await convert({ ...survey([], ['text', 'a']), external_choices: [['list_name'], ['x']] });
    expect(losses).toEqual([expect.stringContaining('external_choices: the sheet: is left out')]);
  });
});

describe('nothing is passed over in silence', () => {
  const labels = ['list_name', 'name', 'label::uk', 'label::en'] as const;

  test.each(['begin_group', 'begin_repeat', 'note'])('a hint of %s', async (type) => {
    const { losses } = await convert(survey(['hint::uk'], [type, 'part', 'Зважте на це'], ['text', 'a']));
    expect(losses.join('\n')).toContain(`survey, row 2: `);
    expect(losses.join('\n')).toContain('hint “Зважте на це” is left out: only questions have it.');
  });

  test('an answer of no list, and a list that nothing offers', async () => {
    const { losses, notes } = await convert({
      ...survey([], ['text', 'a']),
      choices: [labels, ['', 'lost', 'Загублена', 'Lost'], ['unused', 'one', 'Одна', 'One']],
    });
    expect(losses).toEqual([
      'choices, row 2: answer “Загублена”: is left out: it belongs to no list. Fill in the column list_name.',
    ]);
    expect(notes).toEqual([
      'choices, row 3: list “unused”: is left out: no question of the form offers it. Nothing to do.',
    ]);
  });

  test('a picture of an answer, in the column image as well', async () => {
    const { losses } = await convert({
      ...survey([], ['select_one ab', 'a']),
      choices: [
        [...labels, 'image'],
        ['ab', 'a', 'А', 'A', 'a.png'],
        ['ab', 'b', 'Б', 'B'],
      ],
    });
    expect(losses).toEqual(['choices, row 2: answer “a” of “ab”: loses its picture or recording. Say it in words.']);
  });

  test('a column without a heading, and one that is there twice', async () => {
    const { losses } = await convert({
      ...survey([]),
      survey: [
        ['type', 'name', 'label::uk', 'label::en', '', 'label::Ukrainian'],
        ['text', 'a', 'Питання', 'Question', 'нотатка', 'Інше'],
      ],
    });
    expect(losses).toEqual([
      expect.stringContaining('survey, row 1: the column C “label::uk”: is there again'),
      expect.stringContaining('survey, row 1: the column E “”: is left out: it has no heading.'),
    ]);
  });

  test('a name that is there twice', async () => {
    const { form, losses } = await convert(survey([], ['text', 'a'], ['text', 'b'], ['text', 'a']));
    expect(losses).toEqual(['survey, row 4: text “a”: has the same name as row 2. Give it another name.']);
    expect(formFaults(form)).toHaveLength(1);
  });

  test('a second row of settings', async () => {
    const { losses } = await convert({
      ...survey([], ['text', 'a']),
      settings: [
        ['form_title::uk', 'form_title::en', 'form_id'],
        ['Назва', 'Title', 'x'],
        ['Інша', 'Other', 'y'],
      ],
    });
    expect(losses).toEqual([
      'settings, row 3: the row: is left out: settings stand in one row. Move it to the first row.',
    ]);
  });
});

test('a condition in the column bind::relevant is understood, as older workbooks have it', async () => {
  const { form, losses } = await convert(
    survey(['bind::relevant'], ['select_one ab', 'a'], ['text', 'b', "${a} = 'b'"]),
  );
  expect(losses).toEqual([]);
  expect(form.steps[1]?.show_if).toEqual({ field: 'a', equals: 'b' });
});

test('texts without a language are in the default language of the workbook', async () => {
  const sheets = {
    survey: [
      ['type', 'name', 'label'],
      ['text', 'a', 'Question'],
    ],
    settings: [
      ['form_title', 'form_id', 'default_language'],
      ['Title', 'x', 'English (en)'],
    ],
  };
  const { form } = await convert(sheets, { language: undefined });
  expect(form.content_languages).toEqual([{ code: 'en', origin: 'source' }]);
  expect((await convert(sheets, { language: 'uk' })).form.content_languages).toEqual([
    { code: 'uk', origin: 'source' },
  ]);
});

test('what forms never ask for is found in both languages, with its row', async () => {
  const { form, rowOf } = await convert({
    ...survey([]),
    survey: [
      ['type', 'name', 'label::uk', 'label::en'],
      ['text', 'first', 'Перше', 'First'],
      ['text', 'second', 'Номер паспорта', 'Second'],
      ['text', 'third', 'Третє', 'Date of birth'],
    ],
  });
  const faults = formFaults(form).filter(({ field }) => field.endsWith('.label'));
  expect(faults.map(({ field, message }) => [rowOf(field), message.en])).toEqual([
    [3, 'must not ask for a passport: what is not collected cannot harm anyone'],
    [4, 'must not ask for a full date of birth: what is not collected cannot harm anyone'],
  ]);
});

test('“do not call” keeps its code, by which it is shown first to whoever answers', async () => {
  const { form } = await convert({
    ...survey([], ['select_one contact', 'contact_way']),
    choices: [
      ['list_name', 'name', 'label::uk', 'label::en'],
      ['contact', 'call', 'Дзвоніть', 'Call'],
      ['contact', 'do_not_call', 'Не телефонуйте', 'Do not call'],
    ],
  });
  expect(form.steps[0]?.fields[0]?.options?.map(({ value }) => value)).toEqual(['call', 'do-not-call']);
});

test.each([{ Sheet1: [['a'], ['b']] }, { survey: [['type', 'name']] }])('%j is no XLSForm', async (sheets) => {
  await expect(convert(sheets)).rejects.toThrow('This is no XLSForm');
});
