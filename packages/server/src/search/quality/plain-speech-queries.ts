import type { Rows } from './rows.ts';

/** How people would say it to somebody at a desk, with the other manners of typing beside it. */
export const plainSpeechQueries: Rows = {
  'plain speech: as people say it': [
    {
      need: 'psychologist',
      texts: [
        'не можу прийти до тями після втрати брата',
        'мене все дратує і кричу на рідних',
        'чи є у вас хтось з ким можна поплакатись',
        'накочує страх увечері',
        'стало байдуже на все',
      ],
    },
    {
      need: 'childPsychologist',
      texts: [
        'онучка ховається під стіл коли тривога',
        'син став битися з дітьми у класі',
        'доня не хоче ні з ким дружити після переїзду',
        'підліток каже що не хоче жити з нами',
      ],
    },
    {
      need: 'speechTherapist',
      texts: [
        'дитина ковтає звуки',
        'хлопчику п’ять а говорить як дворічний',
        'потрібен хтось щоб навчив сина правильно говорити',
      ],
    },
    {
      need: 'disabledChild',
      texts: ['школа для дитини з аутизмом', 'розвиток дитини з синдромом дауна', 'донечка погано запам’ятовує літери'],
    },
    {
      need: 'socialWorker',
      texts: [
        'хто допоможе заповнити папери старій людині',
        'порадьте до якого відділу йти',
        'соціальний працівник прийом громадян',
      ],
    },
    {
      need: 'careAtHome',
      texts: [
        'потрібна жінка доглядати за батьком',
        'тітка на візку сама вдома кому можна довірити',
        'хто помиє і нагодує хвору бабусю',
      ],
    },
    {
      need: 'lawyer',
      texts: [
        'хочу розлучитись як поділити квартиру',
        'роботодавець не виплатив гроші',
        'зняли з черги на житло незаконно',
        'адвокат для військового',
      ],
    },
    {
      need: 'papers',
      texts: [
        'як зробити нове свідоцтво якщо старе лишилось в маріуполі',
        'зареєструватися переселенцем',
        'дитині треба перший паспорт',
        'переоформити пенсію після переїзду',
      ],
    },
    {
      need: 'payments',
      texts: ['чому припинили впо виплати', 'яка допомога на другу дитину', 'як отримувати гроші як переселенець'],
    },
    {
      need: 'damagedHome',
      texts: [
        'уламком пробило дах',
        'акт про руйнування',
        'хто компенсує розбиту квартиру',
        'будинок згорів після прильоту куди писати',
      ],
    },
    {
      need: 'roof',
      texts: [
        'куди податися з речами і котом вночі',
        'безкоштовне ліжко на кілька днів',
        'пожити тиждень поки знайдемо квартиру',
        'орендодавець попросив з’їхати негайно',
      ],
    },
    {
      need: 'violence',
      texts: [
        'чоловік душив мене вчора',
        'зять знущається з моєї доньки',
        'втекла з дому від побоїв',
        'мене примушували до сексу',
      ],
    },
    {
      need: 'food',
      texts: [
        'малозабезпечені де взяти крупи',
        'немає чим годувати дітей',
        'роздача продуктів сьогодні',
        'пакет допомоги переселенцям продукти',
      ],
    },
    {
      need: 'clothes',
      texts: ['дитина виросла з куртки', 'де взяти зимове взуття хлопчику', 'віддають речі', 'тепла ковдра і светр'],
    },
    {
      need: 'evacuation',
      texts: [
        'треба забрати батька з костянтинівки',
        'яким автобусом виїжджати людям з лиману',
        'виїзд з червоної зони з тваринами',
      ],
    },
    {
      need: 'work',
      texts: [
        'де підзаробити мамі двох дітей',
        'хочу освоїти нову спеціальність',
        'як пройти співбесіду',
        'гроші на відкриття майстерні',
      ],
    },
    {
      need: 'veteran',
      texts: [
        'брат прийшов з фронту закрився і мовчить',
        'як оформити убд',
        'ветеранський простір',
        'вдови захисників',
      ],
    },
    {
      need: 'exercise',
      texts: ['болить коліно після осколка', 'відновлення руки після перелому', 'ходити заново після інсульту'],
    },
    { need: 'aids', texts: ['дайте візок на місяць', 'взяти милиці на прокат', 'ліжко і ходунки для лежачої мами'] },
    {
      need: 'childrenPlay',
      texts: ['де дітям погратись у безпеці', 'заняття для дошкільнят', 'куди здати малого на дві години'],
    },
    {
      need: 'lessons',
      texts: [
        'дитина не розуміє дроби',
        'наздогнати шкільну програму за сьомий клас',
        'безкоштовний репетитор української',
      ],
    },
    { need: 'company', texts: ['жінки збираються разом', 'пенсіонерам нема куди піти поспілкуватись'] },
  ],
  'plain speech: for somebody': [
    { need: 'anything', audience: 'older-people', texts: ['старим людям', 'тим кому за сімдесят'] },
    { need: 'anything', audience: 'people-with-disabilities', texts: ['для незрячих', 'маломобільна людина'] },
    { need: 'anything', audience: 'displaced-people', texts: ['ми з маріуполя переселенці', 'впошникам'] },
    { need: 'anything', audience: 'young-people', texts: ['юнакам 16 років', 'молоді люди'] },
    {
      need: 'anything',
      audience: 'veterans-and-families',
      texts: ['дружинам військовослужбовців', 'тим хто повернувся з ато'],
    },
    { need: 'anything', audience: 'teachers', texts: ['шкільним педагогам', 'вихователям дитсадка'] },
    { need: 'anything', audience: 'parents', texts: ['мамам немовлят', 'тато виховує сам'] },
  ],
  'plain speech: ways and places': [
    { need: 'psychologist', mode: 'online', texts: ['дистанційний психолог', 'психологічна підтримка у зумі'] },
    { need: 'anything', mode: 'mobile_team', texts: ['коли приїде мобільна команда', 'виїзна бригада спеціалістів'] },
    { need: 'speechTherapist', town: 'zaporizhzhia', texts: ['логопед у запоріжжі', 'логопед запорожье'] },
    { need: 'lawyer', town: 'poltava', texts: ['безкоштовний юрист полтава'] },
    { need: 'psychologist', town: 'kryvyiRih', texts: ['де в кривому розі психолог', 'кризовий психолог кривий ріг'] },
    { need: 'speechTherapist', town: 'samar', texts: ['логопед новомосковск'] },
    { need: 'socialWorker', town: 'sloviansk', texts: ['соцпрацівник славянск'] },
    { need: 'childrenPlay', town: 'pavlohrad', texts: ['павлоград діти заняття'] },
    { need: 'lessons', town: 'pavlohrad', texts: ['уроки для дітей павлоград'] },
    { need: 'veteran', town: 'zaporizhzhia', texts: ['простір плече запоріжжя', 'ветеранам запоріжжя'] },
    { need: 'careAtHome', town: 'mykolaiv', texts: ['миколаїв догляд за бабусею'] },
    { need: 'anything', town: 'uzhhorod', texts: ['закарпаття ужгород послуги'] },
    { need: 'papers', town: 'dnipro', texts: ['документи переселенцям дніпро'] },
  ],
  'plain speech: mistyped, switched and transliterated': [
    { need: 'psychologist', texts: ['психолгічна підтримка', 'psihologicheskaya pomosch', 'gcb[jktu'] },
    { need: 'speechTherapist', texts: ['лагапет', 'logoped dlya sina'] },
    { need: 'lawyer', texts: ['юриз', 'адвокт безкоштовний', '.hbcn lybghj'] },
    { need: 'roof', texts: ['тимчасве житло', 'zhitlo'] },
    { need: 'evacuation', texts: ['евакация', 'evakuatsiia z pokrovska'] },
    { need: 'exercise', texts: ['реабилетация', 'reabilitatsiia'] },
    { need: 'clothes', texts: ['взутя', 'vzuttia dytiache'] },
    { need: 'payments', texts: ['випалти', 'dopomoga vpo'] },
    { need: 'veteran', texts: ['ветиранам', 'veteran pilhy'] },
    { need: 'work', texts: ['працевлаштуваня', 'hj,jnf lkz ;syjr'] },
    { need: 'violence', texts: ['домашнє насилля', 'nasylstvo v simi'] },
  ],
  'plain speech: in Russian and mixed with it': [
    {
      need: 'psychologist',
      texts: ['не могу спать после взрывов', 'нужно с кем-то поговорить', 'шось мене накрило сижу реву'],
    },
    { need: 'childPsychologist', texts: ['дочка боится выходить на улицу', 'малой кричить во сні'] },
    { need: 'lawyer', texts: ['хто підскаже по алімєнтам', 'помощь юриста переселенцам'] },
    { need: 'papers', texts: ['справка впо где получить'] },
    { need: 'roof', texts: ['где можно переночевать с ребенком', 'сдают жилье переселенцам'] },
    { need: 'food', texts: ['продукты для пенсионеров', 'памперсы и смесь'] },
    { need: 'clothes', texts: ['куртка зимняя ребенку', 'нема шо вдіти на зиму'] },
    { need: 'careAtHome', texts: ['нужна помощь лежачему отцу', 'присмотреть за бабушкой'] },
    { need: 'evacuation', texts: ['вывезти лежачую бабушку', 'як вибратись з дружковки'] },
    { need: 'aids', texts: ['взять коляску инвалидную на время', 'ходунки для бабушки'] },
    { need: 'lessons', texts: ['подтянуть ребенка по математике'] },
    { need: 'work', texts: ['курси шоб найти роботу'] },
  ],
  'plain speech: in English': [
    {
      need: 'psychologist',
      texts: ['I feel empty inside', 'talk to a counsellor in English', 'trauma support after shelling'],
    },
    { need: 'childPsychologist', texts: ['teenager refuses to talk to us'] },
    { need: 'speechTherapist', texts: ['speech problems toddler'] },
    { need: 'lawyer', texts: ['help with divorce', 'employer did not pay me'] },
    { need: 'papers', texts: ['replace a lost ID card', 'register as IDP'] },
    { need: 'damagedHome', texts: ['claim compensation for damaged apartment'] },
    { need: 'roof', texts: ['we have nowhere to stay tonight', 'short term housing for family'] },
    { need: 'violence', texts: ['shelter for abused women', 'he threatens to kill me'] },
    { need: 'food', texts: ['nappies for newborn'] },
    { need: 'clothes', texts: ['coat for winter'] },
    { need: 'evacuation', texts: ['how to leave Kramatorsk safely'] },
    { need: 'work', texts: ['learn a new job', 'employment help for displaced'] },
    { need: 'veteran', texts: ['benefits for veterans'] },
    { need: 'exercise', texts: ['rehab after being wounded'] },
    { need: 'aids', texts: ['borrow a wheelchair'] },
    { need: 'childrenPlay', texts: ['activities for my kids'] },
    { need: 'lessons', texts: ['my son is behind in maths'] },
    { need: 'careAtHome', texts: ['someone to help my grandmother at home'] },
  ],
  'plain speech: not there': [
    {
      need: 'nothing',
      texts: [
        'ремонт холодильників',
        'квитки на потяг онлайн',
        'салон краси',
        'нотаріальна контора ціни биткоин',
        'football scores',
      ],
    },
  ],
};
