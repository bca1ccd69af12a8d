import { html } from '../html.js';

/** Emphasis, code and links of one line. Links lead to web addresses only; anything else stays text. */
const INLINE = /(`[^`]+`|\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)\s]+\))/;

const inline = (text) =>
  text.split(INLINE).map((part, index) => {
    if (index % 2 === 0) return part;
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('**') || part.startsWith('__')) return html`<strong>${inline(part.slice(2, -2))}</strong>`;
    if (part.startsWith('*')) return html`<em>${inline(part.slice(1, -1))}</em>`;
    const [, name, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
    const label = (name ?? '').replace(/^button(?::primary)?:/, '');
    return /^https?:\/\//.test(address ?? '') ? html`<a href=${address} rel="noreferrer">${label}</a>` : label;
  });

const cells = (line) =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());

const table = (lines) => {
  const [head, , ...rows] = lines.map(cells);
  return html`<table class="small"><thead><tr>${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}</tbody></table>`;
};

const kindOf = (line) => {
  if (/^#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*[-*+]\s/.test(line)) return 'list';
  if (/^\s*\d+[.)]\s/.test(line)) return 'numbers';
  if (/^\s*\|.*\|\s*$/.test(line)) return 'table';
  if (/^\s*(---|\*\*\*)\s*$/.test(line)) return 'rule';
  return line.trim() === '' ? 'gap' : 'text';
};

const drawn = ({ kind, lines }) => {
  const items = () => lines.map((line) => html`<li>${inline(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''))}</li>`);
  switch (kind) {
    case 'heading': {
      const size = /^#+/.exec(lines[0])[0].length;
      const text = inline(lines[0].replace(/^#+\s+/, ''));
      return size <= 1
        ? html`<h2 class="md-1">${text}</h2>`
        : size === 2
          ? html`<h3 class="md-2">${text}</h3>`
          : html`<h4 class="md-3">${text}</h4>`;
    }
    case 'list':
      return html`<ul>${items()}</ul>`;
    case 'numbers':
      return html`<ol>${items()}</ol>`;
    case 'table':
      return lines.length > 1 ? table(lines) : html`<p>${inline(lines[0])}</p>`;
    case 'rule':
      return html`<hr />`;
    default:
      return html`<p>${lines.flatMap((line, index) => (index === 0 ? inline(line) : [html`<br />`, ...inline(line)]))}</p>`;
  }
};

/** The markdown of text widgets, as elements: no markup of the text itself is ever interpreted. */
export const Markdown = ({ text }) => {
  const blocks = [];
  for (const line of text.split('\n')) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (kind === 'gap') blocks.push({ kind: 'gap', lines: [] });
    else if (last?.kind === kind && kind !== 'heading') last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return html`<div class="markdown">${blocks.filter((block) => block.kind !== 'gap').map(drawn)}</div>`;
};
