import type { MessageTemplate } from './template.ts';
import { text } from './template.ts';

/** Messages about instalments: before they are due, and when they arrive. */
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
      en: text(
        'Thank you.',
        'Your payment of {amount} has arrived.',
        'You can see your plan in the app.',
        'Your payment has arrived.',
      ),
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
];
