import type { Instant } from '../vocabulary/instants.ts';

export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();
