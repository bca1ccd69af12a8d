import type { MessageTemplate } from './template.ts';
import { text } from './template.ts';

/** Messages about instalments: before they are due, when they arrive, and when they are late (help comes first). */
export const PAYMENT_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'payment-due',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: ['amount', 'date'],
    texts: {
      en: text(
        'A friendly note, so that nothing comes as a surprise.',
        'Your next payment of {amount} is due on {date}.',
        'Open the app to pay or to ask for another date.',
        'Your next payment is due on {date}.',
      ),
      'zh-Hans': text(
        '温馨提示，方便您提前安排。',
        '您的下一期款项{amount}将于{date}到期。',
        '请打开应用还款，或申请更改日期。',
        '您的下一期款项将于{date}到期。',
      ),
      'zh-Hant': text(
        '溫馨提示，方便您提前安排。',
        '您的下一期款項{amount}將於{date}到期。',
        '請開啟應用程式還款，或申請更改日期。',
        '您的下一期款項將於{date}到期。',
      ),
      es: text(
        'Un recordatorio amable, para que nada le sorprenda.',
        'Su próximo pago de {amount} vence el {date}.',
        'Abra la app para pagar o pedir otra fecha.',
        'Su próximo pago vence el {date}.',
      ),
      id: text(
        'Pengingat ramah agar tidak ada yang mengejutkan Anda.',
        'Pembayaran Anda berikutnya sebesar {amount} jatuh tempo pada {date}.',
        'Buka aplikasi untuk membayar atau meminta tanggal lain.',
        'Pembayaran Anda berikutnya jatuh tempo pada {date}.',
      ),
    },
  },
  {
    id: 'debit-announced',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: ['amount', 'date'],
    texts: {
      en: text(
        'A friendly note, so that nothing comes as a surprise.',
        'We will debit {amount} on {date}.',
        'Open the app if you would like another date.',
        'We will debit your next payment on {date}.',
      ),
      'zh-Hans': text(
        '温馨提示，方便您提前安排。',
        '我们将于{date}自动扣款{amount}。',
        '如需更改日期，请打开应用。',
        '我们将于{date}自动扣除下一期款项。',
      ),
      'zh-Hant': text(
        '溫馨提示，方便您提前安排。',
        '我們將於{date}自動扣款{amount}。',
        '如需更改日期，請開啟應用程式。',
        '我們將於{date}自動扣除下一期款項。',
      ),
      es: text(
        'Un recordatorio amable, para que nada le sorprenda.',
        'Cargaremos {amount} en su cuenta el {date}.',
        'Abra la app si prefiere otra fecha.',
        'Cargaremos su próximo pago el {date}.',
      ),
      id: text(
        'Pengingat ramah agar tidak ada yang mengejutkan Anda.',
        'Kami akan mendebit {amount} pada {date}.',
        'Buka aplikasi bila Anda menginginkan tanggal lain.',
        'Kami akan mendebit pembayaran Anda berikutnya pada {date}.',
      ),
    },
  },
  {
    id: 'paid-thanks',
    version: 1,
    purposes: ['care'],
    outer: 'offer',
    author: 'people',
    placeholders: ['amount'],
    texts: {
      en: text('Thank you.', 'Your payment of {amount} has arrived.', 'You can see your plan in the app.', 'Your payment has arrived.'),
      'zh-Hans': text('谢谢您。', '您的款项{amount}已到账。', '您可以在应用中查看还款计划。', '您的款项已到账。'),
      'zh-Hant': text('謝謝您。', '您的款項{amount}已到帳。', '您可以在應用程式中查看還款計劃。', '您的款項已到帳。'),
      es: text('Gracias.', 'Hemos recibido su pago de {amount}.', 'Puede ver su plan en la app.', 'Hemos recibido su pago.'),
      id: text(
        'Terima kasih.',
        'Pembayaran Anda sebesar {amount} telah kami terima.',
        'Anda dapat melihat rencana Anda di aplikasi.',
        'Pembayaran Anda telah kami terima.',
      ),
    },
  },
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
      es: text('Lo sentimos.', 'Le recordamos un pago que ya había hecho. Lo hemos recibido y todo está en orden.', 'No tiene que hacer nada.'),
      id: text(
        'Kami mohon maaf.',
        'Kami mengingatkan pembayaran yang sudah Anda lakukan. Pembayaran telah kami terima dan semuanya beres.',
        'Anda tidak perlu melakukan apa pun.',
      ),
    },
  },
];
