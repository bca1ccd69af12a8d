/** Jurisdictions with a pack of their own; `default` is the strict one for every other place. */
export const JURISDICTIONS = ['US', 'UK', 'EU', 'SG', 'HK', 'CN', 'IN', 'ID', 'default'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** Reads a jurisdiction as people write it (`us`, `GB`, `DE`); unknown places get the strict default. */
export const toJurisdiction = (text: string | undefined): Jurisdiction => {
  const code = text?.trim().toUpperCase() ?? '';
  if (code === 'GB') return 'UK';
  if (EU_MEMBERS.has(code)) return 'EU';
  return JURISDICTIONS.find((known) => known === code) ?? 'default';
};

const EU_MEMBERS = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

/** Languages we answer in; simplified and traditional Chinese are two. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'es', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CHANNELS = ['chat', 'voice', 'email', 'message', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];
