import { DASHBOARDS_ZH, WINDOWS_ZH } from '../words/dashboards-zh.js';

const NAMES = /^\*\*.+ · (.+?)\*\* (.+)$/;
const FORMULA = /^= (.+), over (.+?)(?:\. Left out: .+)?$/;
const MODEL_COST =
  /^\(input tokens × (\$[\d.]+) \+ output tokens × (\$[\d.]+)\) per million ÷ messages accepted × 1,000, of an hour; list prices of ([\d-]+) \((.+?)\)/;

const knownBy = (field, text, kpis) => Object.keys(kpis).find((id) => kpis[id][field] === text);

const lineOf = (line, { kpis, kpiWords }) => {
  const names = NAMES.exec(line);
  const asked = names === null ? undefined : knownBy('question', names[2], kpis);
  if (asked !== undefined) return `**${names[1]}** ${kpiWords(asked).question}`;
  const formula = FORMULA.exec(line);
  const counted = formula === null ? undefined : knownBy('formula', formula[1], kpis);
  if (counted !== undefined) {
    const window = WINDOWS_ZH[formula[2]] ?? formula[2];
    return `= ${kpiWords(counted).formula}；${window}。不计入的情形见“指标”页。`;
  }
  const cost = MODEL_COST.exec(line);
  if (cost !== null)
    return `（输入令牌 × ${cost[1]} + 输出令牌 × ${cost[2]}）/ 百万 ÷ 接收消息数 × 1,000，每小时；${cost[3]} 的标价（${cost[4]}）。估算值，未计折扣与缓存读取。`;
  return DASHBOARDS_ZH[line] ?? line;
};

/**
 * The words of a text widget for a Chinese reader. CloudWatch shows the template's own; here every line that the catalogue or the dictionary
 * knows is said in Chinese, any other stays as it is.
 */
export const chineseText = (text, words) =>
  text
    .split('\n')
    .map((line) => lineOf(line, words))
    .join('\n');
