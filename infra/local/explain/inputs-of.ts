import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { InputMessage, Inputs } from '../player/input.ts';
import { asJson, asText, isObject } from '../player/input.ts';
import { latestIn } from '../player/latest-time.ts';

const METADATA_NAMES = ['careline-customer-id', 'customer-id', 'customerid'] as const;

const named = ({ object, bytes }: InputMessage): string | undefined => {
  const said = METADATA_NAMES.map((name) => object?.metadata?.[name]).find((value) => value !== undefined);
  if (said !== undefined) return said;
  const document = asJson(asText(bytes));
  return isObject(document) && typeof document.customerId === 'string' ? document.customerId : undefined;
};

/**
 * What could matter to one customer at an instant: everything that names nobody else and speaks of nothing later. A transcript that
 * names nobody may turn out to be theirs (a contact id, an address), so it stays.
 */
export const inputsOf = (inputs: Inputs, customerId: string, now: Instant): Inputs =>
  async function* () {
    for await (const message of inputs()) {
      const whose = named(message);
      const latest = latestIn(message);
      if ((whose === undefined || whose === customerId) && (latest === undefined || latest <= now)) yield message;
    }
  };
