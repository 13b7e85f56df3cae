/** Phrases, in any language, that mean the same to somebody looking for help: each finds all the others. */
export interface SynonymGroup {
  equivalent: readonly string[];
}

/** What people type although the service is called otherwise: each `typed` phrase also finds every phrase of `means`, not the reverse. */
export interface SynonymRule {
  typed: readonly string[];
  means: readonly string[];
}

export type Synonym = SynonymGroup | SynonymRule;

/** One group a row. */
const GROUPS: readonly string[] = [
  'допомога, підтримка, помощь, help, assistance, support, aid',
  'психолог, психологиня, психотерапевт, психологічна допомога, психологічна підтримка, psychologist, psychological support, psychological help, counselling, mental health, психічне здоров’я',
  'психосоціальна підтримка, ПСП, психосоціальна допомога, psychosocial support, PSS, MHPSS',
  'переселенці, ВПО, внутрішньо переміщені особи, внутрішньо переміщені, вимушені переселенці, переміщені особи, IDP, internally displaced people, displaced people, displaced',
  'юрист, адвокат, правник, юридична допомога, правова допомога, юридична консультація, lawyer, legal aid, legal help, legal advice',
  'логопед, логопедична допомога, вчитель-логопед, speech therapist, speech therapy, speech pathologist',
  'соціальний працівник, соціальна працівниця, соцпрацівник, фахівець із соціальної роботи, social worker, social work',
  'соціальний захист, соцзахист, соціальні послуги, ЦНСП, social protection, social services, social security',
  'соціальний супровід, індивідуальний супровід, social support, individual support',
  'мобільна бригада, виїзна бригада, мобільна команда, мобільна група, виїзна команда, mobile team, outreach team, mobile unit',
  'гаряча лінія, телефон довіри, hotline, helpline, crisis line',
  'простір дружній до дитини, дитячий простір, простір для дітей, ППД, child friendly space, child-friendly space, CFS, children space',
  'ветеран, ветерани, захисник, учасник бойових дій, УБД, veteran, combatant, ex-combatant',
  'центр життєстійкості, простір життєстійкості, resilience centre, resilience hub',
  'кейс-менеджмент, ведення випадку, управління випадком, менеджмент випадків, case management, case manager',
  'гуманітарна допомога, гуманітарка, гумдопомога, humanitarian aid, humanitarian assistance, relief aid',
  'навчання, курси, тренінг, навчальна програма, training, courses, training programme, workshop',
  'домашнє насильство, насильство в сім’ї, сімейне насильство, domestic violence, family violence, domestic abuse',
  'гендерно зумовлене насильство, ГЗН, gender-based violence, GBV',
  'реабілітація, фізична реабілітація, rehabilitation, rehab, physiotherapy',
  'реабілітолог, фізичний терапевт, ерготерапевт, physiotherapist, physical therapist, rehabilitation specialist, occupational therapist',
  'інвалідність, люди з інвалідністю, маломобільні, disability, disabled people, people with disabilities',
  'особливі освітні потреби, ООП, інклюзія, інклюзивна освіта, special needs, special educational needs, special education, inclusive education',
  'дефектолог, спеціальний педагог, корекційний педагог, special educator, special education teacher',
  'літні люди, люди похилого віку, пенсіонери, люди старшого віку, elderly, elderly people, older people, seniors, pensioners',
  'вчитель, учитель, педагог, освітянин, teacher, educator',
  'транзитний центр, пункт прийому, transit centre, reception centre',
  'евакуація, evacuation',
  'волонтер, волонтерство, волонтерка, volunteer, volunteering',
  'притулок, шелтер, кризова кімната, тимчасове житло, місце тимчасового проживання, МТП, shelter, temporary housing, crisis room',
  'житло, оренда житла, помешкання, housing, accommodation',
  'діти, дитина, дитячий, неповнолітні, children, kids',
  'підлітки, молодь, підлітковий, молодіжний, teenagers, adolescents, youth, young people',
  'сім’я, родина, сімейний, family',
  'батьки, батьківство, відповідальне батьківство, parents, parenting',
  'жінки, жіночий, women',
  'кар’єра, працевлаштування, кар’єрне консультування, зайнятість, career, employment, career counselling',
  'грошова допомога, виплати, фінансова допомога, cash assistance, cash aid, payments, financial aid',
  'документи, оформлення документів, documents, paperwork',
  'група підтримки, групові заняття, support group, group sessions',
  'безоплатно, безкоштовно, free of charge, free',
  'медична допомога, лікар, медицина, medical care, doctor, health care, healthcare',
  'лікарня, поліклініка, амбулаторія, hospital, clinic',
  'школа, освіта, навчальний заклад, school, education',
  'надолуження освітніх втрат, освітні втрати, catch-up classes, learning loss, tutoring',
  'продукти, продуктові набори, харчування, їжа, food, food parcels, food kits',
  'гігієнічні набори, засоби гігієни, hygiene kits, dignity kits',
  'громадська організація, ГО, благодійний фонд, БФ, NGO, charity, civil society organisation',
  'мінна безпека, замінування, міни, mine safety, mine risk education',
  'пункт незламності, обігрів, invincibility point, warming point',
];

