import { phraseBook, phrases } from './phrases.ts';
import type { Asked } from './scan.ts';

/** What agents ask for, by the words they use; a question needs one of these and a request marker in the same turn. */
const ASKS: Readonly<Record<Asked, readonly string[]>> = {
  name: phrases(`
    your name | full name | first name | last name | surname | family name | name please | the name | account holder |
    cardholder name | who am i speaking | whom am i speaking | who do i have the pleasure | name and | spell your name |
    spell that | your names | customer's name | customer name | mother's name | father's name | husband's name | wife's name | spouse's name | son's name |
    daughter's name | parent's name | partner's name | mother name | father name | spouse name | nominee name | his name | her name | their name | whose name | get your name |
    gotcha name | and you are | who is this | who's this | who is calling | who's calling | whose account | who am i talking |
    who do i have | who should i | who shall i | who do i | who did you | who told | who's contacting | who is contacting | on the line | who's on | who's there | who called | who is the | who's the | who gave |
    who i'm speaking | who i am speaking | which name | name as | contact person | contact name | 姓名 | 名字 | 全名 |
    贵姓 | 貴姓 | 尊姓 | 姓咩 | 姓什么 | 怎么称呼 | 怎麼稱呼 | 如何称呼 | 如何稱呼 | 点称呼 | 點稱呼 | 称呼您 | 户名 | 戶名 | 叫咩名 | 咩名 | 乜名 | 叫什么 |
    叫什麼 | 叫啥 | 點叫 | 點串 | 点串 | 边位 | 邊位 | 哪位 | 邊個 | 边个 | 联系人 | 聯絡人 | su nombre | tu nombre | nombre completo |
    nombre | apellido | apellidos | con quién | con quien | quién habla | quien habla | cómo se llama | como se llama |
    cómo te llamas | a nombre de quién | nama lengkap | nama | namanya | dengan siapa | dengan bapak siapa | dengan ibu siapa |
    atas nama siapa | siapa namanya
  `),
  address: phrases(`
    address | what address | your street | street | your address | home address | billing address | mailing address | residential address | postal address |
    delivery address | registered address | full address | the address | new address | where do you live | postcode |
    post code | zip code | postal code | first line | house number | street name | which street | door number | where is she staying |
    where is he staying | where are you staying | where are they staying | where does he live | where does she live | where did he live |
    where did she live | where do they live | where should we send | where do we send | where shall we send | where should i send |
    where shall i send | where do you want it sent | 地址 | 住址 | 住在哪 | 住哪 | 住边度 | 住邊度 | 住喺边 | 住喺邊 | 哪里住 | 寄去边 | 寄去邊 |
    寄到哪 | 寄哪 | 送到哪 | 门牌 | 門牌 | su dirección | dirección | domicilio | dónde vive | donde vive | alamat | alamatnya |
    tinggal di mana | tinggal di | kirim ke mana | dikirim ke mana
  `),
  dob: phrases(`
    date of birth | dob | birth date | birthdate | birthday | when were you born | 出生日期 | 出世日期 | 生日 | 出生年月 | tempat tanggal lahir | fecha de nacimiento |
    tanggal lahir
  `),
  card: phrases(`
    card number | card no | long number | digits of your card | digits of the card | digits on the card | your card |
    card details | 16 digit | sixteen digit | 卡号 | 卡號 | 银行卡 | 银行卡号 | número de tarjeta | numero de tarjeta | nomor kartu
  `),
  code: phrases(`
    the code | code | otp | security number | number on the back | three digits | 3 digits | token | one time | one-time | passcode | pin | cvv | cvc | security code | expiry | expiration |
    expiry date | verification code | three digits on the back | digits on the back | memorable number | 验证码 | 驗證碼 | 校验码 | 背面三 | 背面嗰三 | 後面三 |
    动态码 | 安全码 | 有效期 | 密码 | 密碼 | 后三位 | 个码 | 個碼 | 段碼 | 那串数字 | código | codigo | clave | kode | kodenya | kode otp |
    otpnya | pinnya | kode verifikasi | le salió | le llegó | 六位数 | 六位數 | 六位数字 | 6位数 | 六個數字 | en el mensaje | en el sms | por mensaje | por sms | in the text | on the text | six digits | 6 digits | the digits
  `),
  password: phrases(`
    password | passphrase | pass phrase | memorable word | security word | secret word | code word | codeword | safe word | 口令 | 登录密码 |
    登入密碼 | 登錄密碼 | contraseña | palabra clave | kata sandi | sandi | sandinya | passwordnya
  `),
  answer: phrases(`
    maiden name | security question | secret question | security answer | first pet | name of your pet | first school |
    where were you born | city were you born | place of birth | favourite teacher | favorite teacher | favourite sports team | favorite sports team |
    favourite football team | favourite team | favorite team | favourite book | favorite book | favourite film | favorite movie | mascot | first car |
    street did you grow up | street you grew up | hospital where you were born | hospital were you born | middle name | best friend's name |
    childhood friend | childhood nickname | memorable place | memorable name | memorable date | primary school | elementary school | high school did |
    pet's name | name of your dog | name of your cat | where did you meet | 安全问题 | 安全問題 | 密保 | 密码提示 | 母亲的姓名 | 小学的名字 | 就读的小学 |
    pregunta de seguridad | nama ibu kandung
  `),
  phone: phrases(`
    phone number | handphone | handphone number | hp number | cell number | cell phone | landline | number to reach | phone | mobile number | mobile | contact number | telephone | number to call | callback number |
    call you on | call you back on | reach you | best number | whatsapp | 电话 | 電話 | 手机号 | 手机 | 手機 | 联系方式 |
    número de teléfono | teléfono | celular | nomor hp | nomor telepon | nomor handphone | no hp
  `),
  email: phrases(`
    email | e-mail | email address | mail address | 邮箱 | 电邮 | 郵箱 | correo | surel
  `),
  id: phrases(`
    id number | identity number | identification number | identity card | id card | nric | hkid | aadhaar | aadhar | pan |
    ssn | social security | social | national insurance | nik | ktp | tax id | driving licence | driver's license | id no |
    身份证 | 身份证号 | 身份證 | 证件号 | 证件号码 | dni | documento | cédula | nomor ktp
  `),
  passport: phrases(`
    passport | passport number | 护照 | 护照号 | 護照 | pasaporte | paspor
  `),
  account: phrases(`
    account number | account no | sort code | routing number | bank account | iban | bank details | account details | 账号 |
    賬號 | 帐号 | 账户号 | número de cuenta | numero de cuenta | nomor rekening | rekening
  `),
};

