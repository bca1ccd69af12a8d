import { phrases } from './phrases.ts';

const join = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce((joined, next) => joined.flatMap((first) => next.map((last) => `${first} ${last}`.replace(/ +/g, ' '))));

/** "wire it to", "I will pass the case to", "you have been transferred to": somebody gets something, or somebody. */
const HANDED = join(
  phrases(`
    wire | wired | wiring | send | sent | sending | pass | passed | passing | forward | forwarded | forwarding | give | gave | giving |
    hand | handed | handing | escalate | escalated | escalating | transfer | transferred | transferring | assign | assigned | assigning |
    refer | referred | referring | put | putting | refund | refunded | return | returned | issue | issued | release | released |
    ship | shipped | deliver | delivered | mail | mailed | post | posted
  `),
  phrases(
    '| it | this | that | them | you | money | the money | the funds | the case | your case | the call | your call | over | through',
  ),
  phrases('| over | through | across | on'),
  ['to'],
);

const NAMES_ON_PAPERS = join(
  phrases('name on | the name on | my name on | full name on'),
  phrases('the | my | your | that | this'),
  phrases(`
    form | policy | letter | application | cheque | check | loan | contract | bill | invoice | passport | id | licence | license | booking |
    agreement | statement | lease | deed | file | envelope | receipt | order | payslip | document | certificate | mortgage | ticket | lease
  `),
  phrases('is | was | says | reads | shows | should be | should read'),
);

