/** One bad input: what it is, and what should become of it. */
export interface HostileInput {
  readonly name: string;
  readonly body: string;
  readonly encoding?: 'base64';
  /** By S3 where a queue could not carry it, or where bytes matter. */
  readonly object?: true;
  /** The refusal code; without one the input is strange but readable, and accepted. */
  readonly refusal?: string;
}

/** Any moment of the day. */
export const AT = '2026-11-20T08:00:00.000Z';
export const turn = (text: string, speaker = 'customer') => ({ speaker, text, at: AT });
/** A small good document, with some of its fields made bad. */
export const house = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  schema: 'careline.transcript/1',
  channel: 'chat',
  conversationId: 'chat-2026-11-20-hx01',
  jurisdiction: 'UK',
  language: 'en',
  startedAt: AT,
  turns: [turn('where can I see my statement'), turn('Under Documents in the app.', 'bot')],
  ...fields,
});
/** How a planted datum stands in the input. */
export const said = (plantedDatum: { readonly written: readonly string[] }): string => plantedDatum.written[0] ?? '';
