import { both } from './texts.ts';
import type { LocalizedText } from '../records/stored.ts';

/** A real town or village: its code (of the hromada for villages) and the name that goes into an address. */
export interface DemoPlace {
  code: string;
  settlement: LocalizedText;
}

function settlement(code: string, uk: string, en: string): DemoPlace {
  return { code, settlement: both(uk, en) };
}

export const oblasts = {
  dnipropetrovsk: 'UA12000000000090473',
  donetsk: 'UA14000000000091971',
  zaporizhzhia: 'UA23000000000064947',
  kyiv: 'UA32000000000030281',
  poltava: 'UA53000000000028050',
  kharkiv: 'UA63000000000041885',
} as const;

export const places = {
  bucha: settlement('UA32080070010087821', 'Буча', 'Bucha'),
  zaporizhzhia: settlement('UA23060070010069526', 'Запоріжжя', 'Zaporizhzhia'),
  kryvyiRih: settlement('UA12060170010065850', 'Кривий Ріг', 'Kryvyi Rih'),
  novopil: settlement('UA12060250000064393', 'Новопілля', 'Novopillia'),
  tsarychanka: settlement('UA12020310000017431', 'Царичанка', 'Tsarychanka'),
  pavlohrad: settlement('UA12120070010055676', 'Павлоград', 'Pavlohrad'),
  samar: settlement('UA12100070010038698', 'Самар', 'Samar'),
  dnipro: settlement('UA12020010010037010', 'Дніпро', 'Dnipro'),
  petropavlivka: settlement('UA12140230000057328', 'Петропавлівка', 'Petropavlivka'),
  vasylkivka: settlement('UA12140030000091432', 'Васильківка', 'Vasylkivka'),
  synelnykove: settlement('UA12140310010049426', 'Синельникове', 'Synelnykove'),
  slobozhanske: settlement('UA12020250000010438', 'Слобожанське', 'Slobozhanske'),
  kramatorsk: settlement('UA14120090010038661', 'Краматорськ', 'Kramatorsk'),
  sloviansk: settlement('UA14120210010032554', 'Слов’янськ', 'Sloviansk'),
  druzhkivka: settlement('UA14120030010055241', 'Дружківка', 'Druzhkivka'),
  lyman: settlement('UA14120110010088407', 'Лиман', 'Lyman'),
  sviatohirsk: settlement('UA14120190010047280', 'Святогірськ', 'Sviatohirsk'),
  oleksandrivka: settlement('UA14120170000011133', 'Олександрівка', 'Oleksandrivka'),
  cherkaske: settlement('UA14120230000038918', 'Черкаське', 'Cherkaske'),
  andriivka: settlement('UA14120010000096882', 'Андріївка', 'Andriivka'),
  novodonetske: settlement('UA14120150000071686', 'Новодонецьке', 'Novodonetske'),
  dobropillia: settlement('UA14160070010040544', 'Добропілля', 'Dobropillia'),
  bilozerske: settlement('UA14160030010032487', 'Білозерське', 'Bilozerske'),
  pokrovsk: settlement('UA14160210010099403', 'Покровськ', 'Pokrovsk'),
  myrnohrad: settlement('UA14160150010065527', 'Мирноград', 'Myrnohrad'),
  kurakhove: settlement('UA14160110010020758', 'Курахове', 'Kurakhove'),
  lozova: settlement('UA63100050010081626', 'Лозова', 'Lozova'),
  kharkiv: settlement('UA63120270010096107', 'Харків', 'Kharkiv'),
  poltava: settlement('UA53080370010073240', 'Полтава', 'Poltava'),
  chernihiv: settlement('UA74100390010054825', 'Чернігів', 'Chernihiv'),
  mykolaiv: settlement('UA48060150010035747', 'Миколаїв', 'Mykolaiv'),
  khmelnytskyi: settlement('UA68040470010096613', 'Хмельницький', 'Khmelnytskyi'),
  lviv: settlement('UA46060250010015970', 'Львів', 'Lviv'),
  uzhhorod: settlement('UA21100230010016545', 'Ужгород', 'Uzhhorod'),
  cherkasy: settlement('UA71080490010015879', 'Черкаси', 'Cherkasy'),
} as const satisfies Record<string, DemoPlace>;
