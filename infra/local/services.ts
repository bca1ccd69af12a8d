import type { Bus } from './bus.ts';
import type { Engines } from './engines.ts';
import { startEngines } from './engines.ts';
import type { ChooseMode, Delivered } from './stand-ins/delivery.ts';
import type { BusEvent, FailEntries } from './stand-ins/eventbridge.ts';
import { eventBridgeStandIn } from './stand-ins/eventbridge.ts';
import { kmsStandIn } from './stand-ins/kms.ts';
import { sesStandIn } from './stand-ins/ses.ts';
import { smsStandIn } from './stand-ins/sms.ts';
import type { StandIn } from './stand-ins/stand-in.ts';
import type { Template } from './template/template.ts';
import { forwardToHttp2 } from './wire/forward-http2.ts';
import type { Service } from './wire/messages.ts';
import type { Wire } from './wire/wire.ts';

export interface ServiceOptions {
  /** Address of the Bedrock stand-in; without one, calls to it fail as not there. */
  readonly bedrockUrl?: string;
  readonly emailMode?: ChooseMode;
  readonly smsMode?: ChooseMode;
  readonly failingEvents?: FailEntries;
  /** Told what stands in for what. */
  readonly announce?: (line: string) => void;
}

/** Everything behind the wire: engines with the template's resources, stand-ins, and what they took. */
export interface Services {
  readonly engines: Engines;
  readonly outbox: readonly Delivered[];
  readonly events: readonly BusEvent[];
}

export const connectServices = async (wire: Wire, template: Template, bus: Bus, options: ServiceOptions): Promise<Services> => {
  const engines = await startEngines();
  await engines.make(template);
  const outbox: Delivered[] = [];
  const events: BusEvent[] = [];
  const standIns: readonly (readonly [Service, StandIn])[] = [
    ['kms', kmsStandIn(template.keys)],
    ['ses', sesStandIn(outbox, options.emailMode)],
    ['sms-voice', smsStandIn(outbox, options.smsMode)],
    ['events', eventBridgeStandIn(events, bus.fromFunction, options.failingEvents)],
  ];
  for (const [service, standIn] of standIns) {
    wire.connect(service, standIn.backend);
    options.announce?.(standIn.announcement);
  }
  if (options.bedrockUrl !== undefined) {
    wire.connect('bedrock', forwardToHttp2(options.bedrockUrl));
    options.announce?.('stand-in: Bedrock (no language model: its answers come from the embedded classifier)');
  }
  wire.connect('dynamodb', engines.tables);
  wire.connect('sqs', engines.queuesAndObjects);
  wire.connect('s3', engines.queuesAndObjects);
  return { engines, outbox, events };
};
