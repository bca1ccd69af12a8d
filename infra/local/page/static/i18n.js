import { CODES_EN } from './words/codes-en.js';
import { CODES_ZH } from './words/codes-zh.js';
import { INTERFACE_EN } from './words/interface-en.js';
import { INTERFACE_ZH } from './words/interface-zh.js';
import { KPIS_CARE_ZH } from './words/kpis-care-zh.js';
import { KPIS_SERVICE_ZH } from './words/kpis-service-zh.js';
import { RECORDS_EN } from './words/records-en.js';
import { RECORDS_ZH } from './words/records-zh.js';
import { REFUSALS_ZH } from './words/refusals-zh.js';

const EN = { ...INTERFACE_EN, ...RECORDS_EN };
const KPIS_ZH = { ...KPIS_SERVICE_ZH, ...KPIS_CARE_ZH };
const ZH = { ...INTERFACE_ZH, ...RECORDS_ZH };

/** `no-evidence` as a person would write it; for codes no dictionary knows. */
export const humanise = (text) => {
  const words = String(text).replaceAll(/[-_]/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const fill = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

/** The words of one interface language. `catalogue` holds the names that come with the data. */
export const wordsFor = (language, catalogue) => {
  const zh = language === 'zh';
  const dictionary = zh ? ZH : EN;
  const codes = zh ? CODES_ZH : CODES_EN;
  const t = (key, values = {}) => fill(dictionary[key] ?? key, values);
  const code = (kind, value) => (value === undefined ? '' : (codes[kind]?.[value] ?? CODES_EN[kind]?.[value] ?? humanise(value)));
  const named = (names, value) => (value === undefined ? '' : (names[value]?.[zh ? 'zh' : 'en'] ?? humanise(value)));
  return {
    language,
    zh,
    locale: zh ? 'zh-CN' : 'en-GB',
    t,
    code,
    /** Some reasons carry a detail: `held:complaint`. */
    reason: (kind, value = '') => {
      const [head, ...rest] = value.split(':');
      return rest.length === 0 ? code(kind, head) : `${code(kind, head)}: ${code('reasonDetail', rest.join(':'))}`;
    },
    label: (value) => (value === undefined ? t('ticket.noLabel') : named(catalogue.labels, value)),
    department: (value) => named(catalogue.departments, value),
    refusal: (item) => {
      const known = catalogue.refusals[item.code];
      const chinese = zh ? REFUSALS_ZH[item.code] : undefined;
      return {
        meaning: chinese?.[0] ?? item.meaning ?? known?.meaning ?? code('refusal', item.code),
        whatToDo: chinese?.[1] ?? item.whatToDo ?? known?.whatToDo ?? t('quarantine.askOwner'),
      };
    },
    /** Question and formula of a KPI, with the language they are in. */
    kpiWords: (id) => {
      const chinese = zh ? KPIS_ZH[id] : undefined;
      const known = catalogue.kpis[id];
      if (chinese !== undefined) return { lang: 'zh-Hans', question: chinese[0], formula: chinese[1] };
      return known === undefined ? undefined : { lang: 'en', question: known.question, formula: known.formula };
    },
    kpiName: (kpi) => (zh ? kpi.name.zh : kpi.name.en),
    /** The name in the other language, shown beside it: leads and auditors speak of the same figure. */
    kpiOtherName: (kpi) => (zh ? kpi.name.en : kpi.name.zh),
  };
};
