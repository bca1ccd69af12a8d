import { plus } from '../../../shared/vocabulary/instants.ts';
import { SAMPLE_DAY_START } from './day.ts';
import { strangeButReadable, wrongFields } from './hostile-fields.ts';
import { foreignDocuments } from './hostile-foreign.ts';
import type { HostileInput } from './hostile-input.ts';
import { brokenJson, wrongBytes } from './hostile-text.ts';
import type { SampleMessage } from './message.ts';

const hostileInputs = (): readonly HostileInput[] => [
  ...brokenJson(),
  ...wrongFields(),
  ...wrongBytes(),
  ...foreignDocuments(),
  ...strangeButReadable(),
];

/** What goes wrong at the border, spread over the day. */
export const hostileMessages = (): readonly SampleMessage[] =>
  hostileInputs().map(({ name, body, encoding, object, refusal }, index) => ({
    name: `hostile/${name}`,
    kind: 'hostile',
    body,
    ...(encoding && { encoding }),
    via: object ? 'object' : 'message',
    ...(object && { objectKey: `uploads/${name}` }),
    sentAt: plus(SAMPLE_DAY_START, (index + 1) * 31 * 60_000),
    expect: refusal === undefined ? 'accepted' : 'quarantined',
    ...(refusal !== undefined && { refusal }),
  }));