/** Phrases after which a name follows; after `sure` ones even in lower case, after `maybe` ones only what looks like a name. */
export const NAME_CUES = {
  sure: phrases(`
    my name is | my name's | my names | my full name is | my first name is | my last name is | my surname is |
    my legal name is | the name is | the name's | name is | full name is | account holder is | account holder name is |
    cardholder name is | cardholder is | name on the card is | name on the account is | the name on the card is |
    the name on the account is | registered under the name of | registered under the name | under the name of |
    under the name | in the name of | goes by the name of | by the name of | you can call me | people call me | mi nombre es |
    me llamo | mi nombre completo es | nama saya | nama saya adalah | nama lengkap saya | perkenalkan nama saya |
    je m'appelle | mein name ist | ich heiße | mi chiamo | meu nome é | i am mr | i am mrs | i am ms | i am miss | i'm mr |
    i'm mrs | i'm ms | first name's | last name's | surname's | perkenalkan saya | perkenalkan nama | mi nombre y apellidos | nombre y apellidos |
    les escribe | le escribe | te escribe | les habla | name should read as | name should read | name reads
  `),
  label: phrases(`
    name: | full name: | name : | account holder: | cardholder: | account name: | nombre: | nama: | attn: | attention: | contact: |
    contact person: | guarantor: | emergency contact: | next of kin: | nominee: | signed: | from: | sender: | penerima: | titular: |
    name as per pan: | name as per nric: | name as per ic: | name as per passport: | name as per aadhaar: | name as per bank: | name as per id: |
    spouse: | father: | mother: | husband: | wife: | joint holder: | payee: | nama lengkap | nama lengkap: | names: | our names: | both our names: | both names: | our names are | nama sesuai ktp | nama sesuai ktp: | nama di ktp | nama pemilik rekening | nama penerima | nama rekening
  `),
  title: phrases(`
    kak | mbak | mas | mr | mr. | mrs | mrs. | ms | ms. | miss | mdm | mdm. | madam | mister | dr. | señor | señora | señorita | sr. | sra. |
    don | doña | bapak | ibu | pak | bu | tuan | nyonya | herr | frau | monsieur | madame | shri | smt
  `),
  holder: phrases(`
    acct holder | acc holder | a/c holder | acct name | acc name | a/c name | cardholder | card holder | account holder | cardholder name | account holder name | name on card | name on card is | name on the card |
    name on the account | beneficiary | beneficiary name | payee | recipient | titular | atas nama | payee: | recipient: | beneficiary: |
    customer name: | customer: | a.n. | a.n | a/n | an. | a.n.: | a nombre de | c/o | care of | attn | made out to | payable to |
    joint account with | account with | co-borrower | co-signer | cosigner | guarantor | nominee | next of kin | emergency contact
  `),
  greeting: phrases(`
    dear | querido | querida | estimado | estimada | yth | kepada yth | halo pak | halo bu
  `),
  hello: phrases(`
    hi | hello | hey | good morning | good afternoon | good evening | morning | afternoon | evening | hola | halo | buenas | buenos días |
    buenas tardes | selamat pagi | selamat siang | selamat sore | sorry | welcome | welcome back | bye | regarding
  `),
  thanks: phrases(`
    thanks | thank you | many thanks | with thanks | thx | thank you very much | thanks a lot | gracias | muchas gracias | terima kasih |
    makasih | xie xie | yours
  `),
  maybe: phrases(`
    i am | i'm | im | aku | myself | this is | it's | it is | call me | soy | saya | ini | here is | con | this is agent | habla | le habla | dengan |
    his is | hers is | mine is | that's | name's
  `),
  called: phrases(`
    mother's name is | father's name is | husband's name is | wife's name is | son's name is | daughter's name is | partner's name is | spouse's name is |
    name on card reads | name on the card reads | card reads | name on it is | maiden name | my maiden name | married name | my married name | i go by | he goes by | she goes by | everyone calls me | name spelled | the name spelled | name spelt | the name spelt | name printed as | name shows as | name showing as |
    nee | née |
        somebody named | someone named | somebody called | someone called | person named | person called | man named | man called |
    woman named | woman called | lady named | lady called | guy named | guy called | bloke called | chap called | gentleman named |
    gentleman called | agent named | agent called | one named | one called | friend named | friend called | who is called |
    known as | also known as | aka | is called | was called | he's called | she's called | they're called | name was | his name was | her name was | their name was | whose name is | whose name was | my mother's name is | his name is |
    her name is | their name is | his name's | her name's | una tal | un tal | se llama | se llamaba | llamado | llamada | bernama | namanya | yang namanya
  `),
  given: phrases(`
    first name | first name is | last name | last name is | surname | surname is | family name | family name is | given name | given name is |
    middle name | middle name is | firstname | lastname | fname | lname | forename | forename is | maiden name is
  `),
  relation: phrases(`
    mother | her mum | his mum | her mom | his mom | her dad | his dad | my mum | my mom | my mam | my mama | father | my dad | my papa | husband | wife | hubby | fiancé | fiancée | fiance | fiancee |
    spouse | ex-husband | ex-wife | my partner | brother | sister | my son | her son | his son | daughter | nephew | niece | cousin |
    my uncle | my aunt | auntie | grandmother | grandfather | grandma | grandad | granddad | grandpa | my nan | mother-in-law |
    my other half | my better half | my bookkeeper | my assistant | my landlord | my manager | my secretary | my twin | my stepmother | my stepfather | stepmum |
    my girlfriend | my boyfriend | my gf | my bf | my sis | my bro | my godson | my trustee | my carer | my gran | my nana | my tenant |
    daughter-in-law | son-in-law | father-in-law | brother-in-law | sister-in-law | stepson | stepdaughter | friend | my mate | my ex | flatmate | housemate | roommate |
    neighbour | neighbor | landlord | landlady | tenant | colleague | my boss | my client | carer | guardian | solicitor | my lawyer | my attorney | attorney | advocate | my doctor | my nurse | social worker | my broker |
    accountant | executor | the late | the deceased | deceased | mi madre | mi padre | mi mamá | mi papá | mi esposo | mi esposa |
    mi marido | mi mujer | mi suegra | mi suegro | mi cuñada | mi cuñado | mi prima | mi primo | mi sobrina | mi sobrino | mi nieta |
    mi nieto | mi tía | mi tío | mi vecina | mi vecino | mi jefe | mi jefa | mi novia | mi novio | mi abogado | mi abogada | mi hijo | mi hija | mi hermano | mi hermana | mi amigo | mi amiga | mi pareja | mi abuela | mi abuelo |
    ibu saya | bapak saya | ayah saya | suami saya | istri saya | anak saya | adik saya | kakak saya | teman saya | paman saya
  `),
  about: phrases(`
    mother's name | father's name | husband's name | wife's name | hubby's name | spouse's name | partner's name | son's name | daughter's name |
    mother name | father name | husband name | wife name | spouse name | nominee name | guarantor name | nominee's name | parent's name |
    mother's name is | father name is | mother name is | spouse name is |
    nominee name is | my name | his name | her name | their name | full name | the name | asking for | asks for |
    asked for | ask for | looking for | speaking with | speaking to | speak to | speak with | spoke to | spoke with | talk to | talked to |
    dealt with | transfer to | transferred to | sent to | sent it to | paid to | pay it to | paid it to | payment to | reach | contact |
    get hold of | on behalf of | behalf of | in favour of | estate of | belongs to | belonged to | registered to | addressed to |
    letter for | letters for | mail for | calls for | call for | calling for | ringing for | phoning for | texts for | messages for |
    post for | belonging to | under | wife of | widow of | widower of | daughter of | son of | mother of | father of | hija de | hijo de |
    esposa de | esposo de | viuda de | viudo de | madre de | padre de | hermana de | hermano de | nieta de | nieto de | representante de |
    apoderado de | named cardholder | authorised user | authorized user | tell them | name to | name changed to | name from | account of | de parte de | pregunta por | preguntan por | preguntando por |
    buscan a | kepada | milik | nama ibu | nama bapak | nama suami | nama istri | nama | cari | mencari | nanyain | customer | cust | client |
    nasabah | cliente | agent | adviser | advisor | officer | handler | rep
  `),
  handed: [
    ...HANDED,
    ...phrases('money went to | payment went to | transfer went to | connect you with | connecting you with | connect you to'),
  ],
  papers: NAMES_ON_PAPERS,
  formal: phrases(`
    he is | she is | he's | she's | i | an | harusnya | seharusnya | add | remove | replace | tell | told | ask | asked | from | met | nombre de | en nombre de | sobre
  `),
  signature: phrases(`
    regards | best regards | kind regards | warm regards | many thanks | sincerely | yours sincerely | yours faithfully |
    yours truly | best | best wishes | cheers | rgds | respectfully | faithfully | warmly | saludos | saludos cordiales | un saludo |
    un cordial saludo | atentamente | cordialmente | atte | salam | salam hormat | hormat saya | hormat kami | wassalam |
    thanks and regards | signed
  `),
} as const satisfies Record<string, readonly string[]>;
export type NameCue = keyof typeof NAME_CUES;

