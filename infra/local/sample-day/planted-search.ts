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

/** Looks for every form in a text, whatever its case. Made once, asked often. */
export const plantedSearch = (data: readonly PlantedDatum[]): ((text: string) => readonly Leak[]) => {
  const forms = data.flatMap(({ kind, forms: all }) =>
    [...new Set(all.map((form) => form.toLowerCase()))].map((form) => ({ kind, form })),
  );
  return (text) => {
    const lower = text.toLowerCase();
    return forms.flatMap(({ kind, form }) => {
      for (let at = lower.indexOf(form); at !== -1; at = lower.indexOf(form, at + 1)) {
        if (standsAlone(lower, at, form)) return [{ kind, form, offset: at }];
      }
      return [];
    });
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
