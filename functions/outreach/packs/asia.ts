import type { JurisdictionPack } from '../policy-rule.ts';
import { ALL_CHANNELS, EVERYBODY, everyDay, mondayToSaturday, TELEPHONE } from '../policy-rule.ts';

/** Singapore. Facts: section 9; no clock window found, so the house hours hold. */
export const SG_PACK: JurisdictionPack = {
  jurisdiction: 'SG',
  version: 1,
  rules: [
    {
      kind: 'consent',
      id: 'sg.pdpa.dnc',
      version: 1,
      source:
        'PDPA Part 9 (Do Not Call): specified messages by voice or text need clear and unambiguous consent (no register check here)',
      strength: 'law',
      certainty: 'secondary',
      binds: EVERYBODY,
      purposes: ['marketing'],
      channels: TELEPHONE,
      mode: 'opt-in',
    },
  ],
  form: {
    senderForm: 'name',
    linksAllowed: false,
    aiDisclosure: false,
    optOutLine: true,
    registeredTemplates: false,
    source: 'Banks’ industry measure 2022: no links in SMS or e-mail; SMS sender registry (section 12)',
  },
};

/** India. Facts: section 7. */
export const IN_PACK: JurisdictionPack = {
  jurisdiction: 'IN',
  version: 1,
  rules: [
    {
      kind: 'window',
      id: 'in.rbi.recovery-hours',
      version: 1,
      source:
        'RBI circular 2022-08-12: no recovery calls before 8:00 or after 19:00 (kept for every channel: 2026 draft directions)',
      strength: 'law',
      certainty: 'read',
      binds: EVERYBODY,
      purposes: ['collection'],
      channels: ALL_CHANNELS,
      hours: everyDay('08:00', '19:00'),
      from: '2022-08-12',
    },
    {
      kind: 'window',
      id: 'in.house.promotional-hours',
      version: 1,
      source: 'House rule after TRAI TCCCPR (UNCONFIRMED): promotions 10:00–21:00',
      strength: 'house',
      certainty: 'unconfirmed',
      binds: EVERYBODY,
      purposes: ['marketing'],
      channels: TELEPHONE,
      hours: everyDay('10:00', '21:00'),
    },
    {
      kind: 'consent',
      id: 'in.marketing-consent',
      version: 1,
      source: 'House rule after TRAI TCCCPR consent register and the data protection act (UNCONFIRMED)',
      strength: 'house',
      certainty: 'unconfirmed',
      binds: EVERYBODY,
      purposes: ['marketing'],
      channels: ALL_CHANNELS,
      mode: 'opt-in',
    },
  ],
  form: {
    senderForm: 'name',
    linksAllowed: true,
    aiDisclosure: false,
    optOutLine: true,
    registeredTemplates: true,
    source: 'TRAI TCCCPR: sender header and template registered (DLT), `IN_ENTITY_ID` and `IN_TEMPLATE_ID` of the SMS API',
  },
};

/** Indonesia. Facts: section 8. Three zones: WIB, WITA, WIT. */
export const ID_PACK: JurisdictionPack = {
  jurisdiction: 'ID',
  version: 1,
  rules: [
    {
      kind: 'window',
      id: 'id.pojk22.collection-hours',
      version: 1,
      source: 'POJK 22/2023 Art. 62(2): collection Monday to Saturday outside national holidays, 08:00–20:00 local time',
      strength: 'law',
      certainty: 'secondary',
      binds: EVERYBODY,
      purposes: ['collection'],
      channels: ALL_CHANNELS,
      hours: mondayToSaturday('08:00', '20:00'),
      closedOn: 'ID',
    },
    {
      kind: 'consent',
      id: 'id.marketing-consent',
      version: 1,
      source: 'House rule after POJK 22/2023 and the data protection law (UNCONFIRMED): offers only with a yes on record',
      strength: 'house',
      certainty: 'unconfirmed',
      binds: EVERYBODY,
      purposes: ['marketing'],
      channels: ALL_CHANNELS,
      mode: 'opt-in',
    },
  ],
  form: {
    senderForm: 'name',
    linksAllowed: true,
    aiDisclosure: false,
    optOutLine: true,
    registeredTemplates: false,
    source: 'House form',
  },
};
