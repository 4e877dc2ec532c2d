import { readFileSync } from 'node:fs';
import { buildCorpus, rankWords } from './src/domain/search/rank.ts';
import { findPages } from './src/domain/search/pages.ts';
const dir='/tmp/find16-en/search/';
const j=(f)=>JSON.parse(readFileSync(dir+f,'utf8'));
const n=j('numbers.json'), t=j('texts.json');
const c=await buildCorpus(n,t);
const qs=process.argv.slice(2);
for(const q of qs){const r=rankWords(c,q);const p=findPages(q,n,[],{topics:t.topics,thesaurus:c.thesaurus});
console.log('## '+q+(r.complete?'':' (incomplete)')+'  | '+[...p.answers,...p.near].map(x=>x.title).join('; '));for(const h of r.hits.slice(0,4))console.log('   '+h.hit.id+' '+h.hit.title.slice(0,90)+'  '+h.score.toFixed(2));}
