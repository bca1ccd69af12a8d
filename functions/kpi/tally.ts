import type { Instant, UtcDay } from '../../shared/vocabulary/instants.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import type { Cell, Window } from './cells.ts';
import { addCounted, addTo, dayWindow, emptyCell, mergeInto } from './cells.ts';
import type { Judgement, Kpi } from './kpi.ts';
import { slicesKept } from './kpi.ts';
import { Row } from './row.ts';
import type { Over, Person, SliceName, Subject } from './subjects.ts';
import { customerSubject, SLICES, subjectsOf } from './subjects.ts';

/** One day or window: in all, and by the value of each of SLICES. */
interface Board {
  readonly whole: Row;
  readonly slices: readonly Map<string, Row>[];
}

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

/** The value under a key, made when first asked for. */
const at = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

interface Plan {
  readonly index: number;
  readonly keepValues: boolean;
  readonly judge: (subject: Subject, now: Instant) => Judgement;
}

/** KPIs over the same kind of subject that keep the same slices. */
interface PlanGroup {
  /** For each of SLICES, whether it is kept. */
  readonly keeps: readonly boolean[];
  readonly plans: Plan[];
}

const planOf = (kpis: readonly Kpi[]): ReadonlyMap<Over, readonly PlanGroup[]> => {
  const byKind = new Map<Over, Map<string, PlanGroup>>();
  for (const [index, kpi] of kpis.entries()) {
    const kept = slicesKept(kpi);
    const keeps = SLICES.map((name) => kept.includes(name));
    const groups = at(byKind, kpi.over, () => new Map<string, PlanGroup>());
    const { plans } = at(groups, keeps.join(), () => ({ keeps, plans: [] }));
    plans.push({ index, keepValues: kpi.shape.kind === 'quantile', judge: kpi.judge as Plan['judge'] });
  }
  return new Map([...byKind].map(([over, groups]) => [over, [...groups.values()]]));
};

/** The rows of a subject's own slices, each at its place in SLICES; found once per subject. */
const rowsOf = (board: Board, { slices }: Subject, newRow: () => Row): readonly (Row | undefined)[] =>
  board.slices.map((rowByValue, index) => {
    const value = slices[SLICES[index] as SliceName];
    return value === undefined ? undefined : at(rowByValue, value, newRow);
  });

export interface TallyScope {
  readonly window: Window;
  readonly now: Instant;
  readonly kpis: readonly Kpi[];
}

export const openTally = ({ window, now, kpis }: TallyScope): Tally => {
  const plansOf = planOf(kpis);
  const newRow = (): Row => new Row(kpis.length);
  const newBoard = (): Board => ({ whole: newRow(), slices: SLICES.map(() => new Map()) });
  const indexOf = new Map(kpis.map((kpi, index) => [kpi, index]));
  const cellAt = (board: Board | undefined, slice: string, kpi: Kpi): Cell | undefined => {
    const index = indexOf.get(kpi) ?? -1;
    if (slice === WHOLE) return board?.whole.cell(index);
    const bar = slice.indexOf('|');
    const name = SLICES.indexOf(slice.slice(0, bar) as SliceName);
    return board?.slices[name]?.get(slice.slice(bar + 1))?.cell(index);
  };
  const byDay = new Map<UtcDay, Board>();
  const whole = newBoard();
  const windows = new Map<UtcDay, Window>();

  const boardOf = (day: UtcDay): Board => at(byDay, day, newBoard);

  /** The innermost step of a rollup, some hundred times per contact: loops and no lists of its own. */
  const judgeInto = (whole: Row, kept: readonly Row[], plan: Plan, subject: Subject) => {
    const { index, keepValues } = plan;
    const judgement = plan.judge(subject, now);
    if (judgement === undefined) return;
    if (typeof judgement === 'number' && !keepValues) {
      whole.addNumber(index, judgement);
      for (const row of kept) row.addNumber(index, judgement);
      return;
    }
    addTo(whole.other(index), judgement, keepValues);
    if (typeof judgement === 'object' && !('value' in judgement)) return;
    for (const row of kept) addCounted(row.other(index), judgement, keepValues);
  };

  const collect = (board: Board, subject: Subject): void => {
    const rows = rowsOf(board, subject, newRow);
    for (const { keeps, plans } of plansOf.get(subject.over) ?? []) {
      const kept = rows.filter((row, slice) => row !== undefined && keeps[slice] === true) as readonly Row[];
      for (const plan of plans) judgeInto(board.whole, kept, plan, subject);
    }
  };

  const collectCustomer = (person: Person, subjects: readonly Subject[]): void => {
    const days = new Set(subjects.filter(({ over }) => over === 'contact').map((subject) => utcDay(subject.at)));
    for (const day of days) {
      const { from, to } = at(windows, day, () => dayWindow(day));
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
    day: (day, kpi, slice = WHOLE) => cellAt(byDay.get(day), slice, kpi),
    sum: (days, kpi, slice = WHOLE) => {
      const total = emptyCell();
      if (kpi.over === 'customer') return cellAt(whole, slice, kpi) ?? total;
      for (const day of days) {
        const cell = cellAt(byDay.get(day), slice, kpi);
        if (cell !== undefined) mergeInto(total, cell);
      }
      return total;
    },
    slices: (day) =>
      SLICES.flatMap((name, index) =>
        [...(byDay.get(day)?.slices[index]?.keys() ?? [])].map((value) => sliceKey(name, value)),
      ).sort(),
  };
};