/** What people type, then what it means. */
const RULES: readonly (readonly [typed: string, means: string])[] = [
  ['психологическая помощь, психологическая поддержка', 'психолог'],
  ['юридическая помощь, правовая помощь', 'юрист'],
  ['гуманитарная помощь', 'гуманітарна допомога'],
  ['беженцы, refugees', 'переселенці'],
  ['врач', 'лікар'],
  ['больница', 'лікарня'],
  ['жилье', 'житло'],
  ['ребенок', 'дитина'],
  ['приют, убежище', 'притулок'],
  ['паніка, панічна атака, тривога, безсоння, стрес, депресія, страх, апатія, вигорання, ПТСР, травма', 'психолог'],
  ['panic, panic attack, anxiety, insomnia, stress, depression, burnout, trauma, PTSD', 'психолог, psychologist'],
  ['горе, втрата близьких, grief, bereavement', 'психолог'],
  ['самогубство, суїцид, suicide', 'психолог, гаряча лінія'],
  ['говорити, говорить, вимовляти, вимовляє, вимова, заїкання, мовлення, затримка мовлення', 'логопед'],
  ['speech, stutter, stammering, speech delay', 'логопед, speech therapist'],
  ['насильство, б’є, побої, кривдник, знущання', 'домашнє насильство, соціальний захист, гаряча лінія'],
  ['violence, abuse, beaten', 'domestic violence, social protection, hotline'],
  ['торгівля людьми, human trafficking, trafficking', 'гаряча лінія, соціальний захист'],
  ['булінг, цькування, bullying', 'психолог, гаряча лінія'],
  ['резюме, робота, вакансія, звільнення, безробіття, job, work, CV, resume, unemployment', 'кар’єра'],
  ['пенсія, субсидія, пільги, pension, subsidy, benefits', 'соціальний захист'],
  ['виплати ВПО, гроші, допомога на проживання, money, cash', 'грошова допомога'],
  ['аутизм, РАС, аутист, autism, ASD', 'особливі освітні потреби, дефектолог'],
  ['протез, поранення, інсульт, контузія, prosthesis, stroke, wounded', 'реабілітація'],
  ['аліменти, розлучення, спадщина, суд, alimony, divorce, court', 'юрист'],
  ['паспорт, втрачений паспорт, довідка, посвідчення, довідка ВПО, certificate', 'документи, юрист'],
  ['зруйноване житло, пошкоджене житло, єВідновлення, damaged house', 'житло, юрист'],
  ['немає де жити, ніде жити, ночівля, бездомний, homeless', 'притулок, житло'],
  ['виїхати, вивезти, евакуюватися, evacuate, evacuated', 'евакуація, транзитний центр'],
  ['одяг, ковдри, памперси, підгузки, clothes, blankets, diapers', 'гуманітарна допомога'],
  ['продуктовий набір, гігієнічний набір', 'гуманітарна допомога'],
  ['зайняти дитину, гурток, дозвілля, ігри, activities, play', 'простір дружній до дитини'],
  ['військовий, військовослужбовець, демобілізований, military, soldier', 'ветеран'],
  ['адаптація, інтеграція, adaptation, integration', 'переселенці, соціальний супровід'],
  ['прийомна сім’я, опіка, усиновлення, foster family, guardianship, adoption', 'соціальний працівник'],
  ['стати волонтером, допомагати іншим, become a volunteer', 'волонтер'],
  ['обстріл, світла немає, відключення, power cut', 'пункт незламності'],
];

function phrases(row: string): readonly string[] {
  return row.split(', ');
}

function readTables(): readonly Synonym[] {
  return [
    ...GROUPS.map((row) => ({ equivalent: phrases(row) })),
    ...RULES.map(([typed, means]) => ({ typed: phrases(typed), means: phrases(means) })),
  ];
}

/**
 * The domain's synonyms in Ukrainian and English. Plain data: a server can offer its own list in the same shape, and
 * {@link expandQuery} takes it as an option. Phrases may be in any form and case, they are compared by stems.
 */
export const synonyms = /* @__PURE__ */ readTables();
