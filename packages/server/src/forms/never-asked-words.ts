import type { Sentence } from '../problems/http-problem.ts';

/** What a form must never ask for, whoever makes it, and the words that give such a question away. */
export interface NeverAsked {
  what: Sentence;
  /**
   * Patterns in which `*` stands for the rest of a word, and a space for whatever joins the words of an id or a label. Words of
   * Ukrainian are given by their stems, so that every case and number of them is found.
   */
  words: readonly string[];
}

const MY = '(ваш* |твої* |твоя |твою |твоє |мої* |мою |свої* |свою )?';
const YOUR = '(your |the |a |an |their |his |her )?';
const CHILD = '(дитин*|дітей|дітям|діток|малюк*|сина|синів|доньк*|доч(ка|ки|ку|ці)|учн*|школяр*)';
const SCHOOL = '(шк[оі]л*|ліце*|гімназі*|садок|садк*|садоч*|заклад* (освіти|навчання)|навчальн* заклад*)';
const RELATIVES = '(родич*|рідн*|близьк*|родин*|сім *|батьк*|дружин*|чоловік*|діт*|дітей|хтось із *)';
const OCCUPIED = '(окупован*|окупаці*|непідконтрольн*|непідконтроль*|тот)';
/** A few words that may stand in between. */
const SOME_WORDS = '(\\p{L}* ){0,4}';

