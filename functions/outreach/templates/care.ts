import type { MessageTemplate } from './template.ts';
import { text } from './template.ts';

/** Help in hard times, the customer's own choices, offers and small courtesies. */
export const CARE_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'help-asked',
    version: 1,
    purposes: ['relief'],
    outer: 'news',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'Thank you for telling us; many people go through this.',
        'Your request for help is with us, and a person will look at it.',
        'Open the app to see what happens next.',
      ),
      'zh-Hans': text(
        '谢谢您告诉我们，很多人都会遇到这样的时候。',
        '我们已收到您的求助，会有专人为您处理。',
        '请打开应用查看后续安排。',
      ),
      'zh-Hant': text(
        '謝謝您告訴我們，很多人都會遇到這樣的時候。',
        '我們已收到您的求助，會有專人為您處理。',
        '請開啟應用程式查看後續安排。',
      ),
      es: text(
        'Gracias por contárnoslo; le pasa a mucha gente.',
        'Hemos recibido su petición de ayuda y una persona la verá.',
        'Abra la app para ver qué sigue.',
      ),
      id: text(
        'Terima kasih sudah memberi tahu kami; banyak orang mengalaminya.',
        'Permintaan bantuan Anda sudah kami terima dan akan dilihat oleh petugas kami.',
        'Buka aplikasi untuk melihat langkah berikutnya.',
      ),
    },
  },
  {
    id: 'disaster-help',
    version: 1,
    purposes: ['relief'],
    outer: 'news',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'We heard what happened in your area and hope that you are safe.',
        'If your payments are affected, we can look together at a pause or new dates.',
        'Ask for help in the app when you are ready.',
      ),
      'zh-Hans': text(
        '得知您所在地区发生灾情，愿您和家人平安。',
        '如果还款受到影响，我们可以一起看看暂缓或更改日期。',
        '方便时请在应用中告诉我们。',
      ),
      'zh-Hant': text(
        '得知您所在地區發生災情，願您和家人平安。',
        '如果還款受到影響，我們可以一起看看暫緩或更改日期。',
        '方便時請在應用程式中告訴我們。',
      ),
      es: text(
        'Sabemos lo ocurrido en su zona y esperamos que esté a salvo.',
        'Si afecta a sus pagos, podemos ver juntos una pausa o fechas nuevas.',
        'Pida ayuda en la app cuando pueda.',
      ),
      id: text(
        'Kami mendengar apa yang terjadi di daerah Anda dan berharap Anda selamat.',
        'Jika pembayaran Anda terdampak, kita bisa melihat bersama jeda atau tanggal baru.',
        'Mintalah bantuan di aplikasi saat Anda siap.',
      ),
    },
  },
  {
    id: 'choice-confirmed',
    version: 1,
    purposes: ['contract-service'],
    outer: 'news',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'We have noted your choice.',
        'You will get no more offers or optional messages. Messages about your contract and your security, and notices the law asks for, go on.',
        'You can change this in the app settings.',
      ),
      'zh-Hans': text(
        '我们已记录您的选择。',
        '您将不再收到推广或可选消息；与合同、安全有关的消息及法定通知仍会发送。',
        '您可以随时在应用设置中更改。',
      ),
      'zh-Hant': text(
        '我們已記錄您的選擇。',
        '您將不再收到推廣或可選訊息；與合約、安全有關的訊息及法定通知仍會發送。',
        '您可以隨時在應用程式設定中更改。',
      ),
      es: text(
        'Hemos anotado su decisión.',
        'No recibirá más ofertas ni mensajes opcionales. Siguen los mensajes sobre su contrato y su seguridad, y los avisos que exige la ley.',
        'Puede cambiarlo en los ajustes de la app.',
      ),
      id: text(
        'Pilihan Anda sudah kami catat.',
        'Anda tidak akan menerima penawaran atau pesan opsional lagi. Pesan tentang kontrak, keamanan, dan pemberitahuan wajib tetap dikirim.',
        'Anda dapat mengubahnya di pengaturan aplikasi.',
      ),
    },
  },
  {
    id: 'offer-waiting',
    version: 1,
    purposes: ['marketing'],
    outer: 'offer',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'Thank you for your application.',
        'Your offer is ready for you to read.',
        'Open the app to read it; nothing obliges you.',
      ),
      'zh-Hans': text('感谢您的申请。', '您的方案已准备好。', '请打开应用查看，没有任何义务。'),
      'zh-Hant': text('感謝您的申請。', '您的方案已準備好。', '請開啟應用程式查看，沒有任何義務。'),
      es: text(
        'Gracias por su solicitud.',
        'Su oferta está lista para que la lea.',
        'Abra la app para leerla; no le obliga a nada.',
      ),
      id: text(
        'Terima kasih atas pengajuan Anda.',
        'Penawaran Anda siap dibaca.',
        'Buka aplikasi untuk membacanya; tanpa kewajiban.',
      ),
    },
  },
  {
    id: 'welcome-back',
    version: 1,
    purposes: ['marketing'],
    outer: 'offer',
    author: 'people',
    placeholders: [],
    texts: {
      en: text(
        'It has been a while, and you are welcome any time.',
        'There are new things in the app.',
        'Have a look when you like.',
      ),
      'zh-Hans': text('好久不见，随时欢迎您回来。', '应用里有一些新内容。', '有空时看看就好。'),
      'zh-Hant': text('好久不見，隨時歡迎您回來。', '應用程式裡有一些新內容。', '有空時看看就好。'),
      es: text(
        'Hace tiempo que no le vemos; siempre es bienvenido.',
        'Hay novedades en la app.',
        'Eche un vistazo cuando quiera.',
      ),
      id: text('Sudah lama tidak bertemu; Anda selalu diterima.', 'Ada hal baru di aplikasi.', 'Silakan lihat kapan saja.'),
    },
  },
  {
    id: 'card-waiting',
    version: 1,
    purposes: ['care'],
    outer: 'offer',
    author: 'people',
    placeholders: [],
    texts: {
      en: text('We hope your new card has arrived.', 'It works as soon as you switch it on.', 'Activate it in the app.'),
      'zh-Hans': text('希望您已收到新卡。', '激活后即可使用。', '请在应用中激活。'),
      'zh-Hant': text('希望您已收到新卡。', '啟用後即可使用。', '請在應用程式中啟用。'),
      es: text('Esperamos que ya tenga su tarjeta nueva.', 'Funciona en cuanto la active.', 'Actívela en la app.'),
      id: text('Semoga kartu baru Anda sudah tiba.', 'Kartu dapat dipakai begitu diaktifkan.', 'Aktifkan di aplikasi.'),
    },
  },
  {
    id: 'wallet-first-steps',
    version: 1,
    purposes: ['care'],
    outer: 'offer',
    author: 'people',
    placeholders: [],
    texts: {
      en: text('Welcome.', 'Your wallet is ready.', 'Open the app to see how to add money.'),
      'zh-Hans': text('欢迎您。', '您的钱包已准备好。', '请打开应用查看如何充值。'),
      'zh-Hant': text('歡迎您。', '您的錢包已準備好。', '請開啟應用程式查看如何增值。'),
      es: text('Bienvenido.', 'Su monedero está listo.', 'Abra la app para ver cómo añadir dinero.'),
      id: text('Selamat datang.', 'Dompet Anda siap digunakan.', 'Buka aplikasi untuk melihat cara mengisi saldo.'),
    },
  },
];
