import { dingdianApp } from './synth.ts'; import { noCode } from './code.ts';
const q={ 'aws:cdk:disable-stack-trace': true };
for (const p of ['aws','aws-cn']) { let t=performance.now(); const {app}=await dingdianApp(()=>noCode,{outdir:'/tmp/zz'+p,context:{...q,partition:p}}); const t2=performance.now(); app.synth(); console.log(p, Math.round(t2-t), Math.round(performance.now()-t2)); }
