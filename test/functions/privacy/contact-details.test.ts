import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getExampleNumber } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../../shared/vocabulary/places.ts';
import { masked } from './masked.ts';

describe('an e-mail address', () => {
  it.each([
    'john.doe+loan@gmail.com',
    'john.doe＠gmail.com',
    'john @ gmail.com',
    'john at gmail dot com',
    'john (at) gmail (dot) com',
    'john[at]gmail.com',
    'john underscore smith at outlook dot co dot uk',
    'j o h n four two at gmail dot com',
    'john%40gmail.com',
    'john&#64;gmail.com',
    'john arroba gmail punto com',
    'josé@correo.es',
    '用户@例子.广告',
    'rahul@okicici',
    'am9obi5kb2VAZ21haWwuY29t',
  ])('given %s, then it is masked', (address) => expect(masked(`write to ${address} please`)).toBe('write to [EMAIL_1] please'));

  it('given Chinese around a Latin address, then only the address is masked', () => {
    expect(masked('我的邮箱是john@gmail.com谢谢')).toBe('我的邮箱是[EMAIL_1]谢谢');
  });

  it.each(['see you at the branch', 'look at example.com for info', '100 units @ 7.25', 'meet me at gmail dot com'])(
    'given %s, then there is no address and it stays',
    (text) => expect(masked(text)).toBe(text),
  );
});

describe('a phone number', () => {
  const places: readonly (readonly [Parameters<typeof getExampleNumber>[0], Jurisdiction])[] = [
    ['US', 'US'],
    ['CN', 'CN'],
    ['SG', 'SG'],
    ['HK', 'HK'],
    ['IN', 'IN'],
    ['ID', 'ID'],
    ['GB', 'UK'],
    ['DE', 'EU'],
    ['FR', 'EU'],
    ['ES', 'EU'],
    ['IT', 'EU'],
    ['NL', 'EU'],
    ['PL', 'EU'],
  ];
  it.each(places)(
    'given the example of %s in libphonenumber, then both writings are masked in %s as one',
    (country, jurisdiction) => {
      const example = getExampleNumber(country, examples);
      const text = `${example?.formatInternational()} or ${example?.formatNational()}`;
      expect(masked(text, { jurisdiction })).toBe('[PHONE_1] or [PHONE_1]');
    },
  );

  it.each([
    '13800138000',
    '+86 138 0013 8000',
    '(415) 555-2671',
    '415.555.2671',
    '07911 123456',
    '+44 (0)20 7946 0958',
    '98765 43210',
    '0812-3456-7890',
    '06 12 34 56 78',
    '006591234567',
  ])('given %s without a cue, then it is masked', (phone) => expect(masked(`it is ${phone} ok`)).toBe('it is [PHONE_1] ok'));

  it('given a short local number after a cue, then it is masked', () =>
    expect(masked('my phone number is 555-2671')).toBe('my phone number is [PHONE_1]'));

  it.each([
    'ticket 91234567',
    'order no. 13800138000',
    'HKD 91234567',
    '91,234,567',
    'paid 9 times',
    'options are 100 200 300 400 500',
    'phone 15 pro',
  ])('given %s, then it is no phone and stays', (text) => expect(masked(text)).toBe(text));
});

describe('links and IP addresses', () => {
  it('given a link with a token or a password, then the whole link is masked', () => {
    expect(masked('open https://x.example/reset?token=abc123 now')).toBe('open [URL_1] now');
    expect(masked('ftp://john:pw@host.example/a')).toBe('[URL_1]');
  });
  it('given an ordinary link, then it stays', () => {
    const text = 'see https://careline.example/help/loans?lang=en#rates';
    expect(masked(text)).toBe(text);
  });
  it('given IP addresses, then they are masked; a version number and a time stay', () => {
    expect(masked('from 192.168.10.1 and 2001:db8::8a2e:370:7334')).toBe('from [IP_1] and [IP_2]');
    expect(masked('version 2.10.3 at 10:30:00')).toBe('version 2.10.3 at 10:30:00');
  });
});

describe('a name in a messenger or at our own door', () => {
  it.each([
    ['加我微信吧，微信号 lanshan_0923', '加我微信吧，微信号 [ACCOUNT_1]'],
    ['he is on telegram @cs_resmi77', 'he is on telegram [ACCOUNT_1]'],
    ['scammer line id: kaiwen.trade', 'scammer line id: [ACCOUNT_1]'],
    ['my username is dragonfly_mike', 'my username is [ACCOUNT_1]'],
  ])('given %s, then it becomes %s', (text, expected) => expect(masked(text)).toBe(expected));
});
