import { describe, expect, test } from 'vitest';
import { formFaults } from '../../forms/check-form.ts';
import type { StoredForm } from '../../records/stored.ts';
import { taxonomies } from '../demo-dataset.ts';
import { demoForms } from './demo-forms.ts';
import { DEMO_RECEIVER } from './help-request.ts';

const { forms } = demoForms();
const fieldsOf = (form: StoredForm | undefined) => form?.steps.flatMap((step) => step.fields) ?? [];
const formWith = (id: string) => forms.find((form) => form.id === id);

test('there is a form for help, training, volunteering, a survey and feedback', () => {
  expect(forms.map(({ id }) => id)).toEqual([
    'help-request',
    'training-enrolment',
    'volunteering',
    'help-survey',
    'feedback',
  ]);
});

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_, form) => {
  test('passes the check of every form, in both languages', () => {
    expect(formFaults(form)).toEqual([]);
  });

  test('goes to the organization that has keys, and says who can read it before it asks', () => {
    expect(form.organization_id).toBe(DEMO_RECEIVER);
    expect(form.steps[0]?.notices?.map(({ id }) => id)).toContain('privacy');
  });

  test('has no number of a hotline in its texts: those are data with a date', () => {
    expect(JSON.stringify(form)).not.toMatch(/\b(10[1-4]|112|15-?4[57]|116 ?111)\b/);
  });
});

test('every form but the request for help says how long it is kept', () => {
  const kept = forms.filter(({ id }) => id !== 'help-request').map(({ retention_days: days }) => days);
  expect(kept).toEqual([365, 365, 90, 180]);
});

test('a training has its programme chosen by the category of its service', () => {
  const programme = fieldsOf(formWith('training-enrolment')).find(({ id }) => id === 'programme');
  const chosenBy = programme?.options?.flatMap(({ categories }) => categories ?? []) ?? [];
  const codes = taxonomies().taxonomyTerms.map(({ code }) => code);
  expect(chosenBy).toHaveLength(6);
  expect(codes).toEqual(expect.arrayContaining(chosenBy));
});

test('the survey asks for nothing by which somebody could be found', () => {
  const types = fieldsOf(formWith('help-survey')).map(({ type }) => type);
  expect(types).not.toContain('phone');
  expect(types).not.toContain('email');
  expect(types).not.toContain('place');
});

test('feedback asks how to answer only those who want an answer', () => {
  const contact = formWith('feedback')?.steps.find(({ id }) => id === 'contact');
  expect(contact?.show_if).toEqual({ field: 'wants-answer', equals: 'yes' });
});
