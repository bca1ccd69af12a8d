import type { Speaker } from '../../shared/contracts/transcript.ts';
import type { Utterance } from './transcribe-words.ts';

/**
 * Transcribe numbers voices and does not know who they are, so roles are GUESSES, the reason why this format ranks last.
 * In this order: what the uploader says (metadata `agent-channel`); who greets as agents do; who sounds like serving; a default.
 */
const AGENT_GREETINGS: readonly RegExp[] = [
  /\bthank(?:s| you)(?: (?:so much|very much))? for (?:calling|contacting|reaching|holding|waiting)/i,
  /\bhow (?:can|may|could) (?:i|we) (?:help|assist)/i,
  /\bwhat can i (?:do|help)\b/i,
  /\byou(?:'re| are) (?:speaking|through) (?:with|to)\b/i,
  /\bgracias por (?:llamar|contactar|comunicarse)/i,
  /\ben qu[eé] (?:le |te |lo |la )?puedo (?:ayudar|servir)/i,
  /\bterima kasih (?:telah |sudah )?menghubungi/i,
  /\bada yang bisa (?:saya|kami) bantu/i,
  // Not 客服 alone: customers say it when they ask for a person (转人工客服).
  /(?:这里是|這裡是|我是)[^，。？！]{0,16}客服/,
  /客服[^，。？！]{0,10}(?:为您|為您|工号|工號)/,
  /(?:为您|為您)服(?:务|務)|(?:有什么|有什麼|什么|什麼)[^，。？！]{0,6}(?:帮|幫)/,
];

/** Weaker signs, counted: what people say who serve somebody. Only a clear majority decides. */
const SERVICE_PHRASES: readonly RegExp[] = [
  /\bsorry (?:about that|to hear|for the (?:wait|delay|trouble|inconvenience))/i,
  /\blet me (?:check|look|see|pull|verify|transfer|have a look)/i,
  /\b(?:can|could|may) i (?:please )?(?:have|get|take|confirm|ask for) your\b/i,
  /\b(?:is there )?anything else i can\b/i,
  /\bbear with me\b|\bone moment(?: please)?\b/i,
  /请稍等|請稍等|请提供|請提供|帮您|幫您|给您|給您|您的(?:账户|帳戶|卡|贷款|貸款)|抱歉/,
];

/** A greeting comes early; the same words later are quoted or returned by the customer. */
const EARLY_UTTERANCES = 12;

export interface RoleHints {
  /** Labels are channels of the recording, not voices told apart by ear. */
  readonly channels: boolean;
  /** How many channels the recording has, where it says so. */
  readonly channelCount: number | undefined;
  /** Metadata `agent-channel`: `1` or `ch_1`. */
  readonly agentChannel: string | undefined;
}

export const guessRoles = (utterances: readonly Utterance[], hints: RoleHints): ((label: string) => Speaker) => {
  const labels = [...new Set(utterances.map((utterance) => utterance.label))];
  const agents = new Set(agentLabels(utterances, labels, hints));
  return (label) => (agents.has(label) ? 'agent' : 'customer');
};

const agentLabels = (utterances: readonly Utterance[], labels: readonly string[], hints: RoleHints): readonly string[] => {
  const told = /^(?:ch_)?(\d+)$/i.exec(hints.agentChannel?.trim() ?? '')?.[1];
  if (hints.channels && told !== undefined) return [`ch_${told}`];
  // One voice, or one track for everybody: whoever called us is the one not to overhear.
  if (hints.channels ? (hints.channelCount ?? labels.length) < 2 && labels.length < 2 : labels.length < 2) return [];
  const greeter = utterances
    .slice(0, EARLY_UTTERANCES)
    .find((utterance) => AGENT_GREETINGS.some((greeting) => greeting.test(utterance.text)));
  if (greeter) return [greeter.label];
  const serving = mostServing(utterances);
  if (serving !== undefined) return [serving];
  return hints.channels ? [DEFAULT_AGENT_CHANNEL] : [labels.toSorted()[0] ?? ''];
};

const mostServing = (utterances: readonly Utterance[]): string | undefined => {
  const scores = new Map<string, number>();
  for (const { label, text } of utterances) {
    const found = SERVICE_PHRASES.filter((phrase) => phrase.test(text)).length;
    scores.set(label, (scores.get(label) ?? 0) + found);
  }
  const [first, second] = [...scores].toSorted(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
};

/**
 * The channel Transcribe's own examples give to the agent (ChannelId 0, AGENT). Recordings made by Amazon Connect are the
 * other way round (customer and everyone conferenced in left, agent right): upload their transcripts with the metadata
 * `agent-channel: 1`, or better use Contact Lens, which knows the roles.
 */
const DEFAULT_AGENT_CHANNEL = 'ch_0';
