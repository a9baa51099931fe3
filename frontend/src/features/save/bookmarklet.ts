import { READY } from './receive.ts'

/** What a bookmark runs on the page that the reader looks at. It must stand alone, so it is put together from text. */
export function bookmarklet(server: string, whole: boolean): string {
  const open =
    `const s=${JSON.stringify(server)},p=encodeURIComponent,` +
    `w=open(s+'/save?url='+p(location.href)+'&title='+p(document.title),'postil','width=480,height=640')`
  const hand =
    `,h=e=>{if(e.origin===s&&e.source===w&&e.data==='${READY}')` +
    `w.postMessage({postil:'page',html:document.documentElement.outerHTML},s)};addEventListener('message',h)`
  return `javascript:${encodeURIComponent(`(()=>{${open}${whole ? hand : ''}})()`)}`
}
