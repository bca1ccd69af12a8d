import { openBrowser } from './browser.ts';
// usage: zz-shot.mts url out w h scrollY hash
const [url, out, w, h, y, hash, action] = process.argv.slice(2) as string[];
const b = await openBrowser(); const p = await b.newPage({ viewport: { width: Number(w), height: Number(h) } });
p.on('pageerror', (e) => console.log('pageerror', e.message)); p.on('console', (m) => m.type() === 'error' && console.log(m.text()));
await p.goto(`${url}#${hash}`); await p.waitForSelector('h1'); await p.waitForTimeout(400);
if (action) console.log(JSON.stringify(await p.evaluate(action)));
await p.evaluate(`scrollTo(0, ${y})`); await p.waitForTimeout(200);
await p.screenshot({ path: out! }); await b.close();
