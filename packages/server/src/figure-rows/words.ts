import type {
  AggregationDimension,
  CountingKind,
  FigureQualifier,
  FigureStatus,
  FigureUnit,
} from '@resilience-kit/contract';
import { Vocabulary } from '../service-rows/vocabulary.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';

type Words<Value> = readonly (readonly [Value, Bilingual, ...string[]])[];

export const qualifierWords: Words<FigureQualifier> = [
  ['exact', both('точно', 'exact'), 'точне число', 'рівно', 'exactly'],
  ['at_least', both('щонайменше', 'at least'), 'понад', 'більше', 'більш ніж', 'не менше', 'over', 'more than'],
  ['nearly', both('майже', 'nearly'), 'almost'],
  ['order_of_magnitude', both('порядок величини', 'order of magnitude'), 'лише порядок'],
];

export const statusWords: Words<FigureStatus> = [
  ['reported', both('за джерелом', 'reported'), 'як у джерелі', 'звітне'],
  ['provisional', both('попереднє', 'provisional'), 'попередньо', 'попередні дані'],
  ['verified', both('перевірено', 'verified'), 'перевірене'],
  ['restated', both('уточнено', 'restated'), 'уточнене', 'виправлено', 'revised'],
  ['suppressed', both('приховано', 'suppressed'), 'приховане', 'withheld'],
];

export const unitWords: Words<FigureUnit> = [
  ['people', both('люди', 'people'), 'осіб', 'особи', 'людей', 'persons', 'individuals'],
  ['families', both('родини', 'families'), 'родин', 'сімʼї', 'сімей', 'households', 'hh'],
  ['children_and_families', both('діти та родини', 'children and families'), 'дітей та родин'],
  ['cases', both('випадки', 'cases'), 'випадків'],
  ['sessions', both('заняття', 'sessions'), 'занять', 'сесії'],
  ['consultations', both('консультації', 'consultations'), 'консультацій'],
  ['requests', both('звернення', 'requests'), 'звернень'],
  ['teams', both('команди', 'teams'), 'команд', 'бригади'],
  ['kilograms', both('кілограми', 'kilograms'), 'кг', 'kg', 'кілограмів'],
  ['services', both('послуги', 'services'), 'послуг'],
  ['hours', both('години', 'hours'), 'годин', 'год'],
  ['percent', both('відсотки', 'percent'), 'відсотків', 'percentage'],
];

export const countingWords: Words<CountingKind> = [
  ['unique', both('кожен один раз', 'each once'), 'унікальні'],
  ['contacts', both('щоразу', 'every time'), 'контакти', 'кожен раз'],
];

const aggregationWords: Words<AggregationDimension> = [
  ['periods', both('періоди', 'periods'), 'за періодами'],
  ['places', both('місця', 'places'), 'за місцями'],
  ['organizations', both('організації', 'organizations'), 'за організаціями', 'organisations'],
];

export const qualifiers = new Vocabulary(qualifierWords);
export const statuses = new Vocabulary(statusWords);
export const units = new Vocabulary(unitWords);
export const countings = new Vocabulary(countingWords);
export const aggregations = new Vocabulary(aggregationWords);
