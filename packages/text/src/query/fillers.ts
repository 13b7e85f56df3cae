import { verbRoot } from '../stems/verb-root.ts';

/**
 * Words of a spoken question around what it is about: asking, getting, when, how much. They are left out of a query that has anything else,
 * unless they are part of a phrase that the synonyms know. Unlike stop words they are indexed. Verbs stand for all their forms.
 */
const LIST =
  'звернутися звертатися звертатись допомога допомогти допомагати допоможе допоможу допоможете допоможіть ' +
  'підкажіть підкажи підскажіть підкаже скажіть скажи порадити розкажіть пояснити взяти беруть візьму візьміть отримати отримувати ' +
  'одержати дістати знайти шукати існувати буває робити роблю зробити може можу можете можемо могти хтось кудись десь колись щось ' +
  'хто-небудь якийсь якась якусь якісь весь вся все всі усе усі час часу зараз терміново срочно негайно сьогодні завтра вчора вже ще тільки просто там тут туди ' +
  'шо шось чо чого нащо тіки токо щас счас оце ото отож вот тута пліз плз інший інша інше нормальний нормально хоч хоча ' +
  'погано дуже надто зовсім трохи багато часто постійно знов знову завжди ніколи ніхто нічого нікого якщо коли бо тому після поки досі ' +
  'послуга послуги послуг консультація консультації консультацію запис записатися прийом прийому адреса адресу телефон телефону номер графік ' +
  'працює працюють цікавить цікавлять підійде піти йти прийти прийшла прийшов прийшли приходити приїхати їхати дати дають надати видають ' +
  'подати подавати оформити оформляти оформлення потребую потребує потребують потребуємо бажаю бажаємо хотіти хочемо хоче хочуть маю має маємо ' +
  'буду буде були була був бути став стала стало такий така такі таких самий сам сама самі знаю знати знаємо думаю питання проблема проблеми проблему ' +
  'добрий день вечір вітаю дякую здравствуйте привіт поблизу поряд поруч недалеко біля навколо місто місті село селі ' +
  'помощь помогите помочь подскажите скажите куда обратиться получить взять что делать если когда можно могу может мой моя мои моего моей меня есть нет не очень ' +
  'ким чим чому кимось собі мною тобою нею ним нами вами них ними від далі вночі ввечері вранці вдень взагалі треба змогу нема немає нету вона воно ні моєму моїй моїм мого мойого твій наш ваш який яким якої help support am im ive was were been have has had do did does if should would could will someone somebody something anything any some ' +
  'there here get go got where to tell give take know looking look seek seeking request apply contact about so very much now today tonight tomorrow urgent urgently ' +
  'безоплатно безкоштовно безплатно бесплатно безкоштовний безоплатний безплатний бесплатный free gratis ' +
  'живу живе живемо залишитися лишитися почати перестати здається щодня щоночі ' +
  'рік року роки років годик лет год года місяць місяців тиждень дня дні один одна одну двоє двом двома троє трьома двое year years month week ' +
  'service services address phone number near nearby around city town available too just don m re ve what who whom whose his her their he she they';

/** What stands before something that happened: «після обстрілу», "because of the war". */
const CIRCUMSTANCES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'після через внаслідок после изза after since because due'.split(' '),
);

const FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set(LIST.split(' '));
const ROOTS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  LIST.split(' ')
    .filter((word) => /(?:ти|тися|тись)$/.test(word))
    .map(verbRoot),
);

/** Whether a normalised word is such a one. */
export function isFiller(token: string): boolean {
  // Of a sound or a class (б, 5-А) one letter is left, of an age one number or two.
  return (
    /^(?:\p{L}|\d{1,2})$/u.test(token) ||
    FORMS.has(token) ||
    (/^[а-яіїє]{4,}$/.test(token) && ROOTS.has(verbRoot(token)))
  );
}

/** Whether what follows a normalised word is rather what happened than what is needed. */
export function isBeforeCircumstance(token: string): boolean {
  return CIRCUMSTANCES.has(token);
}
