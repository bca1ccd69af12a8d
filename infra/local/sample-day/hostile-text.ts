import { gzipSync } from 'node:zlib';
import type { HostileInput } from './hostile-input.ts';
import { house, said, turn } from './hostile-input.ts';
import { HOSTILE } from './hostile-people.ts';

/** JSON that is none. Personal data stand before and after the break. */
export const brokenJson = (): readonly HostileInput[] => {
  const good = JSON.stringify(house({ turns: [turn(`my card number is ${said(HOSTILE.cardInTruncated)} thanks`)] }));
  return [
    {
      name: 'bad-json.json',
      body: `{"schema":"careline.transcript/1","turns":[{"speaker":"customer","text":"my card ${said(HOSTILE.cardInBrokenJson)} was taken",}]`,
      refusal: 'not-json',
    },
    { name: 'truncated.json', body: good.slice(0, -14), refusal: 'json-truncated' },
    {
      name: 'raw-nul.json',
      body: JSON.stringify(house({ turns: [turn(`nric ${said(HOSTILE.idInNul)} #`)] })).replace('#', '\u0000'),
      refusal: 'not-json',
    },
    { name: 'two-documents.json', body: `${JSON.stringify(house({}))}\n${JSON.stringify(house({}))}`, refusal: 'many-documents' },
    { name: 'list-of-documents.json', body: JSON.stringify([house({}), house({})]), refusal: 'many-documents' },
    { name: 'blank.json', body: ' \n ', refusal: 'empty' },
    {
      name: 'page.html',
      body: `<html><body>Session expired for ${said(HOSTILE.emailInHtml)}</body></html>`,
      refusal: 'not-json',
    },
    { name: 'export.csv', body: `id;address;text\n17;${said(HOSTILE.addressInCsv)};"please call"\n`, refusal: 'not-json' },
    { name: 'deep.json', body: `${'['.repeat(60_000)}${']'.repeat(60_000)}`, refusal: 'not-a-transcript' },
    { name: 'deep-unclosed.json', body: '{"a":'.repeat(40_000), refusal: 'json-truncated' },
  ];
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Objects whose bytes are the trouble. */
export const wrongBytes = (): readonly HostileInput[] => {
  const text = JSON.stringify(house({ turns: [turn(`身份证号 ${said(HOSTILE.idInUtf16)}`)] }));
  const whole = gzipSync(Buffer.from(JSON.stringify(house({}))));
  return [
    {
      name: 'utf16.json',
      body: base64(Buffer.from(`\uFEFF${text}`, 'utf16le')),
      encoding: 'base64',
      object: true,
      refusal: 'not-utf8',
    },
    {
      name: 'bomb.json.gz',
      body: base64(gzipSync(Buffer.alloc(17 * 1024 * 1024, 0x20))),
      encoding: 'base64',
      object: true,
      refusal: 'gzip-bomb',
    },
    { name: 'cut-off.json.gz', body: base64(whole.subarray(0, 40)), encoding: 'base64', object: true, refusal: 'gzip-broken' },
  ];
};
