import type { JurisdictionPack, PolicyRule } from '../policy-rule.ts';
import { ALL_CHANNELS, EVERYBODY, everyDay, mondayToSaturday, NOT_SECURITY } from '../policy-rule.ts';

const debtHours = (id: string, source: string): PolicyRule => ({
  kind: 'window',
  id,
  version: 1,
  source,
  strength: 'house',
  certainty: 'unconfirmed',
  binds: EVERYBODY,
  purposes: ['collection'],
  channels: ALL_CHANNELS,
  hours: mondayToSaturday('09:00', '19:00'),
});

/** United Kingdom. Facts: section 5; no numeric hours in CONC 7.9, so “reasonable times” is ours. */
export const UK_PACK: JurisdictionPack = {
  jurisdiction: 'UK',
  version: 1,
  rules: [
    debtHours(
      'uk.conc.reasonable-times',
      'FCA CONC 7.9 (contact at reasonable times; no hours found), read strictly by the house',
    ),
    {
      kind: 'consent',
      id: 'uk.pecr.consent',
      version: 1,
      source: 'PECR reg. 22 (memory): marketing texts and e-mail need consent (the soft opt-in is not used)',
      strength: 'law',
      certainty: 'memory',
      binds: EVERYBODY,
      purposes: ['marketing'],
      channels: ALL_CHANNELS,
      mode: 'opt-in',
    },
  ],
  form: {
    senderForm: 'name',
    linksAllowed: true,
    aiDisclosure: true,
    optOutLine: true,
    registeredTemplates: false,
    source: 'PECR (memory); FCA PRIN 2A consumer understanding',
  },
};

/** European Union. Facts: sections 3 and 4; national rules may be narrower. */
export const EU_PACK: JurisdictionPack = {
  jurisdiction: 'EU',
  version: 1,
  rules: [
    debtHours('eu.house.debt-hours', 'House rule: national rules differ and were not read'),
    {
      kind: 'consent',
      id: 'eu.eprivacy.consent',
      version: 1,
      source: 'Directive 2002/58/EC Art. 13 (memory), GDPR Art. 21(2)-(3): marketing needs consent, objection is absolute',
      strength: 'law',
      certainty: 'memory',
      binds: EVERYBODY,
      purposes: ['marketing'],
      channels: ALL_CHANNELS,
      mode: 'opt-in',
    },
  ],
  form: {
    senderForm: 'name',
    linksAllowed: true,
    aiDisclosure: true,
    optOutLine: true,
    registeredTemplates: false,
    source: 'Regulation (EU) 2024/1689 Art. 50(1), applies since 2026-08-02',
  },
};

/** Every other place: the strict pack. */
export const DEFAULT_PACK: JurisdictionPack = {
  jurisdiction: 'default',
  version: 1,
  rules: [
    {
      kind: 'window',
      id: 'default.hours',
      version: 1,
      source: 'House rule for places whose law we have not read',
      strength: 'house',
      certainty: 'decided',
      binds: EVERYBODY,
      purposes: NOT_SECURITY,
      channels: ALL_CHANNELS,
      hours: everyDay('09:00', '19:00'),
    },
    debtHours('default.debt-hours', 'House rule for places whose law we have not read: collection Monday to Saturday'),
    {
      kind: 'consent',
      id: 'default.consent',
      version: 1,
      source: 'House rule for places whose law we have not read: offers only with a yes on record',
      strength: 'house',
      certainty: 'decided',
      binds: EVERYBODY,
      purposes: ['marketing', 'care'],
      channels: ALL_CHANNELS,
      mode: 'opt-in',
    },
  ],
  form: {
    senderForm: 'name',
    linksAllowed: false,
    aiDisclosure: true,
    optOutLine: true,
    registeredTemplates: false,
    source: 'House form, strict',
  },
};
