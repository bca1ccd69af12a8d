import { describe, expect, it } from 'vitest';
import { readRules } from '../../../functions/classification/rules.ts';
import { talk } from './conversations.ts';

const heard = (text: string) => readRules(talk(`c: ${text}`)).intents;

describe('explicit sentences', () => {
  it.each([
    'me quiero matar',
    'no quiero seguir viviendo',
    'quiero matarme',
    'I want to kill myself',
    '我不想活了',
    'saya mau bunuh diri',
  ])('given %j, then it is a risk to life', (text) => {
    expect(heard(text)).toContain('crisis-and-safety');
  });

  it.each(['unsubscribe me please', 'stop texting me', 'STOP', 'berhenti berlangganan', 'please opt me out'])(
    'given %j, then it is a wish to be left alone',
    (text) => {
      expect(heard(text)).toContain('contact-opt-out');
    },
  );

  it.each([
    'I got a text that says "reply STOP to unsubscribe", is that really from you?',
    'the mail says opt out below, is it a scam',
    'cancel my card',
    'stop the transfer',
    '退订会员',
  ])('given %j, then nobody asked to be left alone', (text) => {
    expect(heard(text)).not.toContain('contact-opt-out');
  });
});