export const neverAsked: readonly NeverAsked[] = [
  {
    what: { uk: 'податковий номер', en: 'a tax number' },
    words: [
      'tax (id*|number*|code*|identification (number|code))',
      'taxpayer* *',
      'taxpayer*',
      '(identification|social security|national insurance) (number*|code*)',
      'rnokpp|ipn|tin|ssn|drfo|рнокпп|іпн|інн|дрфо',
      'податков* (номер*|код*)',
      'ідентифікаційн* (номер*|код*)',
      '(номер*|код*|картк*) платник*',
    ],
  },
  {
    what: { uk: 'фото документів', en: 'photos of documents' },
    words: [
      `(photo*|picture*|image*|scan*|cop(y|ies)|screenshot*) of ${YOUR}(all )?(document*|id|papers|certificate*|passport*)`,
      '(document*|id|passport|certificate) (photo*|scan*|picture*|upload*|cop(y|ies))',
      `(upload|attach|send|photograph) ${YOUR}(document*|id|papers|certificate*|passport*)`,
      `(фото*|світлин*|скан*|скріншот*|копі*|знімк*|знімок) (усіх )?${MY}(документ*|довідк*|посвідчен*|паспорт*)`,
      `(прикріп*|завантаж*|долуч*|надішл*|сфотограф*) ${MY}(документ*|довідк*|посвідчен*|паспорт*)`,
    ],
  },
  {
    what: { uk: 'паспорт', en: 'a passport' },
    words: [
      'passport*|паспорт*',
      '(id|identity) (card*|document*|number*)|national id',
      '(id|ід|айді) карт*',
      'посвідчен* особи|документ* що (посвідчу*|підтверджу*) особу',
      '(номер*|посвідчен*) (військов* квитк*|убд)|військов* квит*|military (id|card*)',
      '(document|driving licen[cs]e|driver s licen[cs]e) number*',
      `номер* ${MY}(документ*|посвідчен*)`,
      'сері(я|ї|ю|єю) (та|і|й) номер*',
      'водійськ* (посвідчен*|прав*)',
      'унзр|unzr',
    ],
  },
  {
    what: { uk: 'довідку переселенця', en: 'a certificate of a displaced person' },
    words: [
      'idp (registration )?(certificate*|number*|document*|card*)',
      '(certificate*|document*|proof|number) of (an |the )?(idp*|(internally )?displaced person*)',
      'displaced person* (s )?(certificate*|document*|number*)',
      '(довідк*|посвідчен*|свідоцтв*) (про взяття на облік )?(впо|переселен*|внутрішньо переміщен* *)',
      'довідк* про взяття на облік',
      `номер* ${MY}довідк*|номер* (у|в) реєстрі`,
    ],
  },
  {
    what: { uk: 'точну адресу', en: 'an exact address' },
    words: [
      '(home|street|exact|full|postal|residential|current|registered|living) address*',
      'address (line*|of (residence|registration|your home))',
      '(your|the) address*',
      'street*|house number*|(flat|apartment) (number*|no|nr)',
      '(post|postal|zip)( )?code*',
      'where exactly (do you|are you) (live|living|stay|staying)|where (do|are) you (live|living|stay|staying) exactly',
      '(place|address) of registration|(registered|exact) (residence|whereabouts)|exact whereabouts',
      '(точн*|домашн*|повн*|поштов*|фактичн*) адрес*',
      'адрес* (фактичного |вашого |постійного )?(проживання|реєстрації|прописки|перебування|дому|житла|помешкання)',
      '(ваш*|твоя|твою|твоєї|моя|мою|моєї) адрес*(?! (електрон|e-mail|email|пошт))',
      'вулиц*|поштов* індекс*|вул (буд|кв)|буд кв|будин(ок|ку) квартир*|прописк*',
      'де (саме )?(ви|ти|він|вона) зареєстрован*|місц* (вашої |твоєї )реєстрації',
      '(номер*|№)( )?(будинк*|квартир*|під їзд*)',
      'де саме ви (живете|мешкаєте|проживаєте|перебуваєте)',
    ],
  },
  {
    what: { uk: 'повну дату народження', en: 'a full date of birth' },
    words: [
      '(date|day) of (your |the child s |their |his |her )?birth',
      'birth( )?(date*|day*)',
      'dob|d o b',
      'when (were you|was (he|she|your child|the child)) born',
      `(дат*|день|дня|число) (${MY}${CHILD} |вашого |твого |його |її )?народжен*`,
      `коли (ви |він |вона |ти |${MY}${CHILD} )?народил*|дат* нар`,
    ],
  },
  {
    what: { uk: 'повне ім’я чи школу дитини', en: 'a child’s full name or school' },
    words: [
      '(child|children|son|daughter|kid*|pupil*|student*) (s )?(full |first |last |given |family )?(name*|surname*|school*)',
      `(name*|surname*) (and (surname*|name*) )?of ${YOUR}(child*|kid*|son|daughter|pupil*|school|kindergarten)`,
      '(what|which) (school|kindergarten)',
      `(school|kindergarten) (of|that) ${YOUR}(child*|kid*|son|daughter|pupil*)|name and school`,
      '(school|kindergarten) (name*|number*|address*)',
      `(ім я|імен*|прізвищ*|піб|п і б) (та прізвищ* |і прізвищ* )?(усіх )?${MY}${CHILD}`,
      `(ім я|імен*) (та|і|й) (вік|школ*) ${MY}${CHILD}|${SCHOOL} ${MY}${CHILD}`,
      `${SCHOOL} (який|яка|яке|яку|що|де|куди) (відвідує|навчається|вчиться|ходить)`,
      `як (звати|звуть) ${MY}${CHILD}`,
      `(назв*|номер*|адрес*) ${MY}${SCHOOL}`,
      '(в|у) як(ій|ому|ому саме|ій саме) (школі|ліцеї|гімназії|садку|садочку|закладі)',
      '(яку|до якої) (школу|школи|гімназію|гімназії)',
    ],
  },
  {
    what: { uk: 'діагноз', en: 'a diagnosis' },
    words: [
      'diagnos(is|es|ed|e|ing)',
      'medical (history|record*|condition*|certificate*)',
      '(chronic|mental|physical) (illness*|disease*|disorder*)',
      'icd (code*|10|11)',
      'hiv (status)?|hiv|віл (статус*)?|віл',
      '(what|which|any) (illness*|disease*)',
      'діагноз*|діагностов*|діагностува*|захворюван*|мкх',
      'істор(ія|ії|ію) хвороб*|(хронічн*|психічн*|невиліковн*) (хвороб*|розлад*)',
      'медичн* (картк*|висновк*|висновок|довідк*|діагноз*)',
      '(на що|чим) (ви |дитина )?(хворі*|хвора|хворий|хворієте|хворіє)',
      'як(а|у|і) (у вас )?хвороб*',
    ],
  },
  {
    what: { uk: 'те, що сталося чи хто це зробив', en: 'what happened or who did it' },
    words: [
      'what (has |had )?happened(?! (after|since) (you|we) )|how did (it|this|that) happen',
      'what (was done to|did (he|she|they) do to) *',
      'who (did (it|this|that)|hurt|harmed|abused|attacked|assaulted|beat|raped) *',
      'who (did (it|this|that))|who (was|is) (the |your )?(abuser*|attacker*)',
      `(describe|tell us about|details of) ${YOUR}((situation*|case*|facts) of )?(incident*|violence|abuse|assault*|attack*|trauma*)`,
      `(have|did) you (ever )?(experience*|suffer*|survive*) ${SOME_WORDS}(violence|abuse|torture|rape)`,
      'perpetrator*|abuser*|attacker*|rapist*|traumatic (event*|experience*)',
      'що (саме )?(з вами |з тобою |із вами |з дитиною |у вас |з нею |з ним )?(сталося|сталось|трапилося|трапилось|скоїлося|відбулося)',
      'що (ви |ти |дитина |вам довелося )(пережи*|зазна*)',
      'як (саме )?(це|все|усе) (сталося|сталось|трапилося|трапилось|відбулося)',
      'що (саме )?(з вами |з тобою |з нею |з ним |вам |тобі |їй |йому )(зробил*|зробив|заподія*)',
      '(опишіть|розкажіть про|обставини) (сам* )?((ситуаці*|факт*|випад*) )?(поді(ю|ї)|випад(ок|ку)|насильств*|інцидент*|травм*|напад*)',
      '(хто|ким) (це |вас |тебе |її |його |дитину )?(зробив|зробила|зроблено|вчинив|вчинила|вчинили|вчинено|кривдить|обража*|скривдив*|образив*|побив*|вдарив*|ударив*|бив|била|б є|зґвалтува*|ґвалту*|напав*)',
      'кривдник*|насильник*|ґвалтівник*|нападник*',
      `(зазнавали|зазнали|зазнавала|пережили|потерпали від) (ви )?${SOME_WORDS}(насильств*|катуван*|знущан*|зґвалтуван*)`,
    ],
  },
  {
    what: { uk: 'військову частину', en: 'a military unit' },
    words: [
      'military (unit*|rank*)|unit number*|call( )?sign*',
      '(which|what|name of|number of) (the |your |his |her )?(unit|brigade|battalion|regiment|platoon)',
      `where (do|does|did|is) ${SOME_WORDS}(serve|serving|stationed|deployed)`,
      'place of (military )?service',
      'військов* (частин*|зван*)|в/ч|вч|(ваше|твоє|його|її) зван*',
      '(his|her|your|their|military|unit and) rank*',
      '(частин*|бригад*|батальйон*|полк*|рот*|підрозділ*) (в |у |де )(якому |якій )?(ви |він |вона )?служ*',
      '(номер*|назв*) (військової )?(частини|бригади|батальйону|полку|роти|підрозділу)',
      '(в|у) якій (частині|бригаді|роті)|(в|у) якому (військовому )?підрозділі|(в|у) якому (батальйоні|полку|підрозділі)',
      'батальйон*|позивн*|дислокаці*',
      'місц* (проходження )?служб*',
      'де (ви |він |вона |чоловік |ваш* *)?служ(ите|ить|ив|ила|или)',
    ],
  },
  {
    what: { uk: 'рідних на окупованій території', en: 'relatives in occupied territory' },
    words: [
      `(relative*|family|families|parent*|husband*|wife|wives|spouse*|child|children|loved ones|anyone|somebody|someone) ${SOME_WORDS}(in|on|under|from) ${SOME_WORDS}(occupied|occupation) *`,
      `(relative*|family|families|parent*|husband*|wife|wives|spouse*|child|children|loved ones|anyone|somebody|someone) ${SOME_WORDS}(in|on|under) ${SOME_WORDS}occupation`,
      `${RELATIVES} ${SOME_WORDS}(на|в|у|під|з|із) ${SOME_WORDS}${OCCUPIED}`,
      `${OCCUPIED} ${SOME_WORDS}(родич*|рідн*|близьк*|родин*|сім *|батьк*)`,
    ],
  },
  {
    what: { uk: 'координати', en: 'coordinates' },
    words: [
      'gps|coordinate*|latitude*|longitude*|geolocation*|geo location*',
      '(share|send|give|enter) (your |the |us your )?(current |exact )?location',
      '(exact|precise|live) location*',
      '(pin|point|place) on (a |the )?map',
      'координат(и|а|ам|ами|ах|у|ою)?|геолокаці*|геопозиці*|геодан*|геомітк*|широт*|довгот*',
      `точн* (місце*|розташуван*)`,
      '(точк*|позначк*|мітк*) на (карті|мапі)',
    ],
  },
];
