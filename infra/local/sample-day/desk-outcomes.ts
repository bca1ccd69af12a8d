import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { MINUTE, plus } from '../../../shared/vocabulary/instants.ts';
import type { Department } from '../../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import { SAMPLE_DAY_END } from './day.ts';
import type { Dialogue } from './dialogue.ts';
import { hasSpeaker } from './scripts.ts';
import { seeded } from './seed.ts';

/** What the desk made of a conversation: events and the desk block of house documents both tell it. */
export const departmentOf = ({ script }: Dialogue): Department =>
  isIntent(script.truth.intent) ? intentDefinition(script.truth.intent).owner : 'customer-care';

/** When it was resolved, if that was before the day ended. Open and unmet conversations are nobody's success. */
export const resolvedAt = (dialogue: Dialogue): Instant | undefined => {
  const { script, endedAt } = dialogue;
  const seed = seeded('resolved', script.id);
  const later = (least: number, most: number): Instant | undefined => {
    const at = plus(endedAt, seed.between(least, most) * MINUTE);
    return at < SAMPLE_DAY_END ? at : undefined;
  };
  if (script.outcome === 'resolved') return hasSpeaker(script, 'a') ? later(3, 70) : later(2, 8);
  const settled = script.outcome === 'handed-over' && !script.truth.overlays.includes('crisis') && seed.chance(0.45);
  return settled ? later(60, 540) : undefined;
};

const RATINGS: Readonly<Record<Dialogue['script']['outcome'], readonly number[]>> = {
  resolved: [5, 5, 4, 5, 4, 3, 5, 4, 2, 4],
  'handed-over': [4, 3, 5, 2, 4, 1, 3],
  open: [2, 3, 1, 4],
  unmet: [1, 1, 2],
};

/** A rating from 1 to 5 by about one in three; nobody is asked for one after a crisis or a death. */
export const ratingOf = ({ script }: Dialogue): number | undefined => {
  const seed = seeded('rating', script.id);
  const spared = /crisis|bereavement/.test(`${script.truth.intent} ${script.truth.overlays.join(' ')}`);
  return !spared && seed.chance(0.35) ? seed.pick(RATINGS[script.outcome]) : undefined;
};

/** The desk block of a house document: known when it is sent, so only what was settled at once. */
export const deskBlock = (dialogue: Dialogue): Readonly<Record<string, unknown>> | undefined => {
  const csat = ratingOf(dialogue);
  const block = {
    ...(dialogue.script.outcome === 'handed-over' && { transfers: 1, department: departmentOf(dialogue) }),
    ...(dialogue.script.outcome === 'resolved' && { resolved: true }),
    ...(csat !== undefined && { csat, csatScale: 5 }),
  };
  return Object.keys(block).length > 0 ? block : undefined;
};
