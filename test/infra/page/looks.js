/** Runs inside the browser: how a view looks. `looks.ts` sends it there as text. */

/** Places whose words do not fit: wider inside than outside, and not meant to scroll. */
const clipped = () => {
  const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const hidden = (element) => element.closest('.sr, .skip, select, option, svg, thead, .plot') !== null;
  return [...document.querySelectorAll('main *, header *, .rail *')]
    .filter((element) => element instanceof HTMLElement && !hidden(element) && !scrolls(element))
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`);
};

const parse = (text) => {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    .split(/[,/\s]+/)
    .map(Number);
  return parts === undefined ? undefined : { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 };
};

const channel = (value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const light = ({ rgb: [red, green, blue] }) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/** The colour behind an element; undefined where it is a picture or see-through. */
const behind = (element) => {
  if (element === null) return { rgb: [255, 255, 255], alpha: 1 };
  const style = getComputedStyle(element);
  if (style.backgroundImage !== 'none') return undefined;
  const colour = parse(style.backgroundColor);
  if (colour === undefined || colour.alpha === 1) return colour;
  return colour.alpha === 0 ? behind(element.parentElement) : undefined;
};

const speaks = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');

const contrast = (front, back) => {
  const [low, high] = [light(front), light(back)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** Texts with less than 4.5 : 1 (3 : 1 when large) against the colour behind them. */
const faint = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => speaks(element) && element.closest('svg, .sr, .skip, option, noscript') === null)
    .flatMap((element) => {
      const style = getComputedStyle(element);
      const [front, back] = [parse(style.color), behind(element)];
      if (front === undefined || back === undefined) return [];
      const ratio = contrast(front, back);
      const enough = Number.parseFloat(style.fontSize) >= 24 ? 3 : 4.5;
      return ratio < enough ? [`${ratio.toFixed(2)} ${element.className}: ${element.textContent.slice(0, 40)}`] : [];
    });
