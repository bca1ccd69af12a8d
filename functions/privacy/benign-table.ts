/** Words that make a number an amount, a rate, a length of time: such numbers stay readable. Lower case. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'usd cny rmb cnh hkd sgd inr idr eur gbp jpy aud cad nzd chf thb php myr vnd krw twd aed mxn brl zar ngn pkr bdt lkr usdt usdc btc eth ' +
    'rp rs nt us hk sg s c a r dollars dollar bucks yuan renminbi rupees rupee rupiah euros euro pounds pound quid pence cents yen pesos peso dólares dolares ringgit baht won'
  ).split(' '),
);
export const CURRENCY_SIGNS: ReadonlySet<string> = new Set([...'$€£¥₹₩₫฿₱₽']);
export const UNITS_AFTER: ReadonlySet<string> = new Set(
  (
    'percent pct bps basis points point months month mths mth days day years year yrs yr weeks week hours hour hrs hr minutes minute mins min seconds secs sec times time instalments installments payments ' +
    'transactions people customers users lakh lakhs crore crores million billion thousand hundred juta ribu miliar bulan hari tahun kali meses mes días dias años horas veces por persen jam menit am pm km kg mb gb st nd rd th ' +
    'million/billion items units pages points stars degrees'
  ).split(' '),
);
export const HAN_UNITS: ReadonlySet<string> = new Set([
  ...'元块塊万萬亿億千百美港欧歐英日人卢盧印角分月年天个個期次笔筆倍点點小秒岁歲张張位家折圆圓刀周週成',
]);
/** "万", "元" and the like directly before a number do not matter; these do. */
export const HAN_MONEY_BEFORE: ReadonlySet<string> = new Set([...'币幣元']);

export const MONTHS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre januari februari maret mei juni juli agustus oktober desember'
  ).split(' '),
);
