import { inlineScript } from '../inline-styles.ts';
import { FRAME_PROTOCOL, HEIGHT_STEP, TALLEST } from './frame-messages.ts';

/** Sites with `box-sizing: border-box` count the usual edges of a frame, above and below, as part of its height; CSS pixels. */
const EDGES = 4;

/**
 * Runs in a page in a frame: tells the page around how tall this one is, now, whenever that changes, and when it is asked, as the
 * script around may have come later. To whichever page it is: how tall the page is is no secret.
 */
const code = `if(parent!==self){
let told;
const root=document.documentElement;
root.dataset.framed='';
const tell=()=>{
const needed=Math.ceil((document.body.getBoundingClientRect().height+${EDGES})/${HEIGHT_STEP})*${HEIGHT_STEP};
const height=Math.min(Math.max(needed,${HEIGHT_STEP}),${TALLEST});
if(height!==told)parent.postMessage({protocol:'${FRAME_PROTOCOL}',type:'height',height:told=height},'*')
};
addEventListener('message',({source,data})=>{
if(source===parent&&data?.protocol==='${FRAME_PROTOCOL}'&&data.type==='ask'&&document.body){told=0;tell()}
});
addEventListener('DOMContentLoaded',()=>new ResizeObserver(tell).observe(document.body))
}`;

/** Stands in the head of a page, which its hash in the content security policy allows. */
export const tellHeight = inlineScript(code);
