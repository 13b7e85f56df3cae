/** Other names under which people look for a place: in Latin letters, in Russian, or from before a renaming. */
export interface PlaceAlias {
  /** The current Ukrainian name in the nominative. */
  place: string;
  /** The other names. */
  aliases: readonly string[];
}

const TABLE: Readonly<Record<string, string>> = {
  Київ: 'Kiev, Киев',
  Запоріжжя: 'Zaporozhye, Zaporozhie, Zaporozhe, Запорожье',
  'Кривий Ріг': 'Krivoy Rog, Krivoi Rog, Krivyi Rig, Kryvyi Rig, Кривой Рог',
  Харків: 'Kharkov, Харьков',
  Львів: 'Lvov, Lemberg, Львов',
  Одеса: 'Odessa, Одесса',
  Дніпро: 'Dnepr, Dnieper, Dnipropetrovsk, Dnepropetrovsk, Днепр, Дніпропетровськ, Днепропетровск',
  Миколаїв: 'Nikolaev, Nikolayev, Николаев',
  Чернігів: 'Chernigov, Чернигов',
  Рівне: 'Rovno, Ровно',
  Вінниця: 'Vinnitsa, Винница',
  Житомир: 'Zhitomir',
  Тернопіль: 'Ternopol, Тернополь',
  Луганськ: 'Lugansk, Ворошиловград, Voroshilovgrad',
  Донецьк: 'Donetzk',
  Кропивницький: 'Kirovograd, Kirovohrad, Кіровоград, Кировоград, Yelisavetgrad, Єлисаветград, Елисаветград',
  Черкаси: 'Cherkassy, Черкассы',
  Чернівці: 'Chernovtsy, Czernowitz, Черновцы',
  Хмельницький: 'Khmelnitsky, Khmelnitskiy, Хмельницкий',
  'Івано-Франківськ': 'Ivano-Frankovsk, Ивано-Франковск',
  Суми: 'Sumi, Сумы',
  Луцьк: 'Lutzk',
  Ужгород: 'Uzhgorod',
  Сімферополь: 'Simferopol, Акмесджит',
  Маріуполь: 'Жданов, Zhdanov',
  Бахмут: 'Artemovsk, Artyomovsk, Artemivsk, Артемівськ, Артемовск',
  "Слов'янськ": 'Slavyansk, Slaviansk, Slavjansk, Славянск',
  Мирноград: 'Mirnograd, Dimitrov, Димитров, Димитрів',
  Покровськ: 'Krasnoarmeysk, Krasnoarmiisk, Красноармійськ, Красноармейск',
  Торецьк: 'Dzerzhinsk, Дзержинськ, Дзержинск',
  Костянтинівка: 'Konstantinovka, Константиновка, Константинівка',
  Дружківка: 'Druzhkovka, Дружковка',
  Авдіївка: 'Avdeevka, Avdeyevka, Авдеевка',
  Макіївка: 'Makeevka, Makeyevka, Макеевка',
  Горлівка: 'Gorlovka, Горловка',
  Лиман: 'Красний Лиман, Красный Лиман, Krasny Liman, Krasnyi Lyman',
  Вугледар: 'Ugledar, Угледар',
  Сіверськодонецьк: 'Severodonetsk, Sievierodonetsk, Сєвєродонецьк, Северодонецк',
  Кадіївка: 'Стаханов, Stakhanov',
  Довжанськ: 'Свердловськ, Свердловск',
  Рубіжне: 'Rubezhnoye, Рубежное',
  Сорокине: 'Krasnodon, Краснодон',
  Хрустальний: 'Красний Луч, Красный Луч',
  "Кам'янське": 'Dneprodzerzhinsk, Dniprodzerzhynsk, Дніпродзержинськ, Днепродзержинск, Каменское',
  Самар: 'Novomoskovsk, Новомосковськ, Новомосковск',
  Шахтарське: 'Першотравенськ',
  Покров: 'Орджонікідзе, Орджоникидзе, Ordzhonikidze',
  Бердянськ: 'Berdyansk, Бердянск',
  Оріхів: 'Orekhov, Орехов',
  Херсон: 'Cherson',
  Олешки: 'Цюрупинськ, Цюрупинск, Алешки',
  "Куп'янськ": 'Kupyansk, Купянск',
  Ізюм: 'Izyum, Изюм',
  Чугуїв: 'Chuguev, Чугуев',
  Берестин: 'Krasnograd, Красноград',
  Златопіль: 'Первомайський, Первомайский, Pervomaiskyi',
  Буча: 'Butscha',
  Ірпінь: 'Irpen, Ирпень',
  'Біла Церква': 'Belaya Tserkov, Белая Церковь',
  Переяслав: 'Переяслав-Хмельницький',
  Звягель: 'Новоград-Волинський, Новоград-Волынский, Novograd-Volynsky',
  Володимир: 'Володимир-Волинський, Владимир-Волынский',
  Шептицький: 'Червоноград, Chervonograd, Chervonohrad',
  "Кам'янець-Подільський": 'Kamenets-Podolsky, Каменец-Подольский',
  Кременчук: 'Kremenchug, Кременчуг',
  'Горішні Плавні': 'Komsomolsk, Комсомольськ, Комсомольск',
  Сновськ: 'Щорс',
  Ніжин: 'Nezhin, Нежин',
  Чорноморськ: 'Illichivsk, Ilyichevsk, Іллічівськ, Ильичевск',
  Південне: 'Южне, Южное, Yuzhne, Yuzhny',
  Подільськ: 'Котовськ, Котовск',
  Південноукраїнськ: 'Южноукраїнськ, Южноукраинск, Yuzhnoukrainsk',
  Вараш: 'Кузнецовськ, Кузнецовск',
  Благовіщенське: 'Ульяновка, Ульянівка',
};

function readTable(table: Readonly<Record<string, string>>): readonly PlaceAlias[] {
  return Object.entries(table).map(([place, aliases]) => ({ place, aliases: aliases.split(', ') }));
}

/**
 * Everyday, Russian-derived and former names of Ukrainian towns. The large towns are complete; of the others only those names that stems and
 * transliteration do not find by themselves. Plain data: a server can offer its own list in the same shape, and {@link expandQuery}
 * takes it as an option.
 */
export const placeAliases = /* @__PURE__ */ readTable(TABLE);
