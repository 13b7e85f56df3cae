import { nameKey } from '@resilience-kit/text';
import { isSaidBy } from '../../figure-rows/figure-texts.ts';
import type { LocalizedText, StoredOrganization, StoredProgram } from '../../records/stored.ts';
import { textIn } from '../../service-rows/texts.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import type { OrganizationsOfRows } from '../organizations-of-rows.ts';
import type { FigureRow, ReportFigureCell } from './figure-groups.ts';
import type { FigureView } from '../../figure-rows/figure-view.ts';
import type { FigureSnapshot } from './figure-snapshot.ts';

/** The records that a figure names, by identifier. */
export interface NamedRecords {
  organizationId?: string;
  reportedById?: string;
  programId?: string;
}

type Named = Pick<StoredOrganization | StoredProgram, 'id'> & { name: LocalizedText | string };

/** What a row names: what is there already when it has that name, else what is found by it. */
export function namesOfRow(
  row: FigureRow,
  before: FigureView | undefined,
  {
    snapshot,
    organizations,
    only,
  }: { snapshot: FigureSnapshot; organizations: OrganizationsOfRows; only: string | undefined },
  report: ReportFigureCell,
): NamedRecords {
  const organizationId = organizationOf(row, before, organizations, only, report);
  const reportedById = namedIn(row, 'reported_by', before?.reportedBy, snapshot.organizations, report);
  const programId = namedIn(row, 'programme', before?.programme, snapshot.programs, report);
  return {
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(reportedById === undefined ? {} : { reportedById }),
    ...(programId === undefined ? {} : { programId }),
  };
}

function organizationOf(
  row: FigureRow,
  before: FigureView | undefined,
  organizations: OrganizationsOfRows,
  only: string | undefined,
  report: ReportFigureCell,
): string | undefined {
  const { organization: name, organization_id: id } = row.values;
  const current = before?.organization;
  const isToldBefore =
    current &&
    (id === undefined || id.toLowerCase() === current.id) &&
    (name === undefined ? id !== undefined : isSaidBy(name, current.name) || name.toLowerCase() === current.id);
  const isSilent = name === undefined && id === undefined;
  const foundBefore = isToldBefore || (isSilent && !row.headings.has('organization')) ? current?.id : undefined;
  if (foundBefore !== undefined) {
    if (only === undefined || foundBefore === only) return foundBefore;
  } else if (isSilent && only === undefined) return undefined;
  const found = (id === undefined ? undefined : known(organizations, id)) ?? organizations.find(name ?? id);
  if ('id' in found) {
    const called = name === undefined ? [] : organizations.called(name);
    if (called.length > 0 && !called.some((one) => one.id === found.id)) reportAnother(row, report);
    return found.id;
  }
  report(row, name === undefined ? 'organization_id' : 'organization', found.problem, found.fix);
  return undefined;
}

/** Which of the two is meant nobody can tell: the figure would be published as the work of somebody else. */
function reportAnother(row: FigureRow, report: ReportFigureCell): void {
  const id = row.values.organization_id ?? '';
  report(
    row,
    'organization',
    both(`Це назва іншої організації, ніж «${id}».`, `This is the name of another organization than “${id}”.`),
    both('Залиште одне з двох: назву або ID.', 'Keep one of the two: the name or the ID.'),
  );
}

/** An identifier from another server says nothing here; then the name beside it does. */
function known(organizations: OrganizationsOfRows, id: string) {
  return organizations.knows(id) ? organizations.find(id) : undefined;
}

function namedIn(
  row: FigureRow,
  key: 'reported_by' | 'programme',
  current: Named | undefined,
  records: ReadonlyMap<string, Named>,
  report: ReportFigureCell,
): string | undefined {
  const text = row.values[key];
  if (!row.headings.has(key)) return current?.id;
  if (text === undefined) return undefined;
  if (current && isSaidBy(text, current.name)) return current.id;
  const byId = records.get(text.toLowerCase());
  if (byId) return byId.id;
  const [only, another] = [...records.values()].filter(({ name }) =>
    (['uk', 'en'] as const).some((language) => nameKey(textIn(name, language) ?? '') === nameKey(text)),
  );
  if (only && !another) return only.id;
  report(row, key, ...notFound(text, only, another));
  return undefined;
}

function notFound(text: string, one: Named | undefined, other: Named | undefined): [Bilingual, Bilingual] {
  return one && other
    ? [
        both(`Записів із назвою «${text}» кілька.`, `There are several records called “${text}”.`),
        both(
          `Напишіть код замість назви: ${one.id} або ${other.id}.`,
          `Write the ID instead of the name: ${one.id} or ${other.id}.`,
        ),
      ]
    : [
        both(`«${text}» тут немає.`, `There is no “${text}” here.`),
        both(
          'Перевірте назву, спершу опублікуйте запис або зітріть клітинку.',
          'Check the name, publish the record first, or delete the cell.',
        ),
      ];
}