/** Small words inside names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del la las los van von der den bin binti binte bt al el ibn ap st y s/o d/o'.split(' '),
);

/**
 * Words that are not names though they stand where one could: they end a name, and a name never consists of them.
 * Lower case. Many are names of somebody; after a sure cue a capital letter overrules the second list.
 */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  (
    "uh um er erm eh hmm a an the and or but if so because as at by for from in into of off on onto out over to under up with without about after again all also am are be been before being can can't cannot could did didn't do does doesn't don't done down each even ever every get gets getting go goes going got had has " +
    "have haven't having he he's her here here's hers him his how i i'd i'll i'm i've is isn't it it's its just keep know last least let like look looking made make many may me might more most much must my need needed needs never new next no nobody none nor not nothing now once one only other our ours " +
    "please put quite really right said same say says see seen she should since some something soon still such sure take tell than thank thanks that that's the their them then there there's these they they're thing this those through till today together tomorrow tonight too try trying two until us use used " +
    "using very via want wanted wants was wasn't way we we're well went were what what's when where which while who whom whose why will with won't would wrong yes yesterday yet you you're your yours ok okay " +
    'account accounts address agent amount app application bank bill branch balance call called calling card cards case cash chat check closed code complaint contact credit customer customers date day days debit declined department details different displayed documents email english error failed fee fees file form ' +
    'help hello hi hey hold id identity incorrect interest invoice issue issues line linked listed loan loans login message mobile money month months name named names number numbers offer one online open order password passport pay paying payment payments pending phone pin please plan policy printed problem ' +
    'question questions rate rates ready refund registered request required returned savings security sent service services showing signed someone speaking speak spelled spelt misspelled misspelt statement status stolen stopped support system talking team ticket time transaction transactions transfer updated urgent user ' +
    'waiting wallet website week weeks work working worried writing year years angry afraid able unable annoyed asking available aware back bit blocked business busy changed charged charge completely concerned confused currently desperate disappointed disgusted due extremely fed fine first frustrated frustrating fully ' +
    'glad good great grateful happy having hoping interested late later locked lost married missing more morning afternoon evening mentioned mistaken non old overdue overseas paid poor pretty quite resident retired sad scared self self-employed sick single sorry student stuck stupid suspicious terrible tired told ' +
    'totally travelling traveling trying unemployed unhappy unhappy upset urgent victim willing worse final great correct incomplete expired ridiculous unacceptable because important regarding sir madam maam mam dear team everyone all both automated virtual assistant bot robot manager supervisor representative operator ' +
    'yo no pero porque con para desde estoy muy que quiero tengo necesito su sus mi mis el la los las un una es está cliente señor señora equipo todo todos ' +
    'saya aku kami kita kamu anda dong sih nih salah siapa apa mau ingin tidak bisa sudah belum dan yang di ke dari untuk ini itu dengan karena pelanggan nasabah adalah tim semua'
  ).split(' '),
);

