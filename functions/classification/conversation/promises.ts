import { excerpt } from '../../../shared/vocabulary/masked-text.ts';
import type { CarePromise, MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import { sentences } from '../text/segments.ts';

/**
 * How a service person commits to something that happens later. "I will check that for you now" is talk, not a promise:
 * a promise names an action towards the customer or a time.
 */
const COMMITS: readonly RegExp[] = [
  /\b(?:we|i|they|someone|our (?:team|colleague|specialist|agent)s?|a (?:colleague|specialist|manager)|you)(?:'ll| will| shall|'re going to| are going to|'m going to| am going to)\s(?:\w+\s){0,3}(?:call|ring|phone|contact|get back|reply|respond|e?-?mail|send|refund|credit|waive|reverse|return|escalate|raise|receive|get|hear|be (?:contacted|called|refunded|credited|informed|notified)|follow up|investigate|pause|stop|block|update you|let you know)\b/iu,
  /\b(?:within|in|by|before)\s(?:the next\s)?(?:\d{1,3}|one|two|three|four|five|seven|ten)\s(?:to \w+ |- ?\d{1,2} )?(?:business |working )?(?:minutes?|hours?|days?|weeks?)\b/iu,
  /(?:会|將|将|會|帮您|幫您|为您|為您|给您|給您)[^，。！？]{0,16}(?:回电|回電|回复|回覆|联系您|聯繫您|致电|致電|退还|退還|退款|寄出|发送|發送|短信通知|处理|處理|反馈|反饋|跟进|跟進|减免|減免|暂停|暫停|登记|登記|上报|上報|转交|轉交|核实|核實|通知您)/u,
  /(?:\d{1,2}|一|两|兩|三|五|七|十|十五)\s?(?:个|個)?(?:工作日|小时|小時|天|分钟|分鐘)(?:之?内|之?內|后|後|左右)/u,
  /\b(?:le|lo|te)\s(?:llamaremos|llamar[áa]n?|contactaremos|enviaremos|enviar[ée]|devolveremos|reembolsaremos|informaremos|avisaremos)\b|\b(?:recibir[áa]|nos comunicaremos|en un plazo de)\b/iu,
  /\b(?:kami|saya|tim kami)\s(?:akan|segera)\s(?:\w+\s){0,2}(?:menghubungi|hubungi|menelepon|mengirim|kirim|mengembalikan|proses|menindaklanjuti|mengabari|memberi tahu|memblokir|menghentikan)/iu,
];

/** Conditions and refusals are no promises. */
const HEDGED =
  /\b(?:cannot promise|can't promise|can't guarantee|cannot guarantee|no guarantee|not able to|unable to|if you (?:call|send|pay)|please (?:call|send|wait)|no puedo prometer|tidak bisa menjanjikan)\b|不能保证|不能保證|无法保证|無法保證|无法承诺|無法承諾/iu;

const MOST_PROMISES = 10;
const LONGEST = 240;

export const isPromise = (sentence: string): boolean =>
  COMMITS.some((pattern) => pattern.test(sentence)) && !HEDGED.test(sentence);

/** Sentences in which an agent or the bot commits us to something: a broken one is what brings the customer back. */
export const promisesOf = (turns: readonly MaskedTurn[]): CarePromise[] =>
  turns
    .flatMap((turn, index) => {
      const by = turn.speaker;
      if (by !== 'agent' && by !== 'bot') return [];
      return sentences(turn.text)
        .filter((sentence) => sentence.length <= LONGEST && isPromise(sentence))
        .map((sentence): CarePromise => ({ by, text: excerpt(turn.text, sentence), turn: index }));
    })
    .slice(0, MOST_PROMISES);
