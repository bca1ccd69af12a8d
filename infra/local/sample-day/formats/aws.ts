import type { Instant } from '../../../../shared/vocabulary/instants.ts';
import type { Dialogue, SpokenTurn } from '../dialogue.ts';
import type { ScriptSpeaker } from '../scripts.ts';
import { seeded, seededUuid } from '../seed.ts';

/** Account and instance as AWS's own examples have them. */
export const ACCOUNT_ID = '111122223333';
export const INSTANCE_ID = 'f23fc323-3d6d-48aa-95dc-3a1b6c5d7e90';
const RECORDINGS = 's3://careline-sample-recordings';

export const contactId = (dialogue: Dialogue): string => seededUuid('contact', dialogue.script.id);
export const inputUri = (dialogue: Dialogue, kind: string): string => `${RECORDINGS}/${kind}/${contactId(dialogue)}`;

/** `2026/11/20` */
export const dayPath = (at: Instant): string => at.slice(0, 10).replaceAll('-', '/');

/** Language codes as the recognisers write them; Cantonese is one of its own. */
export const languageCode = ({ script, place }: Dialogue): string => {
  if (script.language === 'zh') return place === 'HK' ? 'zh-HK' : 'zh-CN';
  if (script.language === 'id') return 'id-ID';
  if (script.language === 'es') return 'es-US';
  return place === 'US' ? 'en-US' : 'en-GB';
};

const HEAVY = /complaint|fraud-suspected|crisis|cannot-pay|third-party/;

/** POSITIVE, NEGATIVE, NEUTRAL or MIXED, as the services guess it: roughly, from the mood of the whole. */
export const sentimentOf = (dialogue: Dialogue, turn: SpokenTurn, index: number): string => {
  const seed = seeded('sentiment', dialogue.script.id, index);
  if (turn.speaker !== 'c') return seed.chance(0.25) ? 'POSITIVE' : 'NEUTRAL';
  const heavy = HEAVY.test(dialogue.script.truth.overlays.join(' '));
  if (heavy) return seed.pick(['NEGATIVE', 'NEGATIVE', 'NEUTRAL', 'MIXED']);
  return seed.pick(['NEUTRAL', 'NEUTRAL', 'NEUTRAL', 'POSITIVE', 'NEGATIVE']);
};

const SCORES: Readonly<Record<string, number>> = { POSITIVE: 5, NEGATIVE: -5, NEUTRAL: 0, MIXED: -1 };

/** Mean sentiment of one side, between -5 and 5 with one decimal. */
export const overallScore = (dialogue: Dialogue, speaker: ScriptSpeaker): number => {
  const scores = dialogue.turns.flatMap((turn, index) =>
    turn.speaker === speaker ? [SCORES[sentimentOf(dialogue, turn, index)] ?? 0] : [],
  );
  return scores.length === 0 ? 0 : Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
};

/** What a redacted file says about itself. */
export const contentMetadata = (redacted: boolean) =>
  redacted
    ? {
        Output: 'Redacted',
        RedactionTypes: ['PII'],
        RedactionTypesMetadata: {
          PII: { RedactionEntitiesRequested: ['NAME', 'ADDRESS', 'CREDIT_DEBIT_NUMBER'], RedactionMaskMode: 'PII' },
        },
      }
    : { Output: 'Raw' };
