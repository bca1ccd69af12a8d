import type { Cell } from './cells.ts';
import { emptyCell, mergeInto } from './cells.ts';

/**
 * The cells of all KPIs for one day and slice. Plain numbers, nearly all that comes, are added up in arrays: a rollup makes a hundred such
 * additions per fact, and cells that are objects of their own lie scattered in memory.
 */
export class Row {
  readonly #n: Float64Array;
  readonly #sum: Float64Array;
  readonly #others: (Cell | undefined)[] = [];

  constructor(kpis: number) {
    this.#n = new Float64Array(kpis);
    this.#sum = new Float64Array(kpis);
  }

  addNumber(kpi: number, value: number): void {
    this.#n[kpi] = (this.#n[kpi] ?? 0) + 1;
    this.#sum[kpi] = (this.#sum[kpi] ?? 0) + value;
  }

  /** Where all other judgements go: too young, left out, in strata, or with each value kept. */
  other(kpi: number): Cell {
    const known = this.#others[kpi];
    if (known !== undefined) return known;
    const cell = emptyCell();
    this.#others[kpi] = cell;
    return cell;
  }

  /** Everything collected for a KPI; undefined when nothing was. */
  cell(kpi: number): Cell | undefined {
    const n = this.#n[kpi] ?? 0;
    const other = this.#others[kpi];
    if (n === 0) return other;
    const cell = { ...emptyCell(), n, sum: this.#sum[kpi] ?? 0 };
    if (other !== undefined) mergeInto(cell, other);
    return cell;
  }
}
