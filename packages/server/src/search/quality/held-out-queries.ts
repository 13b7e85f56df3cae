import { readRows } from './judged-queries.ts';
import type { Rows } from './rows.ts';
import { unseenQueries } from './unseen-queries.ts';

const rows: Rows = {
  'in whole sentences': [
    {
      need: 'psychologist',
      texts: [
        'після обстрілу трясуться руки не можу заспокоїтись',
        'здається що я схожу з розуму від новин',
        'постійно хочу плакати і нічого не радує',
        'підкажіть будь ласка де приймає психолог безплатно',
        'чоловік зник безвісти не знаю як далі жити',
      ],
    },
    {
      need: 'childPsychologist',
      texts: [
        'дитина мочиться вночі після вибухів',
        'дочка гризе нігті і боїться спати без світла',
        'підліток ріже собі руки',
        'як пояснити дитині смерть тата',
      ],
    },
    { need: 'speechTherapist', texts: ['три роки а досі не говорить реченнями', 'не виговорює шиплячі'] },
    {
      need: 'disabledChild',
      texts: ['особлива дитина потребує занять', 'корекційний педагог для сина з затримкою розвитку'],
    },
    {
      need: 'careAtHome',
      texts: ['мама після інсульту сама вдома потрібен догляд', 'хто приходить до людей з інвалідністю додому'],
    },
    {
      need: 'lawyer',
      texts: [
        'мене обманули з договором оренди',
        'поділ майна після розлучення',
        'мені відмовили у виплатах хочу оскаржити',
      ],
    },
    {
      need: 'payments',
      texts: [
        'не прийшли гроші переселенцям за місяць',
        'оформити субсидію',
        'допомога при народженні дитини оформлення',
      ],
    },
    { need: 'papers', texts: ['залишились без документів після пожежі', 'поновити втрачений військовий квиток'] },
    {
      need: 'damagedHome',
      texts: ['дах зруйновано уламками дрона', 'єВідновлення як подати заяву', 'зафіксувати пошкодження будинку'],
    },
    {
      need: 'roof',
      texts: ['шукаємо тимчасовий прихисток на кілька днів', 'хочемо орендувати але нема грошей, є безкоштовне житло?'],
    },
    {
      need: 'violence',
      texts: [
        'син п’є і б’є мене',
        'сусідка каже що її чоловік лупцює',
        'чоловік забирає всі гроші і не випускає з дому',
      ],
    },
    {
      need: 'food',
      texts: [
        'продуктовий набір для багатодітної сім’ї',
        'закінчилися продукти а пенсія аж через тиждень',
        'засоби гігієни для жінок',
      ],
    },
    { need: 'clothes', texts: ['прийшли холоди а теплого взуття немає', 'ковдри і теплі речі'] },
    {
      need: 'evacuation',
      texts: [
        'треба вивезти лежачого батька',
        'як виїхати з дітьми і котом з-під обстрілів',
        'евакуаційний автобус коли',
      ],
    },
    { need: 'work', texts: ['втратила роботу через війну', 'навчитися новій професії'] },
    {
      need: 'veteran',
      texts: ['повернувся з полону', 'пільги учасникам бойових дій', 'дружина загиблого захисника допомога'],
    },
    { need: 'exercise', texts: ['масаж і вправи після перелому', 'відновлення після поранення хребта'] },
    { need: 'aids', texts: ['потрібна коляска інвалідна тимчасово', 'милиці взяти безкоштовно'] },
    {
      need: 'childrenPlay',
      texts: ['безпечне місце де діти можуть гратись в укритті', 'куди піти з дитиною на вихідних безкоштовно'],
    },
    { need: 'toddlers', texts: ['заняття для дітей 2 роки разом з мамою'] },
    {
      need: 'lessons',
      texts: ['підтягнути українську мову школяру', 'репетитор з математики безкоштовно для переселенців'],
    },
    { need: 'teachers', texts: ['курси підвищення кваліфікації вчителям', 'вигорання педагогів тренінг'] },
    { need: 'company', texts: ['група підтримки для тих хто втратив близьких', 'жіночий клуб спілкування'] },
  ],
  English: [
    { need: 'psychologist', texts: ['feeling hopeless and alone', 'panic attacks at night', 'free therapist ukraine'] },
    { need: 'speechTherapist', texts: ['my kid is not talking yet'] },
    { need: 'lawyer', texts: ['divorce lawyer for free', 'landlord wants to evict us'] },
    { need: 'food', texts: ['baby formula and diapers', 'hungry no money for groceries'] },
    { need: 'aids', texts: ['borrow crutches'] },
    { need: 'lessons', texts: ['my child is behind at school'] },
    { need: 'veteran', texts: ['support for soldiers wives', 'returning from military service'] },
    { need: 'careAtHome', texts: ['help at home for grandma who cannot walk'] },
  ],
  'as a thumb writes': [
    { need: 'psychologist', texts: ['пскхологічна пдтримка', 'трвожність'] },
    { need: 'lawyer', texts: ['юирст', 'безоплатн правова допмога'] },
    { need: 'evacuation', texts: ['евакація з покровська', 'евакуация лежачых'] },
    { need: 'socialWorker', texts: ['сицальний працівник', 'соц робітник'] },
    { need: 'childrenPlay', texts: ['дружній до дитни простір'] },
    { need: 'roof', texts: ['времене житло', 'тимчасове прожвання'] },
    { need: 'food', texts: ['продуктвий набір', 'їжа впо бесплатно'] },
  ],
  'other spellings': [
    {
      need: 'psychologist',
      texts: ['kryzova psyholohichna dopomoga', 'псiхологiчна допомога', 'тяжело на душе не сплю'],
    },
    { need: 'lawyer', texts: ['pravova dopomoha', '.hblbxyf rjycekmnfwsz'] },
    { need: 'evacuation', texts: ['evakuatsiya', 'вывезти родителей из зоны обстрела'] },
    { need: 'violence', texts: ['domashnie nasylstvo'] },
    { need: 'work', texts: ['poshuk roboty'] },
    { need: 'childPsychologist', texts: ['ребенок боится взрывов', 'lbnzxbq gcb[jkju'] },
  ],
  places: [
    { need: 'psychologist', town: 'sloviansk', texts: ['психолог славянск', 'слов’янськ тривога панічні атаки'] },
    { need: 'lawyer', town: 'zaporizhzhia', texts: ['запоріжжя юрист виплати', 'lawyer zaporizhia'] },
    { need: 'speechTherapist', town: 'donetskOblast', texts: ['логопед донецька область'] },
    { need: 'careAtHome', town: 'uzhhorod', texts: ['ужгород догляд за старенькою'] },
    { need: 'socialWorker', town: 'poltava', texts: ['соціальна допомога полтава', 'poltava social worker'] },
    { need: 'clothes', town: 'kramatorsk', texts: ['зимовий одяг краматорськ'] },
    {
      need: 'childPsychologist',
      town: 'pavlohrad',
      texts: ['павлоград дитячий психолог', 'психолог ребенку павлоград'],
    },
    { need: 'lessons', town: 'pavlohrad', texts: ['надолуження навчання павлоград'] },
    { need: 'roof', town: 'dnipro', texts: ['дніпро де переночувати з дитиною'] },
    { need: 'veteran', town: 'bucha', texts: ['буча пільги для ветерана', 'bucha veterans'] },
    { need: 'work', town: 'dnipro', texts: ['курси для пошуку роботи дніпро'] },
  ],
  'no such help': [{ need: 'nothing', texts: ['шиномонтаж', 'купити iphone', 'ветеринар'] }],
  'written last': [
    {
      need: 'psychologist',
      texts: [
        'серце вискакує коли чую сирену',
        'втратила сенс, нічого не хочеться робити',
        'потрібна порада психолога для жінки 45 років',
        'мій брат у полоні я не можу їсти і спати',
        'i keep crying every night',
        'mental health hotline',
        'хочу кому небудь виговоритись',
      ],
    },
    {
      need: 'childPsychologist',
      texts: [
        'дитина здригається від кожного гуркоту',
        'син не хоче ходити до школи і агресивний',
        'teenager cutting herself',
      ],
    },
    {
      need: 'speechTherapist',
      texts: ['онук погано розмовляє йому 4', 'language delay in my child', 'дитина плутає звуки'],
    },
    { need: 'disabledChild', texts: ['дитина з синдромом дауна заняття', 'autistic son needs support'] },
    {
      need: 'lawyer',
      texts: [
        'дитину не віддає колишня дружина',
        'потрібно написати заповіт',
        'мене звільнили незаконно',
        'как подать на алименты',
      ],
    },
    { need: 'papers', texts: ['права водія згоріли', 'потрібна довідка що я переселенка', 'passport stolen'] },
    { need: 'payments', texts: ['чому мені не нарахували виплати впо', 'оформление пенсии переселенцу'] },
    {
      need: 'damagedHome',
      texts: ['шахед влучив у багатоповерхівку', 'дах пошкоджено уламками', 'apply for compensation for damaged flat'],
    },
    {
      need: 'roof',
      texts: ['шукаю кімнату для бабусі з онуком', 'we have nowhere to live after evacuation', 'прийміть на ночівлю'],
    },
    {
      need: 'violence',
      texts: ['мене переслідує колишній', 'i am scared of my partner'],
    },
    { need: 'food', texts: ['нема за що купити продукти', 'free diapers', 'пайок для вимушених переселенців'] },
    { need: 'clothes', texts: ['зимові чоботи розмір 38', 'одяг для немовлят', 'warm blankets'] },
    {
      need: 'evacuation',
      texts: ['хто може забрати стареньких з добропілля', 'треба виїхати сьогодні', 'safe evacuation route for family'],
    },
    {
      need: 'work',
      texts: ['хочу змінити професію', 'курси програмування для переселенців', 'help to write a resume'],
    },
    {
      need: 'veteran',
      texts: ['звільнився зі служби куди йти', 'мій чоловік ветеран без руки', 'брат прийшов з фронту і п’є'],
    },
    {
      need: 'careAtHome',
      texts: ['хто посидить з лежачою мамою', 'соціальний працівник щоб ходив додому', 'old father needs care'],
    },
    { need: 'exercise', texts: ['лікувальна гімнастика після травми', 'physiotherapist for back'] },
    { need: 'childrenPlay', texts: ['гуртки для дітей безкоштовно', 'playroom for kids'] },
    { need: 'lessons', texts: ['допомогти сину з математикою', 'дитина забула українську мову'] },
    { need: 'company', texts: ['жіночі зустрічі підтримки', 'де збираються пенсіонери'] },
    { need: 'lawyer', town: 'dnipro', texts: ['днепр юрист бесплатно'] },
    { need: 'psychologist', town: 'kharkiv', texts: ['психолог харків'] },
    { need: 'psychologist', town: 'zaporizhzhia', texts: ['запоріжжя не можу спати'] },
    { need: 'socialWorker', town: 'bucha', texts: ['соцпрацівник у бучі'] },
    { need: 'veteran', town: 'zaporizhzhia', texts: ['veterans zaporizhzhia'] },
    { need: 'nothing', texts: ['суші доставка', 'таксі'] },
  ],
};

/** Queries that nothing was tuned on. Whoever tunes the search on them needs others. */
export const heldOutQueries = [...readRows(rows), ...readRows(unseenQueries)];
