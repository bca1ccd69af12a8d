import type { Jurisdiction } from '../../../shared/vocabulary/places.ts';
import type { JurisdictionPack } from '../policy-rule.ts';
import { ID_PACK, IN_PACK, SG_PACK } from './asia.ts';
import { CN_PACK, HK_PACK } from './china.ts';
import { DEFAULT_PACK, EU_PACK, UK_PACK } from './europe.ts';
import { US_PACK } from './us.ts';

/** One pack per jurisdiction. */
export const PACKS: Readonly<Record<Jurisdiction, JurisdictionPack>> = {
  US: US_PACK,
  UK: UK_PACK,
  EU: EU_PACK,
  SG: SG_PACK,
  HK: HK_PACK,
  CN: CN_PACK,
  IN: IN_PACK,
  ID: ID_PACK,
  default: DEFAULT_PACK,
};

/** The packs that apply to a person: all of them at once, the strictest wins. Nobody's place unknown means the strict one. */
export const packsOf = (jurisdictions: readonly Jurisdiction[]): readonly JurisdictionPack[] =>
  jurisdictions.length === 0 ? [DEFAULT_PACK] : jurisdictions.map((jurisdiction) => PACKS[jurisdiction]);
