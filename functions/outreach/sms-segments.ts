/** GSM 03.38 basic alphabet; characters of the extension table take two places. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('^{}\\[~]|€');

export interface SmsSize {
  readonly encoding: 'gsm-7' | 'ucs-2';
  readonly segments: number;
}

/** How many parts a text takes: 160 or 70 characters alone, 153 or 67 in a chain. */
export const smsSize = (text: string): SmsSize => {
  let places = 0;
  for (const character of text) {
    if (BASIC.has(character)) places += 1;
    else if (EXTENDED.has(character)) places += 2;
    else return { encoding: 'ucs-2', segments: text.length <= 70 ? 1 : Math.ceil(text.length / 67) };
  }
  return { encoding: 'gsm-7', segments: places <= 160 ? 1 : Math.ceil(places / 153) };
};

/** More than this is a letter, not a text message. */
export const MOST_SEGMENTS = 2;