const REQUESTS = phrases(`
    please | could | can | may | what | what's | whats | which | confirm | provide | tell | give | enter | verify | share |
    read | need | require | send | type | key in | spell | who | when | where | how | kindly | let me have |
    for verification | for security | and your | pls | input | say | repeat | 请 | 請 | 提供 | 告诉 | 告訴 | 多少 | 报一下 | 报 | 报下 |
    发一下 | 发给 | 输入 | 輸入 | 核对 | 核實 | 核实 | 麻烦 | 麻煩 | 什么 | 什麼 | 吗 | 嗎 | 说一下 | 念一下 | 方便 | 是哪 | 哪里 | 怎么 | 如何 | 是不是 | 贵姓 | 貴姓 |
    cuál | cual | por favor | indique | dígame | digame | me da | puede | podría | tolong | mohon | boleh | sebutkan |
    berapa | silakan | siapa | apa | mana | kasih | bacakan | minta | qué | era | quién | quien | cómo | dónde | le llegó | me confirma |
    whenever | go ahead | get | take | gotcha | i'll need | 咩 | 乜 | 邊 | 边 | 点 | 點 | 几 | 幾 | 留低 | 留下 | 畀 | 俾 | 講 | 呢
  `);

const ASK_BOOK = phraseBook<Asked>(ASKS);
const REQUEST_BOOK = phraseBook<'request'>({ request: REQUESTS });
/** Only this much of a turn is read for questions: agents' disclaimers run long, and what is asked stands at the end. */
const READ = 1_200;

/** "Could I take a name?", "sir your good name"; not the name of a thing. */
const ENDS_WITH_NAME =
  /(?<!(?:maiden|user|screen|file|product|merchant|shop|store|company|business|brand|bank|device|network|plan|domain|street|the|branch|display|login|app|site|pet) ?)\bnames?[\s?.!,]*$/;

/** What the agent's turn asks for; empty when it asks for nothing personal. */
export const askedIn = (agentText: string): ReadonlySet<Asked> => {
  const lower = agentText.normalize('NFKC').toLowerCase().replaceAll('’', "'").slice(-READ);
  const asks = ASK_BOOK.all(lower.replace(/(?<=\p{L}{3})nya(?!\p{L})/gu, ''));
  const asked = new Set(asks.map((match) => match.value));
  const endsWithName = ENDS_WITH_NAME.test(lower);
  if (endsWithName) asked.add('name');
  if (asked.size === 0) return asked;
  // A turn that ends with the thing itself asks for it: "... tanpa denda nama ibu".
  const endsAsking = endsWithName || lower.length - (asks.at(-1)?.end ?? 0) <= 8;
  const isQuestion = endsAsking || lower.includes('?') || REQUEST_BOOK.all(lower).length > 0 || lower.length < 40;
  if (!isQuestion || isWarning(lower)) return new Set();
  return asked;
};

/** "We never ask for your password" asks for nothing. */
const isWarning = (lower: string): boolean =>
  /(?:never|do not|don't|不要|切勿|请勿|nunca|jangan) (?:ask|share|tell|give|reveal|send|disclose|pedi|comparta|berikan)|(?:不会|不要|切勿|请勿|勿)(?:向您)?(?:索取|索要|告诉|透露|泄露|提供|询问)/.test(
    lower,
  );

/** A short nod ("go ahead", "thank you") leaves the question standing. */
export const keepsQuestionOpen = (agentText: string): boolean =>
  agentText.length <= 40 && !agentText.includes('?') && !agentText.includes('？');
