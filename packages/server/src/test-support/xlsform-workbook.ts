import { writeXlsx } from '../spreadsheets/write-xlsx.ts';

/** The rows of a sheet: the first has the headings. */
export type SheetRows = readonly (readonly string[])[];

/** A workbook of XLSForm as a spreadsheet program saves it. */
export async function xlsFormWorkbook(sheets: Readonly<Record<string, SheetRows>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([name, rows]) => ({
    name,
    widths: (rows[0] ?? []).map(() => 20),
    rows,
  }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeXlsx(written)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A form as organizations have it in KoboToolbox: in two languages, with groups, conditions and what forms do not have. */
export const needsAssessment: Readonly<Record<string, SheetRows>> = {
  survey: [
    [
      'type',
      'name',
      'label::Українська (uk)',
      'label::English (en)',
      'hint::Українська (uk)',
      'hint::English (en)',
      'required',
      'relevant',
      'appearance',
      'constraint',
      'calculation',
    ],
    ['start', 'start', '', '', '', '', '', '', '', '', ''],
    ['begin_group', 'needs', 'Потреби', 'Needs', '', '', '', '', '', '', ''],
    ['note', 'intro', 'Дякуємо, що **звернулися**.', 'Thank you for **asking**.', '', '', '', '', '', '', ''],
    [
      'select_one yes_no',
      'has_children',
      'Чи є з вами діти?',
      'Are there children with you?',
      '',
      '',
      'yes',
      '',
      '',
      '',
      '',
    ],
    [
      'select_multiple help',
      'help_needed',
      'Що потрібно?',
      'What do you need?',
      'Оберіть усе.',
      'Choose all.',
      'true',
      '',
      'minimal',
      '',
      '',
    ],
    [
      'text',
      'other_help',
      'Що саме?',
      'What exactly?',
      '',
      '',
      '',
      "selected(${help_needed}, 'other_help')",
      'multiline',
      'string-length(.) <= 300',
      '',
    ],
    ['end_group', '', '', '', '', '', '', '', '', '', ''],
    ['begin_group', 'children', 'Про дітей', 'About the children', '', '', '', "${has_children} = 'yes'", '', '', ''],
    ['select_one age', 'age_of_child', 'Вік дитини', 'Age of the child', '', '', '', '', '', '', ''],
    [
      'integer',
      'number_of_children',
      'Скільки дітей?',
      'How many children?',
      '',
      '',
      '',
      '',
      '',
      '. >= 0 and . < 20',
      '',
    ],
    ['end_group', '', '', '', '', '', '', '', '', '', ''],
    ['text', 'phone_number', 'Номер телефону', 'Phone number', '', '', '', '', 'numbers', '', ''],
    ['geopoint', 'where', 'Де ви?', 'Where are you?', '', '', '', '', '', '', ''],
    ['image', 'picture', 'Світлина', 'Picture', '', '', '', '', '', '', ''],
    ['calculate', 'score', '', '', '', '', '', '', '', '', '1 + 1'],
    [
      'acknowledge',
      'agree',
      'Погоджуюся, щоб зі мною зв’язалися',
      'I agree to be contacted',
      '',
      '',
      '',
      '${number_of_children} > 3',
      '',
      '',
      '',
    ],
  ],
  choices: [
    ['list_name', 'name', 'label::Українська (uk)', 'label::English (en)', 'media::image'],
    ['yes_no', 'yes', 'Так', 'Yes', ''],
    ['yes_no', 'no', 'Ні', 'No', ''],
    ['help', 'psychologist', 'Психолог', 'A psychologist', 'person.png'],
    ['help', 'other_help', 'Інше', 'Something else', ''],
    ['age', '0_5', '0–5', '0–5', ''],
    ['age', '6_12', '6–12', '6–12', ''],
  ],
  settings: [
    ['form_title', 'form_id', 'version', 'default_language', 'style'],
    ['Оцінка потреб', 'needs_assessment', '2026031801', 'Українська (uk)', 'pages'],
  ],
};
