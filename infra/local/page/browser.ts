import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import type { Browser } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--font-render-hinting=none', '--no-first-run'];
const LOCK = join(tmpdir(), 'careline-browser.lock');
const STALE_MS = 90_000;

/** Unpacking takes seconds, and a browser that is half unpacked looks whole to others: one process at a time. */
const alone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (;;) {
    try {
      await mkdir(LOCK);
      break;
    } catch {
      const age =
        Date.now() -
        (await stat(LOCK).then(
          ({ mtimeMs }) => mtimeMs,
          () => Date.now(),
        ));
      if (age > STALE_MS) await rm(LOCK, { recursive: true, force: true });
      else await sleep(150);
    }
  }
  try {
    return await work();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
};

/** A machine without fonts gets the ones the package brings. */
const launch = (executablePath: string, libraries?: string): Promise<Browser> =>
  playwright.launch({
    executablePath,
    headless: true,
    args: ARGS,
    env: {
      ...process.env,
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(tmpdir(), 'fonts') }),
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  });

/** A lean machine may lack the libraries a browser needs (NSS): the package brings a set of them. */
const launchWithLibraries = async (executablePath: string): Promise<Browser> => {
  const packed = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')));
  const folder = join(tmpdir(), 'al2023', 'lib');
  if (!existsSync(folder)) await inflate(packed);
  return launch(executablePath, folder);
};

/** A headless browser that comes with `npm ci`: nothing is downloaded and nothing on the machine is needed. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = await alone(() => chromium.executablePath());
  try {
    return await launch(executablePath);
  } catch {
    return alone(() => launchWithLibraries(executablePath));
  }
};
