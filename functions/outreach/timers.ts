import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { TimerKind } from './ports.ts';

export interface Timer {
  readonly due: Instant;
  /** `reminder`, `claim` and `replan` are ours; other rooms put timers of other kinds. */
  readonly kind: string;
  readonly id: string;
}

/** Sort key of a timer row: `<due>#<kind>#<id>`. */
export const timerKey = ({ due, kind, id }: Timer): string => `${due}#${kind}#${id}`;

export const readTimer = (sk: string): Timer | undefined => {
  const [due, kind, ...rest] = sk.split('#');
  return due === undefined || kind === undefined || rest.length === 0 ? undefined : { due, kind, id: rest.join('#') };
};

const OURS: ReadonlySet<string> = new Set<TimerKind>(['reminder', 'claim', 'replan']);

export const isOutreachTimer = (timer: Timer): boolean => OURS.has(timer.kind);
