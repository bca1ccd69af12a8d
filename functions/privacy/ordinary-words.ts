import { MONTHS, UNITS_AFTER } from './benign-table.ts';
import { digitWord } from './digit-words.ts';
import { NEVER_NAMES, NOT_PEOPLE } from './name-tables.ts';
import { ORDINARY_WORDS } from './ordinary-word-table.ts';

/** Endings that make another form of the same word; English first, then Indonesian. */
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'nya', 'ku', 'mu', 'kan', 'lah', 'kah', 'an', 'in'];
/** The others end names too (Susan, Martin, Walker): a longer base must be left. */
const SAFE_ENDINGS = new Set(['ed', 'ing', 'ly', 'nya']);
const BEGINNINGS = ['di', 'ter', 'ber', 'nge', 'ng', 'me', 'mem', 'men', 'un', 're'];
/** Endings that only ordinary words have. */
const TELLING = /.{3}(?:tion|tions|sion|ness|ously|fully|ments|aron|ieron|iendo|ción|ciones|mente|aban|arme|erme|irme|nya)$/;

const isListed = (word: string): boolean => ORDINARY_WORDS.has(word) || NEVER_NAMES.has(word) || NOT_PEOPLE.has(word);

const isOtherForm = (word: string): boolean => {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    const least = SAFE_ENDINGS.has(ending) ? 3 : 4;
    if (base.length >= least && (isListed(base) || isListed(`${base}e`))) return true;
    const doubled = base.length > 3 && base.at(-1) === base.at(-2);
    if (doubled && isListed(base.slice(0, -1))) return true;
  }
  if (/(?:ies|ied)$/.test(word) && isListed(`${word.slice(0, -3)}y`)) return true;
  return BEGINNINGS.some(
    (beginning) => word.startsWith(beginning) && word.length - beginning.length >= 4 && isListed(word.slice(beginning.length)),
  );
};

/** Whether a word (lower case) is known as something else than a name, or is another form of such a word. */
export const isOrdinaryWord = (written: string): boolean => {
  const word = written.replace(/'\w{1,2}$/, '');
  if (isListed(written) || isListed(word)) return true;
  if (digitWord(word) !== undefined || MONTHS.has(word) || UNITS_AFTER.has(word)) return true;
  return word.length >= 4 && (isOtherForm(word) || TELLING.test(word));
};
