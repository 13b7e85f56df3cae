import type { Dataset, LocalizedText } from '../records/stored.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { combine } from './drafts/combine.ts';
import { programs, type ProgramDraft } from './drafts/program.ts';
import { visit, type ScheduleDraft } from './drafts/schedules.ts';
import { offers, serviceAtLocationKey, type AttendanceDraft, type OfferDraft } from './drafts/service-at-location.ts';
import type { FunderCode } from './funders.ts';
import { stopLocationKey, stopLocations, stopPlace, type StopKey } from './mobile-team-stops.ts';
import { teamServices, type TeamService } from './mobile-team-services.ts';
import { both } from './texts.ts';

interface Team {
  number: number;
  area: LocalizedText;
  stops: readonly StopKey[];
  funders: readonly FunderCode[];
  /** Where the team worked before people were evacuated, and how many days ago it moved. */
  before?: { stop: StopKey; movedDaysAgo: number };
}

const teams: readonly Team[] = [
  {
    number: 1,
    area: both('Краматорський район', 'Kramatorsk district'),
    stops: ['kramatorsk', 'cherkaske', 'andriivka'],
    funders: ['unicef', 'germany-kfw'],
  },
  {
    number: 2,
    area: both('Слов’янськ і громади поруч', 'Sloviansk and hromadas nearby'),
    stops: ['sloviansk', 'sviatohirsk'],
    funders: ['unicef', 'germany-kfw'],
  },
  {
    number: 3,
    area: both('Дружківка й села', 'Druzhkivka and villages'),
    stops: ['druzhkivka', 'andriivka'],
    funders: ['united-kingdom'],
  },
  {
    number: 4,
    area: both('Олександрівка й села', 'Oleksandrivka and villages'),
    stops: ['oleksandrivka', 'novodonetske'],
    funders: ['humanitarian-fund-for-ukraine'],
  },
  {
    number: 5,
    area: both('з Добропілля', 'from Dobropillia'),
    stops: ['petropavlivka', 'vasylkivka'],
    funders: ['unicef', 'faroe-islands'],
    before: { stop: 'dobropillia', movedDaysAgo: 75 },
  },
  {
    number: 6,
    area: both('з Покровська', 'from Pokrovsk'),
    stops: ['pavlohrad', 'synelnykove'],
    funders: ['unicef', 'united-kingdom'],
    before: { stop: 'pokrovsk', movedDaysAgo: 210 },
  },
  {
    number: 7,
    area: both('з Мирнограда', 'from Myrnohrad'),
    stops: ['tsarychanka', 'slobozhanske'],
    funders: ['unicef', 'germany-kfw'],
    before: { stop: 'myrnohrad', movedDaysAgo: 180 },
  },
  {
    number: 8,
    area: both('з Курахового', 'from Kurakhove'),
    stops: ['kryvyi-rih', 'samar'],
    funders: ['humanitarian-fund-for-ukraine'],
    before: { stop: 'kurakhove', movedDaysAgo: 300 },
  },
];

/** The week before, this one and the two after it. */
const WEEKS = [-1, 0, 1, 2];
const WORKING_DAYS_A_WEEK = 5;

/** The eight mobile teams of Donetsk region with their stops; four moved with the people they help. */
export function mobileTeams(calendar: DemoCalendar): Dataset {
  return combine(
    programs(teams.map(teamProgram)),
    stopLocations(),
    ...teams.map((team) => offers(calendar, [...currentOffers(calendar, team), ...formerOffers(calendar, team)])),
  );
}

function teamKey({ number }: Team): string {
  return `mobile-team-${number}`;
}

function teamProgram(team: Team): ProgramDraft {
  return {
    key: teamKey(team),
    organization: 'responsible-citizens',
    name: both(`Мобільна команда № ${team.number} (${team.area.uk})`, `Mobile team ${team.number} (${team.area.en})`),
    description: both(
      'Психолог, логопед і соціальний працівник приїжджають у вашу громаду. Подивіться, коли й куди.',
      'A psychologist, a speech therapist and a social worker come to your hromada. See when and where.',
    ),
  };
}

