import { phrases } from './phrases.ts';

/**
 * Words that announce what the next number or word is. Data, in lower case: English, Chinese (both scripts), Spanish, Indonesian.
 * `neutral` shadows a longer phrase that only looks like a cue ("error code"); `ticket` says that a number may stay readable.
 */
export const CUES = {
  card: phrases(`
    card number | card no | card | cards | debit card | credit card | visa | mastercard | amex | pan number | card details |
    卡号 | 卡號 | 银行卡号 | 银行卡 | 銀行卡 | 信用卡 | 信用卡号 | 借记卡 | 储蓄卡 | tarjeta | número de tarjeta | numero de tarjeta | nomor kartu |
    no kartu | kartu | kartu kredit
  `),
  code: phrases(`
    o t p | c v v | c v c | p i n | m pin | cvv | cvv2 | cvc | cvc2 | cvn | security code | card security code | card verification | card verification number | card verification code | card verification value | card identification number | cid code | csc code | cid number | cid is | csc is | amex cid | my csc | the csc | pin | pin code | pin number | atm pin |
    pins | mpin | upi pin | tpin | passcode | pass code | otp | otp code | otp number | one time code | one time password |
    one time pin | one time passcode | verification code | verify code | confirmation code | auth code |
    authentication code | authorization code | authorisation code | login code | access code | sms code | text code |
    security number | 2fa code | mfa code | tac code | tan code | token code | unlock code | backup code | recovery code |
    验证码 | 驗證碼 | 校验码 | 校驗碼 | 动态码 | 動態碼 | 动态口令 | 短信码 | 安全码 | 安全碼 | 交易密码 | 支付密码 | 取款密码 | 提款密碼 | 口令 | código de verificación |
    codigo de verificacion | código de seguridad | codigo de seguridad | clave | código otp | kode otp | kode verifikasi |
    kode keamanan | nomor pin | 卡背面三位 | 后三位 | memorable number | telephone pin |
    phone pin | safe code | vault code | kode otpnya | otpnya | pinnya | one time number | 一次性密码 | 一次性密碼 | 登入碼 | 登录码 | 提款密码 |
    otp code is | código que me llegó | codigo que me llego | three digits | 3 digits | last three digits | last 3 digits | digits on the back |
    security digits | 动态验证码 | 一次性验证码 | 背面三位 | 背面三個數字 | 三位数 | 三位數
  `),
  expiry: phrases(`
    expiry | expiry date | expiration | expiration date | exp date | exp | valid thru | expires | expires on | expiring |
    valid until | 有效期 | 有效期至 | 有效期到 | vencimiento | fecha de vencimiento | caducidad | masa berlaku
  `),
  bareCode: phrases(`
    收到的码 | 的码 | 那个码 | 那串码 | code | codes | the code | 码是 | 碼係 | 碼是 | 個碼 | 段碼 | 六位数 | 六位數 | 六位数字 | 六個數字 | 那串数字 | código | codigo | kode |
    kodenya | token | 短信里的数字 | 短信的数字 | 收到的数字 | 那几个数字 | number from the text | number from the sms | number they texted | number in the text | number in the message |
    number on the text | texted me | six digits | 6 digits
  `),
  password: phrases(`
    password | passwords | pass word | passwd | passphrase | pwd | psw | pw | passcode is | login password | memorable word |
    secret word | seed phrase | recovery phrase | private key | secret key | api key | access token | 密码 | 密碼 | 登录密码 | 登錄密碼 |
    登入密碼 | contraseña | contrasena | kata sandi | kata sandinya | sandi | sandinya | passwordnya | pass phrase | secret phrase |
    clave de acceso | clave secreta | clave de internet | pass saya | passku | passnya | my pass is |
    code word | codeword | safe word | palabra clave | palabra secreta | security answer | security question answer
  `),
  answer: phrases(`
    mother's maiden name | mothers maiden name | maiden name | first pet | name of my pet | answer to my security question |
    secret answer | nama ibu kandung | nama gadis ibu | apellido de soltera
  `),
  phone: phrases(`
    phone | phones | phone number | phone no | mobile | mobile number | mobile no | cell | cell number | cellphone |
    cell phone | telephone | telephone number | tel | hp | hp no | handphone | whatsapp | whats app | wechat |
    llámame al | llamame al | llámeme al | llámenme al | hubungi saya di | telepon saya di |
    contact number | call me on | call me at | call me back on | call me back at | reach me on | reach me at | ring me on |
    text me on | text me at | landline | callback number | number is registered | 电话 | 電話 | 手机 | 手機 | 手机号 | 手機號碼 | 手机号码 |
    电话号码 | 電話號碼 | 联系方式 | 微信 | 微信号 | teléfono | telefono | móvil | movil | celular | número de teléfono | telepon | nomor hp |
    no hp | nomor telepon | nomor wa | ponsel | wa | fax | hpnya | nomornya | nomor wa nya | no wa | 联络电话 | 聯絡電話 | 打给我 | 打俾我
  `),
  email: phrases(`
    email | e-mail | mail | email address | e mail | 邮箱 | 郵箱 | 电邮 | 電郵 | correo | correo electrónico | surel
  `),
  id: phrases(`
    s s n | n i number | n i | n h s number | n r i c | h k i d | p a n | p a n number | n i k | ssn | social security | social security number | social | itin | tax id | tin | tax file number | national id |
    national insurance | national insurance number | ni number | nino | nric | nric number | fin number | ic number | ic no |
    ic | hkid | hkid number | hkid card | identity card | identity number | identity card number | id card | id number |
    id no | id card number | aadhaar | aadhar | aadhaar number | aadhar number | uid | pan | pan card | nik | ktp | npwp |
    nomor ktp | nomor nik | nhs | nhs number | driver's license | drivers license | driver license | driver's licence | drivers licence | driver licence | driving licence | dl number | dl no | license no | licence no | license plate | number plate | registration plate |
    driving license | licence number | license number | voter id | medicare | dni | nie | nif | curp | rfc | cédula |
    cedula | nhs no | ni no | my ni | my ni is | mykad | seguro social | número de seguro social | rut | cpf | niknya | ktpnya | 驾照 | 駕照 | 回鄉證 | 回乡证 | 社保号 |
    通行证 | 通行證 | steuer-id | bsn | pesel | codice fiscale | 身份证 | 身份證 | 身份证号 | 身份证号码 | 身份證號碼 | 证件号 | 证件号码 | 證件號碼 | 身分證
  `),
  passport: phrases(`
    passport | passport number | passport no | 护照 | 護照 | 护照号 | 护照号码 | 護照號碼 | pasaporte | número de pasaporte | paspor |
    nomor paspor
  `),
  account: phrases(`
    account | account number | account no | acct | acct no | acc | a/c | a/c no | acc no | acc number | account num |
    bank account | bank account number | sort code | sortcode | routing | routing number | routing no | aba | transit number | bsb |
    ifsc | ifsc code | swift | swift code | bic | bic code | swift bic | wallet address | upi id | upi | clabe | 账号 | 賬號 |
    帐号 | 账户号 | 银行账号 | 银行账户 | 賬戶號碼 | 账户 | 收款账号 | cuenta | número de cuenta | numero de cuenta | rekening | nomor rekening |
    no rekening | norek | rekeningnya | nomor rekeningnya | alipay | 支付宝 | paypal | virtual account | savings account | current account | checking account |
    loan account
  `),
  iban: ['iban'],
  ticket: phrases(`
    ticket | ticket number | ticket no | ticket id | tickets | case | case number | case no | case id | order | orders |
    order number | order no | order id | reference | reference number | reference no | ref | ref no | ref number |
    transaction | transaction id | transaction number | transaction no | transaction reference | txn | txn id |
    tracking number | tracking | invoice | invoice number | invoice no | application | application number | application id |
    request | request number | request id | loan number | loan id | loan no | contract number | contract no | claim |
    claim number | complaint number | complaint | incident | incident number | payment id | payment reference | utr |
    utr number | uetr | 工单 | 工單 | 工单号 | 工單號 | 订单 | 訂單 | 订单号 | 訂單號 | 订单编号 | 单号 | 單號 | 流水号 | 流水號 | 交易号 | 交易流水号 | 编号 | 編號 |
    合同号 | 合同编号 | 申请编号 | 案件 | 案件号 | 快递单号 | pedido | número de pedido | número de caso | caso | expediente | referencia |
    tiket | nomor tiket | pesanan | nomor pesanan | nomor transaksi | transaksi
  `),
  dob: phrases(`
    date of birth | dob | d.o.b | birth date | birthdate | birthday | birth day | born on | i was born | born | 出生日期 | 出世日期 | 出生年月 | 出生年月日 | tgl lahir | tempat tanggal lahir | 出生 |
    生日 | 生于 | 出生于 | fecha de nacimiento | nací | naci | nacido | cumpleaños | tanggal lahir | lahir
  `),
  neutral: phrases(`
    error code | postal code | post code | postcode | zip code | zip | area code | country code | promo code |
    promotion code | discount code | coupon code | voucher code | referral code | invite code | invitation code |
    branch code | bank code | qr code | status code | product code | reason code | response code | source code |
    merchant code | purpose code | currency code | dress code | code of conduct | bar code | barcode | mcc code | hs code |
    errors code | sales phone | card ending | card ending in | account ending | account ending in | card fee | card limit |
    phone loan | phone credit | my social life | social media | born in | zip code is | 错误码 | 錯誤碼 | 错误代码 | 邮编 | 邮政编码 | 優惠碼 |
    优惠码 | 邀请码 | 邀請碼 | 二维码 | 推荐码 | código postal | código de error | código promocional | kode pos | kode promo |
    kode referral | in case | in order | case of | order to | due date
  `),
} as const satisfies Record<string, readonly string[]>;

export type CueKind = keyof typeof CUES;

/** Words that may stand between a cue and its value without breaking the tie ("my PIN number is, um, 4321"). */
export const CONNECTORS: ReadonlySet<string> = new Set(
  (
    "is was are be s number no num nr id it its it's that's thats that this the my our your of on in for to at as and would will should now here has been set changed reset updated read reads says said says: which with account card code digits digit " +
    'last four final end back front behind side um uh er erm hmm hm ah eh so ok okay well yes yeah like just please also still called starts starting begins sent gave got received get me i you by sms text full name value equals ending ' +
    'es el la mi de número numero son está esta no. num. adalah saya nya ini itu yaitu nomor untuk ialah'
  ).split(' '),
);
export const HAN_CONNECTORS: ReadonlySet<string> = new Set([
  ...'是为為的我号號码碼叫就你这這个個即了尾分别收到您它呃嗯啊那係系咗佢話话先输輸设設成写寫填后後四六位',
]);
