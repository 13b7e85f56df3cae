import type { Form, FormAnswers, ServiceAtLocationDetail } from '@resilience-kit/contract';

/** The service at a location that the person came from. */
export interface PreselectedService {
  readonly id: string;
  readonly name: string;
  /** The hromada or the oblast it is in. */
  readonly place?: string;
  /** Codes of the kinds of help it gives. */
  readonly categories: readonly string[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isIdentifier(text: string): boolean {
  return uuid.test(text);
}

/** Whether a text can be the id of a form. */
export function isFormId(form: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(form);
}

/** The service that the address of a page names, as the finder writes it: `#service=<id>`. */
export function serviceInAddress(fragment: string): string | undefined {
  const id = new URLSearchParams(fragment.replace(/^#/, '')).get('service') ?? '';
  return isIdentifier(id) ? id : undefined;
}

/** What the form needs of a record. */
export function preselected({ id, service, location }: ServiceAtLocationDetail): PreselectedService {
  const place = location?.place?.hromada?.name ?? location?.place?.name;
  const categories = (service.attributes ?? [])
    .filter(({ link_type }) => link_type === 'category')
    .flatMap(({ taxonomy_term }) => taxonomy_term?.code ?? []);
  return { id, name: service.name, ...(place !== undefined && { place }), categories };
}

/** The answers that follow from the service: options for one of its kinds of help. */
export function prefilledAnswers(form: Form, { categories }: PreselectedService): FormAnswers {
  const fields = form.steps.flatMap((step) => step.fields);
  const answers = fields.flatMap((field) => {
    const chosen = (field.options ?? []).filter((option) =>
      option.categories?.some((code) => categories.includes(code)),
    );
    const [first] = chosen;
    if (!first) return [];
    return [[field.id, field.type === 'choices' ? chosen.map(({ value }) => value) : first.value] as const];
  });
  return Object.fromEntries(answers);
}
