/** A region of Ukraine as it is called on a map. */
export interface OblastName {
  /** The two digits of its KATOTTG codes after `UA`. */
  readonly code: string;
  /** On a map the word «область» is left out. */
  readonly uk: string;
  readonly en: string;
}

/** The regions in the order of the drawing that their outlines come from, and Sevastopol, which it leaves out. */
export const oblastNames: readonly OblastName[] = [
  { code: '71', uk: 'Черкаська', en: 'Cherkasy' },
  { code: '74', uk: 'Чернігівська', en: 'Chernihiv' },
  { code: '73', uk: 'Чернівецька', en: 'Chernivtsi' },
  { code: '01', uk: 'АР Крим', en: 'Crimea' },
  { code: '12', uk: 'Дніпропетровська', en: 'Dnipropetrovsk' },
  { code: '14', uk: 'Донецька', en: 'Donetsk' },
  { code: '26', uk: 'Івано-Франківська', en: 'Ivano-Frankivsk' },
  { code: '63', uk: 'Харківська', en: 'Kharkiv' },
  { code: '65', uk: 'Херсонська', en: 'Kherson' },
  { code: '68', uk: 'Хмельницька', en: 'Khmelnytskyi' },
  { code: '35', uk: 'Кіровоградська', en: 'Kirovohrad' },
  { code: '32', uk: 'Київська', en: 'Kyiv oblast' },
  { code: '80', uk: 'Київ', en: 'Kyiv' },
  { code: '44', uk: 'Луганська', en: 'Luhansk' },
  { code: '46', uk: 'Львівська', en: 'Lviv' },
  { code: '48', uk: 'Миколаївська', en: 'Mykolaiv' },
  { code: '51', uk: 'Одеська', en: 'Odesa' },
  { code: '53', uk: 'Полтавська', en: 'Poltava' },
  { code: '56', uk: 'Рівненська', en: 'Rivne' },
  { code: '59', uk: 'Сумська', en: 'Sumy' },
  { code: '61', uk: 'Тернопільська', en: 'Ternopil' },
  { code: '05', uk: 'Вінницька', en: 'Vinnytsia' },
  { code: '07', uk: 'Волинська', en: 'Volyn' },
  { code: '21', uk: 'Закарпатська', en: 'Zakarpattia' },
  { code: '23', uk: 'Запорізька', en: 'Zaporizhzhia' },
  { code: '18', uk: 'Житомирська', en: 'Zhytomyr' },
  { code: '85', uk: 'Севастополь', en: 'Sevastopol' },
];
