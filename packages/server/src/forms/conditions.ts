import type { FormField, FormStep, ShowIf } from '@resilience-kit/contract';
import { fieldPath, type FormFault } from './questions.ts';

type Fields = ReadonlyMap<string, FormField>;

/** What is wrong with the conditions: each compares with a question that comes before it and an answer that can be chosen. */
export function conditionFaults(steps: readonly FormStep[]): FormFault[] {
  const asked = new Map<string, FormField>();
  const faults: FormFault[] = [];
  const check = (condition: ShowIf | undefined, path: string) => {
    if (condition) faults.push(...conditionFault(condition, `${path}.show_if`, asked));
  };
  for (const step of steps) {
    check(step.show_if, `steps.${step.id}`);
    for (const field of step.fields) {
      check(field.show_if, fieldPath(step, field));
      asked.set(field.id, field);
    }
    // A notice stands beside the questions of its step and may answer any of them.
    for (const notice of step.notices ?? []) check(notice.show_if, `steps.${step.id}.notices.${notice.id}`);
  }
  return faults;
}

function conditionFault({ field: id, equals, includes }: ShowIf, path: string, asked: Fields): FormFault[] {
  const fault = (uk: string, en: string) => [{ field: path, message: { uk, en } }];
  if ((equals === undefined) === (includes === undefined))
    return fault('має містити або equals, або includes', 'must have either equals or includes');
  const field = asked.get(id);
  if (!field)
    return fault(
      `має називати поле, про яке питають раніше; ${id} не таке`,
      `must name a field that is asked before it; ${id} is not`,
    );
  const comparison = field.type === 'choice' ? 'equals' : field.type === 'choices' ? 'includes' : undefined;
  if (comparison === undefined)
    return fault(
      `має називати поле типу choice або choices; ${id} має тип ${field.type}`,
      `must name a field of type choice or choices; ${id} is ${field.type}`,
    );
  const value = comparison === 'equals' ? equals : includes;
  if (value === undefined)
    return fault(
      `має містити ${comparison}, бо ${id} має тип ${field.type}`,
      `must use ${comparison} with ${id}, which is of type ${field.type}`,
    );
  if (field.options?.some((option) => option.value === value)) return [];
  return fault(
    `має називати відповідь, яку пропонує ${id}; ${value} серед них немає`,
    `must compare with an answer that ${id} offers; ${value} is none`,
  );
}
