import type { PlantedDatum, PlantedKind } from './planted-datum.ts';

export interface Leak {
  readonly kind: PlantedKind;
  readonly form: string;
  readonly offset: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** A short number inside a hash or a longer number is chance; the same number standing alone is a leak. */
const standsAlone = (text: string, offset: number, form: string): boolean => {
  const needsEdge = (edge: string, beside: string): boolean =>
    /\w/.test(edge) && WORD.test(beside) && !/\p{Script=Han}/u.test(beside);
  return !needsEdge(form.charAt(0), text.charAt(offset - 1)) && !needsEdge(form.at(-1) ?? '', text.charAt(offset + form.length));
};

/** How many first characters of a form find it: forms are many, so a text is gone through once and not once for each of them. */
const KEY_LENGTHS = [6, 2, 1] as const;

/** Looks for every form in a text, whatever its case; answers each form found once, where it stands first. Made once, asked often. */
export const plantedSearch = (data: readonly PlantedDatum[]): ((text: string) => readonly Leak[]) => {
  const kinds = new Map(data.flatMap(({ kind, forms }) => forms.map((form) => [form.toLowerCase(), kind] as const)));
  const indexes = KEY_LENGTHS.map((length, i) => {
    const longest = KEY_LENGTHS[i - 1] ?? Number.POSITIVE_INFINITY;
    const ours = [...kinds.keys()].filter((form) => form.length >= length && form.length < longest);
    return { length, byKey: Map.groupBy(ours, (form) => form.slice(0, length)) };
  }).filter(({ byKey }) => byKey.size > 0);
  return (text) => {
    const lower = text.toLowerCase();
    const found = new Map<string, number>();
    const lookAt = (at: number, { length, byKey }: (typeof indexes)[number]): void => {
      for (const form of byKey.get(lower.slice(at, at + length)) ?? []) {
        if (!found.has(form) && lower.startsWith(form, at) && standsAlone(lower, at, form)) found.set(form, at);
      }
    };
    for (const index of indexes) for (let at = 0; at < lower.length; at += 1) lookAt(at, index);
    return [...found].map(([form, offset]) => ({ kind: kinds.get(form) as PlantedKind, form, offset }));
  };
};

const base64Core = (form: string, shift: number): string => {
  const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(form)]).toString('base64');
  // The first and last characters mix with their neighbours: only the middle is the same wherever the form stands.
  const from = shift === 0 ? 0 : shift + 1;
  return encoded.slice(from, Math.floor(((shift + Buffer.byteLength(form)) * 8) / 6));
};

const unicodeEscaped = (form: string): string =>
  [...form].map((character) => (character > '~' ? [...utf16(character)].join('') : character)).join('');
const utf16 = (character: string): readonly string[] =>
  Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`);

/** How the form looks in base64 at each of its three places, in hex, in a URL, with escapes; where that is another text. */
export const encodedForms = (form: string): readonly string[] => {
  const hex = Buffer.from(form).toString('hex');
  const all = [
    ...[0, 1, 2].map((shift) => base64Core(form, shift)),
    hex,
    hex.toUpperCase(),
    encodeURIComponent(form),
    encodeURIComponent(form).replaceAll('%20', '+'),
    unicodeEscaped(form),
  ];
  return [...new Set(all)].filter((encoded) => encoded !== form && encoded.length >= 8);
};
