import type { FormField, ShowIf } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import type { Choices } from './choices.ts';
import { readCondition } from './read-condition.ts';

/** The condition of a form for an expression of XLSForm, or why there is none. `fields` are those that are asked before it. */
export function conditionFor(
  expression: string,
  fields: ReadonlyMap<string, Stored<FormField>>,
  choices: Choices,
): { condition: ShowIf } | { why: Bilingual } {
  const read = readCondition(expression);
  if (!read) return { why: both(`«${expression}» тут не виразити.`, `“${expression}” cannot be expressed.`) };
  const { name, isSelected } = read;
  const field = fields.get(name);
  if (!field) return { why: both(`«${name}» перед ним не запитують.`, `“${name}” is not asked before it.`) };
  const isChoices = field.type === 'choices';
  if (!isChoices && field.type !== 'choice') {
    return {
      why: both(`«${name}» не пропонує відповідей на вибір.`, `“${name}” offers no answers to choose from.`),
    };
  }
  if (isChoices && !isSelected) {
    return {
      why: both(
        `«${name}» має кілька відповідей, тож перевіряйте через selected().`,
        `“${name}” has several answers, so ask with selected().`,
      ),
    };
  }
  const value = choices.valueOf(read.value);
  if (!(field.options ?? []).some((option) => option.value === value)) {
    return { why: both(`«${name}» не пропонує «${read.value}».`, `“${name}” does not offer “${read.value}”.`) };
  }
  return { condition: { field: field.id, ...(isChoices ? { includes: value } : { equals: value }) } };
}
