import { html, useApp } from '../html.js';

const PLACEHOLDER = /(\[[A-Z][A-Z_]{1,23}_\d{1,4}\])/;

/** Masked text: what stands for a customer's datum is set apart, so that a reader sees that something is hidden, and what kind. */
export const Masked = ({ text }) => {
  const { code } = useApp();
  return String(text ?? '')
    .split(PLACEHOLDER)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const kind = part.slice(1, part.lastIndexOf('_'));
      return html`<mark class="masked" title=${code('placeholder', kind)}>${part}</mark>`;
    });
};

/** What a ticket is about, in the customer's words; where those were only personal data, the summary. */
export const saidIn = ({ asked, summary }) =>
  asked.replaceAll(/\[[A-Z_]+_\d+\]/g, '').trim().length > 2 || summary === '' ? asked : summary;

/** The first words of a text, cut between words where the language has them. */
export const shortened = (text, length) => {
  const letters = [...String(text ?? '')];
  if (letters.length <= length) return letters.join('');
  const cut = letters.slice(0, length).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/\[[A-Z_\d]*$/, '').trimEnd()}…`;
};
