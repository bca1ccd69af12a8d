import type { LifecycleEvent } from '../../../shared/contracts/lifecycle-event.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { Person } from './people.ts';

type Without<Event> = Event extends unknown ? Omit<Event, 'schema' | 'eventId' | 'customerId'> : never;

/** A lifecycle event before it has its customer and id. */
export type LifeDraft = Without<LifecycleEvent>;

/** What one side of life tells about a person. */
export type Tell = (person: Person) => readonly LifeDraft[];

/** Clock time of a day in UTC. */
export const on = (day: string, clock = '09:00'): Instant => `${day}T${clock}:00.000Z`;
