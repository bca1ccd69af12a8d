import { html, useApp } from '../html.js';
import { Badge, Card, Empty } from './common.js';
import { Masked } from './masked.js';

const clockOf = (turn, formats) => {
  if (turn.at !== undefined) return formats.clock(turn.at);
  if (turn.offsetMs === undefined) return '';
  const seconds = Math.floor(turn.offsetMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** What the verdict found in each turn: where overlays were heard, what was promised. */
const marksOf = (verdict) => {
  const marks = new Map();
  const add = (turn, mark) => marks.set(turn, (marks.get(turn) ?? new Set()).add(mark));
  for (const { overlay, turn } of verdict?.signals ?? []) add(turn, overlay);
  for (const { turn } of verdict?.promises ?? []) add(turn, 'promise');
  return new Map([...marks].map(([turn, names]) => [turn, [...names]]));
};

const Turn = ({ turn, evidence, marks, language }) => {
  const { t, code, formats } = useApp();
  const side = turn.speaker === 'customer' ? 'theirs' : turn.speaker === 'system' ? 'system' : 'ours';
  return html`<li class="turn ${side} ${turn.speaker} ${evidence ? 'evidence' : ''}" data-test="turn">
    <p class="turn-head"><b>${code('speaker', turn.speaker)}</b> <span>${clockOf(turn, formats)}</span></p>
    <p class="bubble" lang=${language}><${Masked} text=${turn.text} /></p>
    ${
      evidence || marks.length > 0
        ? html`<p class="turn-marks">
          ${evidence ? html`<${Badge} tone="info" title=${t('conversation.evidenceTip')}>${t('conversation.evidence')}<//>` : ''}
          ${marks.map((mark) => (mark === 'promise' ? html`<${Badge} tone="warn">${t('conversation.promise')}<//>` : html`<${Badge} tone="bad">${code('overlay', mark)}<//>`))}
        </p>`
        : ''
    }
  </li>`;
};

/** The conversation as it was said, masked; the turns the verdict rests on are marked. */
export const Conversation = ({ ticket, conversation }) => {
  const { t, code, formats } = useApp();
  const turns = conversation?.turns ?? [];
  const verdict = conversation?.verdict;
  const marks = marksOf(verdict);
  const evidence = new Set(verdict?.evidence ?? []);
  const aside = html`<span class="soft">${code('channel', ticket.channel)} · ${code('language', ticket.language)} · ${t('conversation.turns', { n: formats.number(turns.length) })}</span>`;
  return html`<${Card} title=${t('conversation.title')} aside=${aside} className="conversation">
    <p class="soft masked-note">${t('conversation.maskedNote')}</p>
    ${turns.length === 0 ? html`<${Empty}>${t('conversation.none')}<//>` : ''}
    <ol class="turns">
      ${turns.map((turn, index) => html`<${Turn} key=${index} turn=${turn} evidence=${evidence.has(index)} marks=${marks.get(index) ?? []} language=${ticket.language} />`)}
    </ol>
  <//>`;
};
