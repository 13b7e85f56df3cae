import type { Sentence } from '../problems/http-problem.ts';

/** What a form must never ask for, whoever makes it, and the words that give such a question away. */
interface NeverAsked {
  what: Sentence;
  words: RegExp;
}

/** Patterns in which `*` stands for the rest of a word, and a space for whatever joins the words of an id or a label. */
function words(...patterns: readonly string[]): RegExp {
  const alternatives = patterns.map((pattern) => pattern.replaceAll('*', '\\p{L}*').replaceAll(' ', "[\\s_’ʼ'-]+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const neverAsked: readonly NeverAsked[] = [
  {
    what: { uk: 'податковий номер', en: 'a tax number' },
    words: words(
      'tax (id|number|code)',
      'taxpayer*',
      'rnokpp',
      'ipn',
      'tin',
      'рнокпп',
      'іпн',
      'податков* номер*',
      'ідентифікаційн* (номер*|код*)',
    ),
  },
  { what: { uk: 'паспорт', en: 'a passport' }, words: words('passport*', 'паспорт*', 'id card', 'id-карт*') },
  {
    what: { uk: 'довідку переселенця', en: 'a certificate of a displaced person' },
    words: words('idp (certificate|number)', '(довідк*|посвідчення) (впо|переселенця)', 'номер* довідки'),
  },
  {
    what: { uk: 'точну адресу', en: 'an exact address' },
    words: words(
      '(home|street|exact|full|postal|residential) address*',
      'address line',
      '(your|the) address',
      'street',
      'house number',
      '(точн*|домашн*|повн*|поштов*) адрес*',
      'адрес* (проживання|реєстрації|прописки)',
      'ваша адреса',
      'вулиц*',
      '(номер*|№) (будинку|квартири)',
    ),
  },
  {
    what: { uk: 'повну дату народження', en: 'a full date of birth' },
    words: words('(date of birth|birth date|birthdate|birthday|dob)', '(дат*|день|дня) народження'),
  },
  {
    what: { uk: 'повне ім’я чи школу дитини', en: 'a child’s full name or school' },
    words: words(
      '(child|child s|children) (full )?(name|surname|school)',
      'name of (the|your) (child|school)',
      'school (name|number)',
      '(ім я|прізвище|піб) дитини',
      '(назв*|номер*) школи',
    ),
  },
  { what: { uk: 'діагноз', en: 'a diagnosis' }, words: words('diagnos*', 'діагноз*') },
  {
    what: { uk: 'те, що сталося чи хто це зробив', en: 'what happened or who did it' },
    words: words(
      'what happened',
      'who did (it|this)',
      'perpetrator*',
      'abuser',
      'що (з вами )?(сталося|трапилося)',
      'хто це зробив',
      'кривдник*',
    ),
  },
  {
    what: { uk: 'військову частину', en: 'a military unit' },
    words: words('military unit*', '(військов*|в/ч) частин*', 'в/ч', 'номер* частини'),
  },
  {
    what: { uk: 'рідних на окупованій території', en: 'relatives in occupied territory' },
    words: words('(relatives|family) (in|on) (the )?occupied territor*', '(родич*|рідн*|близьк*) (на|в) окупован* *'),
  },
  {
    what: { uk: 'координати', en: 'coordinates' },
    words: words('gps', 'coordinates', 'latitude', 'longitude', 'gps-координат*', 'координат*'),
  },
  {
    what: { uk: 'фото документів', en: 'photos of documents' },
    words: words('(photo*|scan*|cop(y|ies)) of (your )?document*', '(фото*|скан*|копі*) документ*'),
  },
];

/** What of this the text asks for; undefined when nothing. */
export function neverAskedIn(text: string): Sentence | undefined {
  return neverAsked.find(({ words: pattern }) => pattern.test(text))?.what;
}
