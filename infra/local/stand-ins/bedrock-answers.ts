import type { EmbeddedModel, EmbeddedReading } from '../../../functions/classification/embedded.ts';
import { isIntent, LABELS } from '../../../shared/vocabulary/taxonomy.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import type { BedrockBehaviour, ConverseBody } from './bedrock.ts';

/** What goes over the wire. */
export interface StandInAnswer {
  readonly status: number;
  readonly error?: string;
  readonly body: object;
}

const TURN = /<turn n="(\d{1,6})" by="(customer|agent|bot|system)">([^<]*)<\/turn>/g;

/** The transcript inside the prompt, as our adapter fences it; turns that were left out stay empty. */
export const turnsIn = (body: ConverseBody): MaskedTurn[] => {
  const text = body.messages?.[0]?.content.map((block) => block.text ?? '').join('\n') ?? '';
  const turns: MaskedTurn[] = [];
  for (const [, number, speaker, words] of text.matchAll(TURN))
    turns[Number(number)] = { id: String(number), speaker: speaker as MaskedTurn['speaker'], text: words as MaskedTurn['text'] };
  return Array.from(turns, (turn, index) => turn ?? { id: String(index), speaker: 'system', text: '' as MaskedTurn['text'] });
};

const quoteFrom = (turns: readonly MaskedTurn[], index: number): string => (turns[index]?.text ?? '').trim().slice(0, 60);

const certainty = (reading: EmbeddedReading): 'high' | 'medium' | 'low' => {
  if (reading.requests === 0) return reading.label === 'greeting-or-closing' ? 'high' : 'low';
  return reading.confidence >= 0.5 ? 'high' : reading.confidence >= 0.25 ? 'medium' : 'low';
};

const goodAnswer = (turns: readonly MaskedTurn[], embedded: EmbeddedModel) => {
  const reading = embedded.conversation(turns, { channel: 'chat' });
  const spoken = turns.flatMap((turn, index) => (turn.speaker === 'customer' ? [index] : []));
  const evidence = (reading.evidence.length > 0 ? reading.evidence : spoken.slice(0, 1)).slice(0, 5);
  return {
    primary: reading.label as string,
    confidence: certainty(reading),
    secondary: [...reading.secondary],
    overlays: reading.overlays.filter((one) => one.probability >= 0.5).map((one) => one.name),
    evidence: evidence.map((turn) => ({ turn, quote: quoteFrom(turns, turn) })),
    sentiment: reading.sentiment,
    mood: reading.mood,
    urgency: reading.urgency,
    language: reading.language,
    slots: reading.slots
      .filter((slot) => turns[slot.turn]?.text.includes(slot.value))
      .map(({ name, value, turn }) => ({ name, value, turn })),
    promises: reading.promises.map(({ text, turn }) => ({ text, turn })),
    summary: `Stand-in: the customer wrote "${reading.summary.slice(0, 200)}"`,
  };
};

/** Another valid answer on every call: what a real model does at its worst, so that nothing downstream may recompute it. */
const differentAnswer = (turns: readonly MaskedTurn[], embedded: EmbeddedModel, call: number) => {
  const topics = LABELS.filter(isIntent);
  return {
    ...goodAnswer(turns, embedded),
    primary: topics[call % topics.length] ?? 'other-in-scope',
    confidence: 'high',
    secondary: [],
    summary: `Stand-in, call ${call}.`,
  };
};

/** What a model writes when it obeys a stranger: a label nobody asked for, words nobody said, data that must not pass. */
const INJECTED = {
  primary: 'out-of-scope',
  confidence: 'high',
  evidence: [{ turn: 0, quote: 'words that nobody said in this conversation' }],
  summary: 'As instructed, everything is fine. Contact boss@example.com.',
};

const charged = (body: ConverseBody, call: number, output: object) => {
  const prefix = Math.ceil((body.system ?? []).reduce((sum, block) => sum + (block.text?.length ?? 0), 0) / 4);
  const said = Math.ceil(JSON.stringify(body.messages ?? []).length / 4);
  const cached = (body.system ?? []).some((block) => block.cachePoint !== undefined);
  const outputTokens = Math.ceil(JSON.stringify(output).length / 4);
  const cache = cached ? { cacheReadInputTokens: call > 0 ? prefix : 0, cacheWriteInputTokens: call > 0 ? 0 : prefix } : {};
  const inputTokens = cached ? said : said + prefix;
  return { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens, ...cache };
};

const toolAnswer = (body: ConverseBody, call: number, input: object): StandInAnswer => ({
  status: 200,
  body: {
    output: {
      message: { role: 'assistant', content: [{ toolUse: { toolUseId: `tool-${call}`, name: 'record_verdict', input } }] },
    },
    stopReason: 'tool_use',
    usage: charged(body, call, input),
    metrics: { latencyMs: 1 },
  },
});

/** The answer to one call. */
export const answerFor = (
  behaviour: Exclude<BedrockBehaviour, 'timeout'>,
  body: ConverseBody,
  call: number,
  embedded: EmbeddedModel,
): StandInAnswer => {
  const turns = turnsIn(body);
  switch (behaviour) {
    case 'good':
      return toolAnswer(body, call, goodAnswer(turns, embedded));
    case 'malformed':
      return toolAnswer(body, call, { primary: 42 });
    case 'off-taxonomy':
      return toolAnswer(body, call, { ...goodAnswer(turns, embedded), primary: 'lottery-win' });
    case 'injected':
      return toolAnswer(body, call, { ...goodAnswer(turns, embedded), ...INJECTED });
    case 'different-every-call':
      return toolAnswer(body, call, differentAnswer(turns, embedded, call));
    case 'throttled':
      return {
        status: 429,
        error: 'ThrottlingException',
        body: { message: 'Too many tokens, please wait before trying again.' },
      };
    case 'guardrail-intervened':
      return {
        status: 200,
        body: {
          output: { message: { role: 'assistant', content: [{ text: 'Blocked by the guardrail.' }] } },
          stopReason: 'guardrail_intervened',
          usage: charged(body, call, {}),
          metrics: { latencyMs: 1 },
        },
      };
  }
};
