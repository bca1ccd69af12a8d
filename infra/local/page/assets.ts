import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

/** A file the page may ask for: nothing else on this machine can be reached through the server. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const STATIC = join(import.meta.dirname, 'static');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The web libraries, as their packages ship them; `index.html` maps their names to these addresses. */
const LIBRARIES: Readonly<Record<string, readonly [packageName: string, file: string]>> = {
  '/lib/preact.mjs': ['preact', 'dist/preact.mjs'],
  '/lib/preact-hooks.mjs': ['preact', 'hooks/dist/hooks.mjs'],
  '/lib/htm.mjs': ['htm', 'dist/htm.mjs'],
  '/lib/uplot.mjs': ['uplot', 'dist/uPlot.esm.js'],
  '/lib/uplot.css': ['uplot', 'dist/uPlot.min.css'],
};

/** Where a package is installed; not every package lets its files be resolved by name. */
const folderOf = (packageName: string): string => {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? [];
  const found = folders.map((folder) => join(folder, packageName)).find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`The page needs the package ${packageName}: run npm ci.`);
  return found;
};

const asset = (path: string): Asset => ({
  type: TYPES[extname(path)] ?? 'application/octet-stream',
  body: readFileSync(path),
});

/** Every file of the page by its address, read once. */
export const readAssets = (): ReadonlyMap<string, Asset> => {
  const names = readdirSync(STATIC, { recursive: true, encoding: 'utf8' }).filter((name) => TYPES[extname(name)] !== undefined);
  const assets = new Map(names.map((name) => [`/${name.replaceAll('\\', '/')}`, asset(join(STATIC, name))]));
  for (const [address, [packageName, file]] of Object.entries(LIBRARIES)) {
    assets.set(address, asset(join(folderOf(packageName), file)));
  }
  const index = assets.get('/index.html');
  if (index !== undefined) assets.set('/', index);
  return assets;
};

/** The one inline script there is, the import map, is allowed by its hash; everything else must come from this server. */
export const contentSecurityPolicy = (indexHtml: string): string => {
  const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(indexHtml)?.[1] ?? '';
  const hash = createHash('sha256').update(map).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};
