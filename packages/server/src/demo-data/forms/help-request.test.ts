import { describe, expect, test } from 'vitest';
import { formFaults } from '../../forms/check-form.ts';
import type { LocalizedText } from '../../records/stored.ts';
import { taxonomies } from '../demo-dataset.ts';
import { forms } from './help-request.ts';

const [form] = forms().forms;
if (!form) throw new Error('The demo has no form.');
const fields = form.steps.flatMap((step) => step.fields);
const fieldWith = (id: string) => fields.find((field) => field.id === id);

describe('the request for help', () => {
  test('passes the check of every form', () => {
    expect(formFaults(form)).toEqual([]);
  });

  test('has its steps in the order of what matters most', () => {
    expect(form.steps.map(({ id }) => id)).toEqual([
      'before-you-start',
      'danger',
      'help',
      'person',
      'place',
      'contact',
      'contact-safety',
      'note',
      'sharing',
    ]);
  });

  test('shows telephone numbers before it asks anything, and again when there is danger', () => {
    const [first, second] = form.steps;
    expect(first?.fields).toEqual([]);
    expect(first?.notices?.map(({ hotlines }) => hotlines)).toContain('all');
    expect(second?.notices).toMatchObject([
      { urgent: true, hotlines: 'emergency', show_if: { field: 'in-danger', equals: 'yes' } },
    ]);
  });

  test('has no number of a hotline in its texts: those are data with a date', () => {
    expect(JSON.stringify(form)).not.toMatch(/\b(10[1-4]|112|15-?4[57]|116 ?111)\b/);
  });

  test('offers each kind of help, and knows which services mean it', () => {
    const options = fieldWith('help')?.options ?? [];
    expect(options.map(({ value }) => value)).toEqual([
      'psychologist',
      'speech-therapist',
      'legal-aid',
      'social-worker',
      'child-friendly-space',
      'humanitarian-aid',
      'evacuation',
      'other',
    ]);
    const categories = options.flatMap((option) => option.categories ?? []);
    const [taxonomy] = taxonomies().taxonomies;
    const codes = taxonomies()
      .taxonomyTerms.filter((term) => term.taxonomy_id === taxonomy?.id)
      .map((term) => term.code);
    // Every category chooses one option: whoever comes from a service never has to say again what it is for.
    expect(categories.toSorted()).toEqual(codes.toSorted());
  });

  test('asks for a way to be reached only in the way that was chosen, and never when none was', () => {
    const ways = fieldWith('contact-way')?.options?.map(({ value }) => value);
    expect(ways).toEqual(['call', 'message', 'email', 'i-will-contact-you']);
    const asked = fields.filter((field) => field.show_if?.field === 'contact-way');
    expect(asked.map(({ id, show_if: condition }) => [id, condition?.equals])).toEqual([
      ['phone', 'call'],
      ['message-phone', 'message'],
      ['message-about', 'message'],
      ['email', 'email'],
      ['leave-message', 'call'],
      ['say-about', 'call'],
    ]);
    expect(form.steps.find(({ id }) => id === 'contact-safety')?.show_if).toEqual({
      field: 'contact-way',
      equals: 'call',
    });
  });

  test('can be sent without age, time, note and consent', () => {
    const optional = fields.filter((field) => field.required !== true).map(({ id }) => id);
    expect(optional).toEqual(['age-band', 'contact-time', 'note', 'share-with-others']);
    expect(fieldWith('note')?.max_length).toBe(500);
    expect((fieldWith('note')?.hint as LocalizedText).uk).toContain('Описувати, що сталося, не треба');
  });
});
