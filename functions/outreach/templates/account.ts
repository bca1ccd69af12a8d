import type { MessageTemplate } from './template.ts';
import { text } from './template.ts';

/** Security, notices the law asks for, and messages about the account. */
export const ACCOUNT_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'fraud-alert',
    version: 1,
    purposes: ['security'],
    outer: 'security',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'Your safety comes first.',
        'We saw activity that may not be yours.',
        'Open the app to confirm it or to report it.',
      ),
      'zh-Hans': text('您的安全最重要。', '我们发现可能并非您本人的操作。', '请打开应用确认或举报。'),
      'zh-Hant': text('您的安全最重要。', '我們發現可能並非您本人的操作。', '請開啟應用程式確認或舉報。'),
      es: text(
        'Su seguridad es lo primero.',
        'Hemos visto actividad que quizá no sea suya.',
        'Abra la app para confirmarla o denunciarla.',
      ),
      id: text(
        'Keamanan Anda yang utama.',
        'Kami melihat aktivitas yang mungkin bukan Anda.',
        'Buka aplikasi untuk mengonfirmasi atau melaporkannya.',
      ),
    },
  },
  {
    id: 'fee-change',
    version: 1,
    purposes: ['statutory-notice'],
    outer: 'notice',
    author: 'people',
    placeholders: ['date'],
    texts: {
      en: text(
        'We want you to know about this in good time.',
        'Our fees change on {date}.',
        'Open the full notice in the app to see what changes for you.',
      ),
      'zh-Hans': text('我们希望您能提前知悉。', '我们的收费将于{date}调整。', '请在应用中打开完整通知，查看与您有关的变化。'),
      'zh-Hant': text('我們希望您能提前知悉。', '我們的收費將於{date}調整。', '請在應用程式中開啟完整通知，查看與您有關的變化。'),
      es: text(
        'Queremos que lo sepa con tiempo.',
        'Nuestras comisiones cambian el {date}.',
        'Abra el aviso completo en la app para ver qué cambia.',
      ),
      id: text(
        'Kami ingin Anda mengetahuinya lebih awal.',
        'Biaya kami berubah pada {date}.',
        'Buka pemberitahuan lengkap di aplikasi untuk melihat perubahannya.',
      ),
    },
  },
  {
    id: 'identity-incomplete',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'Thank you for getting started.',
        'Your identity check is not finished yet.',
        'Open the app to finish it when it suits you.',
      ),
      'zh-Hans': text('感谢您的注册。', '您的身份核验尚未完成。', '方便时请打开应用完成。'),
      'zh-Hant': text('感謝您的註冊。', '您的身份核實尚未完成。', '方便時請開啟應用程式完成。'),
      es: text(
        'Gracias por empezar.',
        'Su verificación de identidad no ha terminado.',
        'Abra la app para terminarla cuando pueda.',
      ),
      id: text(
        'Terima kasih sudah memulai.',
        'Verifikasi identitas Anda belum selesai.',
        'Buka aplikasi untuk menyelesaikannya saat Anda sempat.',
      ),
    },
  },
  {
    id: 'disbursed',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: [],
    texts: {
      en: text('Good news.', 'The money is on its way to your account.', 'Open the app to see your payment plan.'),
      'zh-Hans': text('好消息。', '款项正在汇入您的账户。', '请打开应用查看还款计划。'),
      'zh-Hant': text('好消息。', '款項正在匯入您的帳戶。', '請開啟應用程式查看還款計劃。'),
      es: text('Buenas noticias.', 'El dinero va camino de su cuenta.', 'Abra la app para ver su plan de pagos.'),
      id: text('Kabar baik.', 'Dana sedang dikirim ke rekening Anda.', 'Buka aplikasi untuk melihat rencana pembayaran.'),
    },
  },
  {
    id: 'certificate-ready',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: [],
    texts: {
      en: text('Good news.', 'The certificate you may need is ready.', 'Open the app to download it.'),
      'zh-Hans': text('好消息。', '您的证明已开具。', '请打开应用下载。'),
      'zh-Hant': text('好消息。', '您的證明已開具。', '請開啟應用程式下載。'),
      es: text('Buenas noticias.', 'Su certificado está listo.', 'Abra la app para descargarlo.'),
      id: text('Kabar baik.', 'Surat keterangan Anda sudah siap.', 'Buka aplikasi untuk mengunduhnya.'),
    },
  },
  {
    id: 'document-expiring',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: ['date'],
    texts: {
      en: text('A note in good time.', 'The document we hold for you expires on {date}.', 'Open the app to add the new one.'),
      'zh-Hans': text('提前告知您一声。', '您在我们这里登记的证件将于{date}到期。', '请打开应用更新证件。'),
      'zh-Hant': text('提前告知您一聲。', '您在我們這裡登記的證件將於{date}到期。', '請開啟應用程式更新證件。'),
      es: text(
        'Un aviso con tiempo.',
        'El documento que tenemos de usted caduca el {date}.',
        'Abra la app para añadir el nuevo.',
      ),
      id: text(
        'Pemberitahuan lebih awal.',
        'Dokumen Anda yang kami simpan berlaku sampai {date}.',
        'Buka aplikasi untuk menambahkan yang baru.',
      ),
    },
  },
];
