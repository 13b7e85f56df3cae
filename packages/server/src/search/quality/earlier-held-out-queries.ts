import type { Rows } from './rows.ts';

/** Queries that were held out until the search was tuned on a look at what they missed. */
export const earlierHeldOutQueries: Rows = {
  'held out before': [
    {
      need: 'psychologist',
      texts: [
        'мені потрібен психотерапевт',
        'не можу прийти до тями після похорону',
        'постійний страх і тривога',
        'хто допоможе коли паніка',
        'душевний біль',
        'talk to a counsellor',
        'нужна психологическая поддержка',
      ],
    },
    {
      need: 'childPsychologist',
      texts: [
        'дитина перестала спілкуватися',
        'дочка боїться гучних звуків',
        'консультація дитячого психолога',
        'my daughter has nightmares',
      ],
    },
    {
      need: 'speechTherapist',
      texts: [
        'дитина картавить',
        'малий не вимовляє букву р',
        'занятия с логопедом',
        'speech delay toddler',
        'логапет',
      ],
    },
    {
      need: 'lawyer',
      texts: [
        'юридична порада',
        'допомога адвоката безоплатно',
        'як розірвати шлюб',
        'мобілізація консультація',
        'free lawyer',
      ],
    },
    {
      need: 'papers',
      texts: ['зник паспорт', 'переоформити пенсію', 'як зробити довідку ВПО', 'renew ID card', 'нет документов'],
    },
    {
      need: 'damagedHome',
      texts: ['ракета влучила в наш дім', 'compensation for destroyed apartment', 'документи на зруйновану хату'],
    },
    {
      need: 'roof',
      texts: ['де поселитися переселенцям', 'безкоштовне житло', 'need a place to stay with kids', 'негде ночевать'],
    },
    {
      need: 'violence',
      texts: [
        'чоловік знущається з мене',
        'постраждала від домашнього насильства',
        'батько б’є дітей',
        'abusive husband',
      ],
    },
    { need: 'food', texts: ['потрібні продукти для сім’ї', 'дайте їжу', 'набір гігієни', 'free food for displaced'] },
    { need: 'clothes', texts: ['куртка для хлопчика', 'роздача одягу', 'free clothes for children'] },
    { need: 'evacuation', texts: ['евакуюватись з дитиною', 'вивезти маму на візку', 'evacuation of disabled people'] },
    { need: 'work', texts: ['вакансія для жінки', 'допомога у пошуку роботи', 'career advice'] },
    { need: 'veteran', texts: ['адаптація після фронту', 'психологічна допомога військовим', 'veteran benefits'] },
    { need: 'careAtHome', texts: ['догляд за дідусем', 'хто прибере у старенької'] },
    { need: 'lessons', texts: ['дитина не встигає в школі', 'позашкільні уроки'] },
    { need: 'childrenPlay', texts: ['дитячі ігри і розваги', 'місце для дітей'] },
    { need: 'aids', texts: ['позичити інвалідний візок'] },
    { need: 'psychologist', town: 'kramatorsk', texts: ['психолог краматорськ', 'нужен психолог в Краматорске'] },
    { need: 'lawyer', town: 'bucha', texts: ['правова допомога буча'] },
    { need: 'careAtHome', town: 'druzhkivka', texts: ['догляд удома Дружківка'] },
    { need: 'childPsychologist', town: 'kryvyiRih', texts: ['детский психолог кривой рог'] },
  ],
};
