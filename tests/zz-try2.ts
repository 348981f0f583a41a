import { runRounds } from './unit/compare/merge/rounds.ts';
const r=await runRounds({seed:Number(process.argv[2]),people:Number(process.argv[3])}); console.log(r.faults.join('\n'));
