import type { Language } from '../../../shared/vocabulary/places.ts';
import type { OuterKind, OuterText } from './template.ts';

export const OUTER_VERSION = 1;

/** Tier 1, approved. The sender's neutral name goes before the body. */
export const OUTER_TEXTS: Readonly<Record<OuterKind, Readonly<Record<Language, OuterText>>>> = {
  news: {
    en: { subject: 'A message for you', body: 'There is a new message for you. Please open the app to read it.' },
    'zh-Hans': { subject: '您有一条新消息', body: '您有一条新消息，请打开应用查看。' },
    'zh-Hant': { subject: '您有一則新訊息', body: '您有一則新訊息，請開啟應用程式查看。' },
    es: { subject: 'Un mensaje para usted', body: 'Tiene un mensaje nuevo. Abra la app para leerlo.' },
    id: { subject: 'Pesan untuk Anda', body: 'Ada pesan baru untuk Anda. Silakan buka aplikasi untuk membacanya.' },
  },
  notice: {
    en: { subject: 'An important notice for you', body: 'There is an important notice for you. Please open the app to read it.' },
    'zh-Hans': { subject: '您有一份重要通知', body: '您有一份重要通知，请打开应用阅读。' },
    'zh-Hant': { subject: '您有一份重要通知', body: '您有一份重要通知，請開啟應用程式閱讀。' },
    es: { subject: 'Un aviso importante para usted', body: 'Tiene un aviso importante. Abra la app para leerlo.' },
    id: {
      subject: 'Pemberitahuan penting',
      body: 'Ada pemberitahuan penting untuk Anda. Silakan buka aplikasi untuk membacanya.',
    },
  },
  security: {
    en: {
      subject: 'Please check your recent activity',
      body: 'Please check your recent activity in the app. We never ask for a password or a code.',
    },
    'zh-Hans': { subject: '请查看近期活动', body: '请在应用中查看您的近期活动。我们绝不会索要密码或验证码。' },
    'zh-Hant': { subject: '請查看近期活動', body: '請在應用程式中查看您的近期活動。我們絕不會索取密碼或驗證碼。' },
    es: {
      subject: 'Revise su actividad reciente',
      body: 'Revise su actividad reciente en la app. Nunca pedimos claves.',
    },
    id: {
      subject: 'Mohon periksa aktivitas terbaru Anda',
      body: 'Mohon periksa aktivitas terbaru Anda di aplikasi. Kami tidak pernah meminta kata sandi atau kode.',
    },
  },
  offer: {
    en: { subject: 'Something for you', body: 'There is something for you in the app, whenever it suits you.' },
    'zh-Hans': { subject: '有内容等您查看', body: '应用中有内容等您查看，方便时打开即可。' },
    'zh-Hant': { subject: '有內容等您查看', body: '應用程式中有內容等您查看，方便時開啟即可。' },
    es: { subject: 'Hay algo para usted', body: 'Hay algo para usted en la app, cuando le venga bien.' },
    id: { subject: 'Ada sesuatu untuk Anda', body: 'Ada sesuatu untuk Anda di aplikasi, kapan pun Anda sempat.' },
  },
};

/** The way out, in optional messages. */
export const OPT_OUT_LINES: Readonly<Record<Language, string>> = {
  en: 'Reply STOP to stop such messages.',
  'zh-Hans': '拒收请回复TD。',
  'zh-Hant': '拒收請回覆TD。',
  es: 'Responda BAJA para no recibir más.',
  id: 'Balas BERHENTI untuk berhenti.',
};

export const AI_LINES: Readonly<Record<Language, string>> = {
  en: 'This text was written with AI.',
  'zh-Hans': '本文由人工智能生成。',
  'zh-Hant': '本文由人工智能生成。',
  es: 'Texto escrito con IA.',
  id: 'Teks ini dibuat dengan AI.',
};

/** Takes the place of the opening where a state asks for neutral words and nobody raised a matter the message is about. */
export const PLAIN_OPENINGS: Readonly<Record<Language, string>> = {
  en: 'This message is for your information.',
  'zh-Hans': '本消息仅供您知悉。',
  'zh-Hant': '本訊息僅供您知悉。',
  es: 'Este mensaje es solo informativo.',
  id: 'Pesan ini hanya untuk informasi Anda.',
};

/** Takes the place of the opening where a complaint or dispute concerns what the message is about. */
export const MATTER_RAISED_OPENINGS: Readonly<Record<Language, string>> = {
  en: 'This message is for your information; it does not change how we handle the matter you raised with us.',
  'zh-Hans': '本消息仅供您知悉，不影响我们处理您提出的事项。',
  'zh-Hant': '本訊息僅供您知悉，不影響我們處理您提出的事項。',
  es: 'Este mensaje es solo informativo y no cambia cómo tratamos el asunto que nos planteó.',
  id: 'Pesan ini hanya untuk informasi Anda dan tidak mengubah cara kami menangani hal yang Anda sampaikan.',
};
