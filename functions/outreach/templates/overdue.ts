import type { MessageTemplate } from './template.ts';
import { text } from './template.ts';

/** Messages about instalments that are late (help comes first), and the apology where we chased someone who had paid. */
export const OVERDUE_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'overdue-first',
    version: 1,
    purposes: ['collection'],
    outer: 'news',
    author: 'people',
    placeholders: ['amount', 'date'],
    texts: {
      en: text(
        'If money is tight right now, we would like to help: we can look together at a pause, smaller steps or a new date.',
        'Your payment of {amount}, due on {date}, has not reached us yet.',
        'Open the app to choose what fits you.',
        'Your payment due on {date} has not reached us yet.',
      ),
      'zh-Hans': text(
        '如果您近期资金紧张，我们愿意帮忙：可以一起看看暂缓、分期更小或更改日期。',
        '您于{date}到期的款项{amount}我们尚未收到。',
        '请打开应用，选择适合您的方式。',
        '您于{date}到期的款项我们尚未收到。',
      ),
      'zh-Hant': text(
        '如果您近期資金緊張，我們願意幫忙：可以一起看看暫緩、分期更小或更改日期。',
        '您於{date}到期的款項{amount}我們尚未收到。',
        '請開啟應用程式，選擇適合您的方式。',
        '您於{date}到期的款項我們尚未收到。',
      ),
      es: text(
        'Si ahora va justo de dinero, queremos ayudarle: podemos ver juntos una pausa, cuotas más pequeñas o una fecha nueva.',
        'Su pago de {amount}, con fecha {date}, aún no nos ha llegado.',
        'Abra la app para elegir lo que le convenga.',
        'Su pago con fecha {date} aún no nos ha llegado.',
      ),
      id: text(
        'Jika keuangan sedang sulit, kami ingin membantu: kita bisa melihat bersama jeda, cicilan lebih kecil, atau tanggal baru.',
        'Pembayaran Anda sebesar {amount} yang jatuh tempo pada {date} belum kami terima.',
        'Buka aplikasi untuk memilih yang sesuai bagi Anda.',
        'Pembayaran Anda yang jatuh tempo pada {date} belum kami terima.',
      ),
    },
  },
  {
    id: 'overdue-again',
    version: 1,
    purposes: ['collection'],
    outer: 'news',
    author: 'people',
    placeholders: ['amount', 'date'],
    texts: {
      en: text(
        'Things can get in the way, and help is still open to you: a pause, smaller steps or a new date.',
        'Your payment of {amount}, due on {date}, is still open.',
        'Open the app to tell us what would help.',
        'Your payment due on {date} is still open.',
      ),
      'zh-Hans': text(
        '生活中难免有意外，我们依然愿意帮您：暂缓、分期更小或更改日期。',
        '您于{date}到期的款项{amount}仍未结清。',
        '请打开应用，告诉我们怎样能帮到您。',
        '您于{date}到期的款项仍未结清。',
      ),
      'zh-Hant': text(
        '生活中難免有意外，我們依然願意幫您：暫緩、分期更小或更改日期。',
        '您於{date}到期的款項{amount}仍未結清。',
        '請開啟應用程式，告訴我們怎樣能幫到您。',
        '您於{date}到期的款項仍未結清。',
      ),
      es: text(
        'A veces las cosas se complican y la ayuda sigue abierta: una pausa, cuotas más pequeñas o una fecha nueva.',
        'Su pago de {amount}, con fecha {date}, sigue pendiente.',
        'Abra la app y díganos qué le ayudaría.',
        'Su pago con fecha {date} sigue pendiente.',
      ),
      id: text(
        'Hal tak terduga bisa terjadi, dan bantuan tetap terbuka: jeda, cicilan lebih kecil, atau tanggal baru.',
        'Pembayaran Anda sebesar {amount} yang jatuh tempo pada {date} masih terbuka.',
        'Buka aplikasi dan beri tahu kami apa yang membantu.',
        'Pembayaran Anda yang jatuh tempo pada {date} masih terbuka.',
      ),
    },
  },
  {
    id: 'sorry-for-chasing',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'We are sorry.',
        'We reminded you of a payment you had already made. It has arrived, and all is in order.',
        'You need not do anything.',
      ),
      'zh-Hans': text('非常抱歉。', '您已经付款，我们却仍发出了提醒。款项已到账，一切正常。', '您无需任何操作。'),
      'zh-Hant': text('非常抱歉。', '您已經付款，我們卻仍發出了提醒。款項已到帳，一切正常。', '您無需任何操作。'),
      es: text(
        'Lo sentimos.',
        'Le recordamos un pago que ya había hecho. Lo hemos recibido y todo está en orden.',
        'No tiene que hacer nada.',
      ),
      id: text(
        'Kami mohon maaf.',
        'Kami mengingatkan pembayaran yang sudah Anda lakukan. Pembayaran telah kami terima dan semuanya beres.',
        'Anda tidak perlu melakukan apa pun.',
      ),
    },
  },
];
