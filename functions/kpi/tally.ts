import type { Instant, UtcDay } from '../../shared/vocabulary/instants.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import type { Cell, Window } from './cells.ts';
import { addTo, dayWindow, emptyCell, mergeInto } from './cells.ts';
import type { Judgement, Kpi } from './kpi.ts';
import { slicesKept } from './kpi.ts';
import type { Over, Person, SliceName, Subject } from './subjects.ts';
import { customerSubject, SLICES, subjectsOf } from './subjects.ts';

/** Cells of one day or window: in all (''), or of one slice (`channel|chat`); then by KPI. */
type Board = Map<string, Map<Kpi, Cell>>;

export const WHOLE = '';
export const sliceKey = (name: SliceName, value: string): string => `${name}|${value}`;

/**
 * Collects judgements into cells per day and slice. Only sums are kept, so its size depends on days, slices and KPIs and hardly on
 * the number of contacts, and the people may come in any order.
 */
export interface Tally {
  add(person: Person): void;
  /** Days with something in them, in order. */
  days(): readonly UtcDay[];
  /** Cell of one day. */
  day(day: UtcDay, kpi: Kpi, slice?: string): Cell | undefined;
  /** Sum of the cells of several days; of what does not add up, the cell of the whole window. */
  sum(days: readonly UtcDay[], kpi: Kpi, slice?: string): Cell;
  /** Slices seen on a day. */
  slices(day: UtcDay): readonly string[];
}

interface Plan {
  readonly kpi: Kpi;
  readonly slices: ReadonlySet<SliceName>;
  readonly judge: (subject: Subject, now: Instant) => Judgement;
}

const planOf = (kpis: readonly Kpi[]): ReadonlyMap<Over, readonly Plan[]> => {
  const plans = new Map<Over, Plan[]>();
  for (const kpi of kpis) {
    const plan = { kpi, slices: new Set(slicesKept(kpi)), judge: kpi.judge as Plan['judge'] };
    plans.set(kpi.over, [...(plans.get(kpi.over) ?? []), plan]);
  }
  return plans;
};

/** The value under a key, made when first asked for. */
const at = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

const newBoard = (): Board => new Map();
const newRow = (): Map<Kpi, Cell> => new Map();
const cellOf = (board: Board, slice: string, kpi: Kpi): Cell => at(at(board, slice, newRow), kpi, emptyCell);

export interface TallyScope {
  readonly window: Window;
  readonly now: Instant;
  readonly kpis: readonly Kpi[];
}

export const openTally = ({ window, now, kpis }: TallyScope): Tally => {
  const plans = planOf(kpis);
  const byDay = new Map<UtcDay, Board>();
  const whole = newBoard();

  const boardOf = (day: UtcDay): Board => at(byDay, day, newBoard);

  const collect = (board: Board, subject: Subject): void => {
    for (const plan of plans.get(subject.over) ?? []) {
      const judgement = plan.judge(subject, now);
      if (judgement === undefined) continue;
      addTo(cellOf(board, WHOLE, plan.kpi), judgement, plan.kpi.shape);
      for (const name of SLICES) {
        const value = subject.slices[name];
        if (value !== undefined && plan.slices.has(name))
          addTo(cellOf(board, sliceKey(name, value), plan.kpi), judgement, plan.kpi.shape);
      }
    }
  };

  const collectCustomer = (person: Person, subjects: readonly Subject[]): void => {
    const days = new Set(subjects.filter(({ over }) => over === 'contact').map((subject) => utcDay(subject.at)));
    for (const day of days) {
      const { from, to } = dayWindow(day);
      const subject = customerSubject(person, from, to);
      if (subject !== undefined) collect(boardOf(day), subject);
    }
    const subject = customerSubject(person, window.from, window.to);
    if (subject !== undefined) collect(whole, subject);
  };

  return {
    add: (person) => {
      const subjects = subjectsOf(person).filter((subject) => subject.at >= window.from && subject.at < window.to);
      for (const subject of subjects) collect(boardOf(utcDay(subject.at)), subject);
      collectCustomer(person, subjects);
    },
    days: () => [...byDay.keys()].sort(),
    day: (day, kpi, slice = WHOLE) => byDay.get(day)?.get(slice)?.get(kpi),
    sum: (days, kpi, slice = WHOLE) => {
      const total = emptyCell();
      if (kpi.over === 'customer') return whole.get(slice)?.get(kpi) ?? total;
      for (const day of days) {
        const cell = byDay.get(day)?.get(slice)?.get(kpi);
        if (cell !== undefined) mergeInto(total, cell);
      }
      return total;
    },
    slices: (day) => [...(byDay.get(day)?.keys() ?? [])].filter((slice) => slice !== WHOLE).sort(),
  };
};