/** Capitalised words after "I am", "Hi" or "Dear" that are not people: nations, roles, places, greetings. */
export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  (
    'chinese american british indian indonesian singaporean malaysian filipino thai vietnamese japanese korean german french spanish italian mexican brazilian canadian australian european asian african dutch polish portuguese russian turkish swiss irish scottish welsh ukrainian pakistani bangladeshi nepali ' +
    'muslim christian hindu buddhist jewish catholic singapore china india indonesia america england london jakarta mumbai delhi beijing shanghai shenzhen hong kong kowloon uk usa us eu spain mexico ' +
    'customer support service care desk sir madam sirs team there again all everyone friend friends colleague colleagues folks guys valued client member user cardholder borrower applicant concern whom whomever hr it kyc aml otp sms ceo cfo cto vip pr nri gst vat ' +
    'tamil malay sikh telugu punjabi gujarati bengali marathi hispanic latino latina latinx arab persian burmese cambodian nepalese israeli egyptian nigerian kenyan ' +
    'ghanaian jamaican cuban colombian argentinian chilean peruvian venezuelan norwegian danish swedish finnish greek hungarian romanian czech austrian belgian ' +
    'iranian iraqi lebanese syrian saudi moroccan ethiopian somali afghan taiwanese peranakan eurasian javanese sundanese balinese lutheran protestant mormon ' +
    'anglican methodist baptist atheist capricorn aquarius taurus scorpio pisces ' +
    'careline bot assistant agent admin manager monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december english mandarin cantonese hindi bahasa ' +
    'visa mastercard amex paypal alipay wechat gopay ovo dana grab shopee amazon google apple samsung netflix spotify uber airbnb lazada tokopedia paytm phonepe revolut wise stripe western union swift'
  ).split(' '),
);

/** Cities and countries that are nobody's name: not masked after "from", but masked in a street address. */
export const PLACES: ReadonlySet<string> = new Set(
  (
    'kuala lumpur penang johor ipoh selangor melaka sabah sarawak buenos aires bogotá bogota medellín lima santiago caracas quito angeles francisco york bangkok tokyo osaka seoul dubai doha riyadh manila cebu hanoi saigon taipei macau kowloon sydney melbourne perth brisbane berlin munich hamburg frankfurt paris madrid barcelona valencia ' +
    'sevilla bilbao zaragoza rome milan lisbon porto dublin edinburgh glasgow manchester birmingham bristol leeds liverpool sheffield cardiff swansea belfast southampton portsmouth plymouth nottingham leicester coventry bradford newcastle sunderland toronto vancouver montreal boston houston seattle miami atlanta phoenix orlando tucson ' +
    'california texas florida ohio arizona nevada oregon colorado illinois michigan pennsylvania massachusetts surabaya bandung medan semarang makassar bali yogyakarta bekasi tangerang depok bogor malang denpasar jayapura palembang mumbai pune chennai kolkata hyderabad bengaluru bangalore gurgaon noida kerala punjab gujarat maharashtra ' +
    'scotland wales ireland germany france italy portugal poland netherlands belgium switzerland austria sweden norway denmark finland greece turkey russia ukraine romania hungary malaysia thailand vietnam philippines japan korea taiwan australia zealand canada brazil argentina colombia perú chile ecuador venezuela nigeria ghana kenya ' +
    'pakistan bangladesh nepal lanka seng'
  ).split(' '),
);

/** Frequent given names and surnames of our markets, for places where only a familiar name is a name ("hi john"). */
export const FAMILIAR_NAMES: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander ' +
    'patrick raymond jack dennis jerry tyler aaron jose adam henry nathan douglas peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent ' +
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel ' +
    'carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison kathryn janice jean alice sophia julia sophie oliver harry charlie liam lucy chloe ' +
    'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson taylor moore jackson martin lee thompson white harris clark lewis robinson walker young allen wright torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez ' +
    'tan lim ng wong chan chen wang li zhang liu yang huang zhao wu zhou xu sun zhu ma guo lin luo zheng liang xie tang deng feng han cheng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye wei lu ding ong goh chua koh teo ang yeo ho low sim chong leong lau cheung leung kwok yip ' +
    'wei ming jia xin hui ling jun jie mei xiao hao yan fang ying na qiang lei ' +
    'rahul priya amit anjali raj rajesh sanjay sunita vijay deepak neha pooja arjun kavita suresh ramesh anil ravi kiran meera lakshmi krishna arun vikram rohan aditya aarav ananya divya shreya nisha manish ashok rakesh sharma verma gupta singh kumar patel reddy iyer nair mehta shah khan das rao joshi ' +
    'budi siti dewi agus sri putri eko wati andi rina joko indah ayu rizki ahmad muhammad mohammed mohamed nur fitri bambang susanto wijaya santoso hidayat setiawan lestari kusuma pratama hartono gunawan ' +
    'carlos luis miguel pedro javier antonio manuel fernando diego pablo sergio jorge alejandro lucia carmen isabel pilar sofia elena marta rosa ana perez sanchez ramirez ruiz diaz fernandez alvarez moreno jimenez romero vargas castillo ' +
    'hans klaus jürgen wolfgang pierre marie giulia marco luca giovanni anna katarzyna piotr'
  ).split(' '),
);

/** Familiar names that are words too: elsewhere in a conversation they count as a name only with a capital letter. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  'will mark may grace hope rose joy faith long young white green brown black hill hall baker carter walker wright king price bill rich frank jack grant dean chase art sun so an he she me you do go can ban bin long low sim ho an no mine may june april august summer dawn page case cash love ray sue pat'.split(
    ' ',
  ),
);
