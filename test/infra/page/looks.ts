import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(join(import.meta.dirname, 'looks.js'), 'utf8');
const inside = (page: Page, call: string): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => { ${SOURCE}; return ${call}; })()`);

/** Places of the view whose words do not fit. */
export const clippedIn = (page: Page): Promise<readonly string[]> => inside(page, 'clipped()');

/** Texts of the view that are hard to read (WCAG AA). */
export const faintIn = (page: Page): Promise<readonly string[]> => inside(page, 'faint()');
