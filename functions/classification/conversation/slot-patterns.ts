import type { Slot } from '../../../shared/vocabulary/verdict.ts';

/**
 * What a slot looks like, as data. Each pattern is bounded in length and has no nested repetition, so a hostile text
 * costs linear time. They run over masked text: amounts, dates and product names stay readable there.
 */
export interface SlotPattern {
  readonly name: Slot['name'];
  readonly pattern: RegExp;
  /** The value to note; absent = the words themselves. */
  readonly value?: string;
}

const NUMBER = String.raw`\d{1,3}(?:[,.]\d{3}){0,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?`;
const CODES = 'usd|eur|gbp|sgd|hkd|cny|rmb|inr|idr|myr|php|thb|jpy|aud|mxn';
const CURRENCY_WORDS =
  'dollars?|bucks|euros?|pounds?|quid|rupees?|rupiah|yuan|ringgit|pesos?|d[óo]lares|libras|块|块钱|元|塊|蚊|美元|美金|欧元|歐元|英镑|英鎊|港币|港幣|人民币|人民幣|新币|新幣|卢比|盧比|印尼盾';
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januari|februari|maret|juni|juli|agustus|oktober|desember';

const any = (source: string): RegExp => new RegExp(source, 'giu');

export const SLOT_PATTERNS: readonly SlotPattern[] = [
  {
    name: 'amount',
    pattern: any(`(?:[$€£¥₹]|rp\\.?|s\\$|hk\\$|rs\\.?|\\b(?:${CODES}))\\s?(?:${NUMBER})(?:\\s?(?:k|万|萬|juta|ribu|lakh))?`),
  },
  {
    name: 'amount',
    pattern: any(`(?:${NUMBER})\\s?(?:(?:k|万|萬|千|juta|ribu|mil|lakh|million|thousand)\\s?)?(?:${CODES}|${CURRENCY_WORDS})`),
  },
  { name: 'amount', pattern: any('[一二两兩三四五六七八九十百千万萬]{1,8}(?:块钱|块|塊|元|蚊|美元|美金|欧元|港币|港幣)') },
  { name: 'currency', pattern: any('\\b(?:usd|us dollars?|american dollars?|d[óo]lares)\\b|美元|美金|\\$'), value: 'USD' },
  { name: 'currency', pattern: any('\\beuros?\\b|\\beur\\b|€|欧元|歐元'), value: 'EUR' },
  { name: 'currency', pattern: any('\\b(?:gbp|pounds?|quid|sterling|libras)\\b|£|英镑|英鎊'), value: 'GBP' },
  { name: 'currency', pattern: any('\\b(?:rmb|cny|yuan)\\b|人民币|人民幣|¥'), value: 'CNY' },
  { name: 'currency', pattern: any('\\b(?:hkd|hk dollars?)\\b|hk\\$|港币|港幣|港纸|港紙'), value: 'HKD' },
  { name: 'currency', pattern: any('\\b(?:sgd|sing(?:apore)? dollars?)\\b|s\\$|新币|新幣|坡币'), value: 'SGD' },
  { name: 'currency', pattern: any('\\b(?:idr|rupiah|rp)\\b|印尼盾'), value: 'IDR' },
  { name: 'currency', pattern: any('\\b(?:inr|rupees?|rs)\\b|₹|卢比|盧比'), value: 'INR' },
  {
    name: 'date',
    pattern: any(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTHS})|(?:${MONTHS})\\s\\d{1,2}(?:st|nd|rd|th)?)\\b`),
  },
  {
    name: 'date',
    pattern: any('\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b'),
  },
  {
    name: 'date',
    pattern: any(
      '\\d{1,2}月\\d{1,2}[日号號]|\\d{1,2}[号號]|(?:上|下|这|這|本)(?:周|週|星期|礼拜|禮拜|个月|個月|月)[一二三四五六日天]?|昨天|前天|今天|明天|后天|後天|今晚|尋日|琴日|聽日',
    ),
  },
  {
    name: 'date',
    pattern: any(
      '\\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this|on)\\s(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|night))\\b',
    ),
  },
  {
    name: 'date',
    pattern: any(
      '\\b(?:ayer|hoy|mañana|anteayer|kemarin|besok|lusa|hari ini|minggu (?:lalu|depan)|bulan (?:lalu|depan)|la semana pasada|el mes pasado)\\b',
    ),
  },
  {
    name: 'product',
    pattern: any('\\b(?:loans?|instal?ments?|pr[ée]stamos?|pinjaman|cicilan|emi)\\b|贷款|貸款|借款|分期'),
    value: 'loan',
  },
  { name: 'product', pattern: any('\\b(?:cards?|tarjetas?|kartu)\\b|[卡](?!住|顿|頓|在)'), value: 'card' },
  { name: 'product', pattern: any('\\b(?:wallet|monedero|billetera|dompet|e-?wallet)\\b|钱包|錢包'), value: 'wallet' },
  {
    name: 'payment-method',
    pattern: any(
      '\\b(?:bank transfer|wire|transferencia|transfer bank|fps|paynow|duitnow|upi)\\b|银行转账|銀行轉帳|转数快|轉數快|网银',
    ),
    value: 'bank transfer',
  },
  {
    name: 'payment-method',
    pattern: any('\\b(?:direct debit|auto-?pay|autodebit|standing order|domiciliaci[óo]n)\\b|自动扣款|自動扣款|代扣'),
    value: 'direct debit',
  },
  {
    name: 'payment-method',
    pattern: any('\\b(?:apple pay|google pay|paypal|gopay|ovo|dana|alipay|wechat pay)\\b|支付宝|支付寶|微信支付|微信'),
  },
  { name: 'payment-method', pattern: any('\\b(?:cash|efectivo|tunai)\\b|现金|現金'), value: 'cash' },
  {
    name: 'document',
    pattern: any(
      '\\b(?:statements?|certificates?|contract|receipt|invoice|payslip|passport|proof of (?:address|income)|tax form|settlement letter|estado de cuenta|certificado|contrato|surat lunas|rekening koran|ktp|paspor)\\b',
    ),
  },
  {
    name: 'document',
    pattern: any('结清证明|結清證明|对账单|對帳單|账单|賬單|合同|合約|发票|發票|流水|收入证明|收入證明|护照|護照|身份证|身份證'),
  },
  { name: 'object', pattern: /\[(?:CARD|ACCOUNT|LOAN|IBAN|REFERENCE|TICKET|ORDER|APPLICATION)_\d{1,4}\]/gu },
  {
    name: 'reason',
    pattern: any(
      '\\b(?:lost (?:my|his|her) job|laid off|retrenched|unemployed|redundan(?:t|cy)|sin trabajo|desemplead[oa]|di-?phk|kehilangan pekerjaan)\\b|失业|失業|下岗|下崗|被裁|被辞退|炒鱿',
    ),
    value: 'job loss',
  },
  {
    name: 'reason',
    pattern: any(
      '\\b(?:ill|sick|hospital|surgery|accident|enferm[oa]|accidente|sakit|kecelakaan|operasi)\\b|住院|生病|手术|手術|车祸|車禍|重病',
    ),
    value: 'illness or accident',
  },
  {
    name: 'reason',
    pattern: any(
      '\\b(?:flood(?:ed)?|earthquake|typhoon|hurricane|wildfire|inundaci[óo]n|terremoto|banjir|gempa|kebakaran)\\b|洪水|水灾|水災|地震|台风|颱風|火灾|火災|暴雨',
    ),
    value: 'disaster',
  },
  { name: 'reason', pattern: any('\\b(?:divorce|separation|divorcio|cerai|perceraian)\\b|离婚|離婚'), value: 'separation' },
  {
    name: 'reason',
    pattern: any(
      '\\b(?:pay ?cut|hours (?:got |were )?cut|reduced hours|salary (?:cut|delayed|not paid)|gaji (?:dipotong|telat|belum)|recorte de sueldo)\\b|降薪|工资没发|工資沒發|拖欠工资|减薪',
    ),
    value: 'income reduced',
  },
];

/** Countries by the names people use; the value is the ISO code. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = {
  CN: 'china|中国|中國|内地|內地|大陆',
  HK: 'hong ?kong|香港',
  SG: 'singapore|singapura|singapur|新加坡|狮城',
  ID: 'indonesia|jakarta|印尼|印度尼西亚',
  IN: 'india|印度(?!尼)',
  US: 'usa|united states|america|estados unidos|amerika|美国|美國',
  GB: 'uk|united kingdom|england|britain|inglaterra|reino unido|inggris|英国|英國',
  MY: 'malaysia|malasia|马来西亚|馬來西亞|大马',
  PH: 'philippines|filipinas|filipina|菲律宾|菲律賓',
  TH: 'thailand|tailandia|泰国|泰國',
  VN: 'vietnam|越南',
  JP: 'japan|jap[óo]n|jepang|日本',
  KR: 'korea|corea|韩国|韓國',
  AU: 'australia|澳洲|澳大利亚',
  CA: 'canada|canad[áa]|kanada|加拿大',
  MX: 'mexico|m[ée]xico|meksiko|墨西哥',
  ES: 'spain|espa[ñn]a|spanyol|西班牙',
  FR: 'france|francia|prancis|法国|法國',
  DE: 'germany|alemania|jerman|德国|德國',
  IT: 'italy|italia|意大利',
  AE: 'dubai|uae|emirates|emiratos|迪拜|阿联酋',
  PE: 'peru|per[úu]|秘鲁',
  CO: 'colombia|kolombia|哥伦比亚',
};
