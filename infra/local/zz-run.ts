import { readdirSync, readFileSync } from 'node:fs';
import { runStack } from './run.ts';
import { sampleInputs } from './sample-inputs.ts';
import { SAMPLE_DAY_END } from './sample-day/day.ts';
const t0=performance.now(); let last='';
const threads=()=>readdirSync('/proc/self/task').map(t=>{try{const s=readFileSync(`/proc/self/task/${t}/stat`,'utf8');const m=/\((.*)\) (.*)/.exec(s)!;const f=m[2]!.split(' ');return [m[1],(Number(f[11])+Number(f[12]))/100] as const}catch{return ['x',0] as const}}).filter(x=>x[1]>0.2).map(x=>x.join(' ')).join(', ');
const run = await runStack({inputs: sampleInputs, now: SAMPLE_DAY_END, lanes: Number(process.env.LANES??2), bedrock: (process.env.BED ?? 'good') as 'good', onProgress: p => { if (p.phase!==last) {const u=process.cpuUsage(); console.log(p.phase, Math.round(performance.now()-t0), 'cpu s', ((u.user+u.system)/1e6).toFixed(1), threads());} last=p.phase; }});
console.log('done', Math.round(performance.now()-t0));
const by=new Map<string,number>(); for(const c of run.stack.wire.calls){const k=[c.environment==='event-source'?'es':c.environment?c.caller.slice(8,30):c.caller,c.service,c.action].join(' ');by.set(k,(by.get(k)??0)+1)}
console.log(run.stack.wire.calls.length,[...by].sort((a,b)=>b[1]-a[1]).slice(0,40).map(x=>x.join(' ')).join('\n'));
console.log(JSON.stringify({...run.summary, refused:0, unsettled:run.summary.unsettled.length, byIntent:0,kpis:0}));
await run.close();
