import { openBrowser } from './browser.ts';
import { readFileSync } from 'node:fs';
const [out, ...files] = process.argv.slice(2) as string[];
const b = await openBrowser(); const p = await b.newPage({ viewport: { width: 385*files.length, height: 1500 } });
await p.setContent(files.map((f) => `<img style="width:375px;margin-right:8px;vertical-align:top" src="data:image/png;base64,${readFileSync(f).toString('base64')}">`).join(''));
await p.waitForTimeout(300); await p.screenshot({ path: out! }); await b.close();
