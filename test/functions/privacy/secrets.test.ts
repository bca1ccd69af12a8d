import { describe, expect, it } from 'vitest';
import { masked, maskedTurns } from './masked.ts';

describe('a secret in one sentence', () => {
  it.each([
    ['my password is hunter2', 'my password is [SECRET_1]'],
    ['password: Sunshine!', 'password: [SECRET_1]'],
    ['my password is sunshine', 'my password is [SECRET_1]'],
    ['the pin is 4321', 'the pin is [SECRET_1]'],
    ['otp 482 913', 'otp [SECRET_1]'],
    ['482913 is the code', '[SECRET_1] is the code'],
    ['I got the OTP by text and it says 482913', 'I got the OTP by text and it says [SECRET_1]'],
    ['cvv 123 expiry 12/27', 'cvv [SECRET_1] expiry [SECRET_2]'],
    ['验证码是 482913', '验证码是 [SECRET_1]'],
    ['482913是验证码', '[SECRET_1]是验证码'],
    ['密码是abc12345', '密码是[SECRET_1]'],
    ['mi contraseña es Verano2026', 'mi contraseña es [SECRET_1]'],
    ['kode OTP saya 482913', 'kode OTP saya [SECRET_1]'],
    ['need code from sms? it says 411187', 'need code from sms? it says [SECRET_1]'],
    ['dia minta kodenya terus saya kasih 449021', 'dia minta kodenya terus saya kasih [SECRET_1]'],
    ['佢攞咗個OTP佢 482913', '佢攞咗個OTP佢 [SECRET_1]'],
    ['連登入密碼都講埋 Tamarind2023!', '連登入密碼都講埋 [SECRET_1]'],
    ['my passphrase is purple monkey dishwasher and it fails', 'my passphrase is [SECRET_1] and it fails'],
    ['kata sandi saya Merdeka1945! tapi ditolak', 'kata sandi saya [SECRET_1] tapi ditolak'],
    ['pwd was Kx9!mlo2 before, I changed it to Zebra#771', 'pwd was [SECRET_1] before, I changed it to [SECRET_2]'],
  ])('given %s, then it becomes %s', (text, expected) => expect(masked(text)).toBe(expected));

  it.each([
    'my password is wrong',
    'my password is not working',
    'I forgot my password',
    'the code is not working',
    'error code 500123',
    'postal code 018956',
    'the otp expired after 10 minutes',
    'the offer is valid until 2027-01-15',
    'PIN is blocked',
    '密码忘了',
    '密码是多少',
    '验证码收不到',
  ])('given %s, then no secret is told and it stays', (text) => expect(masked(text)).toBe(text));
});

describe('a secret that answers a question', () => {
  it('given an agent who asks for the code, then the next digits are masked, later ones are not', () => {
    expect(
      maskedTurns([
        'agent: please read me the code',
        'customer: sure',
        'customer: 482913',
        'agent: Thank you, the transfer has now been stopped for you.',
        'customer: 2026 was better',
      ]),
    ).toEqual([
      'please read me the code',
      'sure',
      '[SECRET_1]',
      'Thank you, the transfer has now been stopped for you.',
      '2026 was better',
    ]);
  });
  it('given a security question, then the answer is masked and a refusal is not', () => {
    expect(
      maskedTurns([
        "agent: what is your mother's maiden name?",
        'customer: Kowalski',
        'agent: and your first pet?',
        "customer: I don't remember",
      ]),
    ).toEqual(["what is your mother's maiden name?", '[SECRET_1]', 'and your first pet?', "I don't remember"]);
  });
  it('given a warning never to share a code, then nothing is asked', () => {
    expect(maskedTurns(['agent: Never share your OTP with anyone.', 'customer: ok 2026 is fine'])[1]).toBe('ok 2026 is fine');
  });
  it('given a customer who did not get the code, then the sentence stays', () => {
    expect(maskedTurns(['bot: enter the 6 digit code', 'customer: I did not get any code'])[1]).toBe('I did not get any code');
  });
});
