import { procedures } from './procedures/registry.ts';
import { tryRandomly } from './test/domain/case/random-cases.ts';
for (const p of procedures) { const t=performance.now(); const r=tryRandomly(p, Number(process.argv[2]??100), 1); console.log(p.id, ((performance.now()-t)|0)+'ms', r.commands, r.allowed, r.stages.size+'/'+p.stages.length, r.faults); }
