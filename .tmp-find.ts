import { livePerson } from './infra/local/simulate/live-person.ts';
import { personAt } from './infra/local/simulate/population.ts';
const from=Date.UTC(2026,1,1);
for (let i=0;i<1200;i++){ try { await livePerson(1, personAt(1,i), from, from+120*86400000);} catch(e){ console.log(i, e); break; } }
