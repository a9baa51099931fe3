import type { Reader } from '../harness/reader.ts'

const chapters = 54
const highlights = 300
const colors = ['YELLOW', 'GREEN', 'BLUE', 'PINK', 'PURPLE']
const vocabulary =
  'the of and to in a is that it was for on are with as they be at one have this from or had by hot but some what there we can out other were all your when up use word how said an each she which do their time if will way about many then them would write like so these her long make thing see him two has look more day could go come did my sound no most number who over know water than call first people may down side been now find any new work part take get place made live where after back little only round man year came show every good me give our under name very through just form much great think say help low line before turn cause same mean differ move right boy old too does tell sentence set three want air well also play small end put home read hand port large spell add even land here must big high such follow act why ask men change went light kind off need house picture try us again animal point mother world near build self earth father head stand own page should country found answer school grow study still learn plant cover food sun four thought let keep eye never last door between city tree cross since hard start might story saw far sea draw left late run while press close night real life few stop open seem together next white children begin got walk example ease paper often always music those both mark book letter until mile river car feet care second group carry took rain eat room friend began idea fish mountain north once base hear horse cut sure watch color face wood main'.split(
    ' ',
  )

/** The same words at every run. */
function* words(seed = 20260101): Generator<string, string> {
  for (;;) {
    seed = (seed * 1664525 + 1013904223) >>> 0
    yield vocabulary[(seed >>> 8) % vocabulary.length]!
  }
}

const draw = words()
const some = (n: number) => Array.from({ length: n }, () => draw.next().value).join(' ')
const sentences = (n: number) => Array.from({ length: n }, () => `On ${some(18)}.`).join(' ')
const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => `<tr><td>${i}</td><td>${some(2)}</td><td>${some(4)}</td></tr>`).join('')

function chapter(c: number): string {
  const note = `<sup id="r${c}"><a href="#n${c}">${c + 1}</a></sup>`
  const paragraphs = [0, 1, 2, 3, 4].map((p) => `<p>${sentences(5)} <em>${some(3)}</em>.${p ? '' : note}</p>`)
  if (c % 9 === 4)
    paragraphs.splice(
      2,
      0,
      `<table><thead><tr><th>#</th><th>Where</th><th>What</th></tr></thead><tbody>${rows(12)}</tbody></table>`,
    )
  if (c % 9 === 7)
    paragraphs.splice(
      3,
      0,
      `<pre><code class="language-python">${'def tide(hour):\n    return table[hour] - wall  # by mornings\n'.repeat(8)}</code></pre>`,
    )
  return `<h2>${c + 1}. ${some(3)}</h2>${paragraphs.join('')}`
}

/** A post of 27,000 words, with a footnote in each of its chapters, tables and code. */
export function longPost() {
  const text = Array.from({ length: chapters }, (_, c) => chapter(c)).join('')
  const notes = Array.from(
    { length: chapters },
    (_, c) => `<li id="n${c}">${sentences(1)} <a href="#r${c}">↩</a></li>`,
  ).join('')
  return { id: 'long', title: 'Long', html: `${text}<div class="footnotes"><ol>${notes}</ol></div>` }
}

/** Marks words all over the newest post of the reader, each third with a note beside it; gives the post's id. */
export async function annotate({ ask, page }: Reader): Promise<{ id: string; wordCount: number }> {
  const { viewer } = await ask(
    '{ viewer { stream(first: 1) { nodes { id wordCount content currentRevision } } } }',
  )
  const { id, wordCount, content, currentRevision } = viewer.stream.nodes[0]
  const text = await page.evaluate(
    (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent!,
    content,
  )
  for (let i = 0; i < highlights; i++) {
    const start = text.indexOf(' ', Math.floor((i * text.length) / highlights)) + 1
    const end = text.indexOf(' ', start + 60)
    const { createAnnotation } = await ask(
      `mutation ($input: CreateAnnotationInput!) {
        createAnnotation(input: $input) { annotation { anchorState } userErrors { message } } }`,
      {
        input: {
          postId: id,
          revision: currentRevision,
          position: { start, end },
          color: colors[i % colors.length],
          note: i % 3 ? null : `What I thought of it, ${i + 1}.`,
          quote: {
            exact: text.slice(start, end),
            prefix: text.slice(start - 32, start),
            suffix: text.slice(end, end + 32),
          },
        },
      },
    )
    if (!createAnnotation.annotation) throw new Error(createAnnotation.userErrors[0].message)
  }
  return { id, wordCount }
}
