import type { Page } from 'playwright-core';

/** Places whose words do not fit: wider inside than outside, and not meant to scroll. */
export const clippedIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const hidden = (element: Element): boolean => element.closest('.sr, .skip, select, option, svg, thead') !== null;
    return [...document.querySelectorAll('main *, header *, .rail *')]
      .filter((element) => element instanceof HTMLElement && !hidden(element) && !scrolls(element))
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60) ?? ''}`);
  });

/** Texts with less than 4.5 : 1 (3 : 1 when large) against the colour behind them. */
export const faintIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const parse = (text: string): Colour | undefined => {
      const parts = /^rgba?\(([^)]+)\)$/
        .exec(text)?.[1]
        ?.split(/[,/\s]+/)
        .map(Number);
      return parts === undefined ? undefined : [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
    };
    const channel = (value: number): number => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const light = ([red, green, blue]: Colour): number =>
      0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
    const behind = (element: Element | null): Colour | undefined => {
      if (element === null) return [255, 255, 255, 1];
      const style = getComputedStyle(element);
      if (style.backgroundImage !== 'none') return undefined;
      const colour = parse(style.backgroundColor);
      if (colour !== undefined && colour[3] === 1) return colour;
      return colour === undefined || colour[3] === 0 ? behind(element.parentElement) : undefined;
    };
    const speaks = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      if (!speaks(element) || element.closest('svg, .sr, .skip, option, noscript') !== null) return [];
      const style = getComputedStyle(element);
      const [front, back] = [parse(style.color), behind(element)];
      if (front === undefined || back === undefined) return [];
      const [high, low] = [light(front), light(back)].sort((a, b) => b - a) as [number, number];
      const ratio = (high + 0.05) / (low + 0.05);
      const large = Number.parseFloat(style.fontSize) >= 24;
      return ratio < (large ? 3 : 4.5)
        ? [`${ratio.toFixed(2)} ${element.className}: ${element.textContent?.slice(0, 40) ?? ''}`]
        : [];
    });
  });