function teamOffer(team: Team, key: string, texts: TeamService): Omit<OfferDraft, 'at'> {
  return {
    ...texts,
    key,
    organization: 'responsible-citizens',
    program: teamKey(team),
    modes: ['mobile_team'],
    funders: team.funders,
    application_process: both(
      'Приходьте в день приїзду. Запис не потрібен.',
      'Come on the day of the visit. No appointment needed.',
    ),
  };
}

function currentOffers(calendar: DemoCalendar, team: Team): OfferDraft[] {
  return Object.entries(teamServices).map(([kind, texts]) => ({
    ...teamOffer(team, `${teamKey(team)}-${kind}`, texts),
    ...baseOf(team),
    serves: team.stops.map((stop) => stopPlace(stop).code),
    at: Object.fromEntries(
      team.stops.map((stop, index) => [stopLocationKey(stop), attendance(calendar, team, kind, index)]),
    ),
  }));
}

/** A team sets out from where its first stop is. */
function baseOf({ stops: [first] }: Team): { base?: string } {
  return first === undefined ? {} : { base: stopPlace(first).code };
}

/** A team is at each stop on the same working day of every week, so it is never in two places at once. */
function attendance(calendar: DemoCalendar, team: Team, kind: string, stopIndex: number): AttendanceDraft {
  const dayOfWeek = (team.number + 2 * stopIndex) % WORKING_DAYS_A_WEEK;
  const days = WEEKS.map((week) => calendar.workingDay(dayOfWeek + week * WORKING_DAYS_A_WEEK));
  const cancelled = team.number === 3 && stopIndex === 0 ? days.at(-1) : undefined;
  return {
    schedules: days.map((day): ScheduleDraft => visit(day, '10:00', kind === 'speech-therapy' ? '14:00' : '15:00')),
    note: both(
      'Дати можуть змінитися через обстріли. Перевірте напередодні.',
      'Dates may change because of shelling. Check the day before.',
    ),
    ...(cancelled === undefined
      ? {}
      : {
          schedule_exceptions: [
            {
              date: cancelled,
              note: both('Виїзд скасовано через небезпеку на дорозі.', 'Cancelled because the road is dangerous.'),
            },
          ],
        }),
    ...(team.before && stopIndex === 0
      ? {
          relocation: {
            since: calendar.day(-team.before.movedDaysAgo),
            from: formerAttendanceKey(team, kind, team.before.stop),
          },
        }
      : {}),
  };
}

function formerServiceKey(team: Team, kind: string): string {
  return `${teamKey(team)}-${kind}-before-move`;
}

function formerAttendanceKey(team: Team, kind: string, stop: StopKey): string {
  return serviceAtLocationKey(formerServiceKey(team, kind), stopLocationKey(stop));
}

/** What the team did before it moved: kept as inactive, so that old links lead to the new place. */
function formerOffers(calendar: DemoCalendar, team: Team): OfferDraft[] {
  const [firstStop] = team.stops;
  const { before } = team;
  if (!before || !firstStop) return [];
  const since = calendar.day(-before.movedDaysAgo);
  return Object.entries(teamServices).map(([kind, texts]) => ({
    ...teamOffer(team, formerServiceKey(team, kind), texts),
    status: 'inactive',
    alert: both(
      'Команда тут більше не працює: вона переїхала разом із людьми.',
      'The team no longer works here: it moved together with the people.',
    ),
    at: {
      [stopLocationKey(before.stop)]: {
        relocation: { since, to: serviceAtLocationKey(`${teamKey(team)}-${kind}`, stopLocationKey(firstStop)) },
        verifiedDaysAgo: before.movedDaysAgo,
      },
    },
  }));
}
