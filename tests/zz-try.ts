import { runRounds } from './unit/compare/merge/rounds.ts';
const n=Number(process.argv[2]??20), start=Number(process.argv[3]??1);
const nd: Record<number,number>={}; let total=0, bad=0, ch=0, me=0, de=0; const kinds=new Map<string,number>();
for(let seed=start;seed<start+n;seed++) for(const people of [2,3]) { try { const r=await runRounds({seed,people}); total++; ch+=r.changes; me+=r.merges; de+=r.decisions; nd[people]=(nd[people]??0)+r.needless; if(r.faults.length){bad++; if(bad<9) console.log(r.faults.slice(0,4).join('\n'));} for(const f of r.faults){const k=f.replace(/seed \d+, \d people: /,'').replace(/-\d+/g,'').replace(/w?\d+/g,'#'); kinds.set(k,(kinds.get(k)??0)+1);} } catch(e){console.log(seed,people,e); bad++; if(bad>5) process.exit()} }
console.log({total,bad,ch,me,de,nd}); console.log([...kinds].sort((a,b)=>b[1]-a[1]).slice(0,25));
