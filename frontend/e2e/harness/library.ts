import type { Reader } from './reader.ts'
import { rss, type FeedPost, type Site } from './site.ts'

const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour)

/** Paragraphs that make a made-up post about as long as its kind are. */
const filler = [
  'It is easy to say what such a place is for, and hard to say what it is like. You come up the stairs with a lamp in one hand, and the other hand has learned by itself where the rail is worn.',
  'There are people who keep records because they were told to, and people who keep them because a day that is not written down seems to have been somebody else’s. The second kind write less, and it is read more.',
  'None of this was planned. Somebody moved a table to the window because the light was better there, and twenty years later the whole room had turned to face it.',
  'The numbers are not the point, though I have them all. The point is that after the fourth winter nobody asked for the numbers any more; they asked how the water had looked.',
]
const text = (first: string, paragraphs: number) =>
  [first, ...Array.from({ length: paragraphs }, (_, i) => filler[i % filler.length]!)]
    .map((each) => `<p>${each}</p>`)
    .join('\n')

/** The post that is opened in the pictures. */
export const essay = `
<p>For eleven years my uncle kept a tide table that was wrong. He knew that it was wrong; he had drawn it up himself, from
a mark on the harbour wall, before he learned that the wall was sinking.<sup><a href="#fn1" id="back1">1</a></sup> He went
on using it, because he knew by how much it was wrong, and in which direction, and that was more than the people with the
printed tables could say of theirs.</p>
<p>I have thought about this table more than about most books. It seems to me that there are two ways to be right, and that
we are taught only one of them.</p>
<h2>What the wall knew</h2>
<p>The printed table is right on the average. It was worked out far away, by people who never saw our harbour, from a theory
that is true of every harbour there is. It knows about the moon. It does not know about the sandbank that came in ’78, or
that an east wind holds the water back for an hour after it has dropped.</p>
<blockquote><p>A table tells you what the sea would do if nothing else were going on. Something else is always going
on.</p></blockquote>
<p>My uncle’s table was right in one place. Every line of it had been paid for with a morning. Where it failed, it failed in
a way that he recognised, as one knows a friend’s excuses.</p>
<table><caption>One week in March, high water</caption>
<thead><tr><th>Day</th><th>Printed</th><th>My uncle</th><th>The sea</th></tr></thead>
<tbody><tr><td>Monday</td><td>06:12</td><td>06:30</td><td>06:33</td></tr>
<tr><td>Wednesday</td><td>07:41</td><td>08:05</td><td>08:01</td></tr>
<tr><td>Saturday</td><td>10:20</td><td>10:50</td><td>10:52</td></tr></tbody></table>
<h2>Errors that one can live in</h2>
<p>What I want to say is not that experience beats theory. The sandbank could have moved again, and then the printed table
would have been the better guide for a year. What I want to say is that an error which you know from the inside is a kind
of knowledge, and that a correct answer which you cannot question is not.</p>
<p>We measure our tools by how seldom they are wrong. We might measure them by what we can do when they are: whether the
mistake shows, whether it has a shape, whether the next person will find the pencil marks in the margin and understand
them.</p>
<h2>Pencil marks</h2>
<p>When he died I got the table. Each correction is dated. In the winter of the second year there is a line through a whole
page, and below it, very small: <em>wall again, start over</em>. He did. It took him until May.</p>
<p>I keep it beside the printed one. Most mornings they differ by about twenty minutes, and I have come to think of those
twenty minutes as his.</p>
<ol><li id="fn1"><p>By some four millimetres a year, it turned out, and faster on the side of the ferry. <a href="#back1">↩</a></p></li></ol>`

const posts: Record<string, FeedPost[]> = {
  'Slow Harbour': [
    {
      id: 'tides',
      title: 'The tide table that was wrong',
      html: essay,
      published: ago(3),
      comments: 'https://talk.example/tides',
    },
    {
      id: 'ropes',
      title: 'Nine things that a rope remembers',
      html: text(
        'Splice it, and it will hold; but hang it up and it turns the way that it was first laid, however many years ago that was.',
        9,
      ),
      published: ago(29),
    },
    {
      id: 'fog',
      title: 'A short history of fog signals',
      html: text(
        'Before there were horns there were bells, and before there were bells somebody stood on the pier and struck a pan.',
        34,
      ),
      published: ago(75),
    },
  ],
  'The Lamp Room': [
    {
      id: 'attention',
      title: 'Attention is a kind of housekeeping',
      html: text(
        'You cannot decide to be attentive any more than you can decide to have a clean kitchen. You can only decide to wash this cup.',
        16,
      ),
      published: ago(6),
      author: 'Tobias Renn',
    },
    {
      id: 'letters',
      title: 'How to answer a letter after two years',
      html: text(
        'Do not explain. Nobody who has waited for two years wants the first page to be about the waiting.',
        4,
      ),
      published: ago(51),
      author: 'Tobias Renn',
    },
    {
      id: 'index',
      title:
        'In praise of the index, and of the people who make one, who are never thanked and are always right',
      html: text(
        'An index is the only part of a book that was written by somebody who had read all of it.',
        22,
      ),
      published: ago(122),
      author: 'Tobias Renn, Ines Okafor',
    },
  ],
  'Margin of Error': [
    {
      id: 'means',
      title: 'The average of two clocks',
      html: text(
        'A ship with two clocks is said to be worse off than a ship with one. This is a good joke and a bad piece of statistics.',
        27,
      ),
      published: ago(10),
      author: 'Ines Okafor',
      comments: 'https://talk.example/clocks',
    },
    {
      id: 'survey',
      title: 'What people answer when they do not know',
      html: text(
        'In the third survey we left out the box for “no opinion”, and found that everybody had one.',
        12,
      ),
      published: ago(99),
      author: 'Ines Okafor',
    },
  ],
  Отливы: [
    {
      id: 'porog',
      title: 'Почему медленное чтение — это ремесло',
      html: text(
        'Быстро читать учат везде, а медленно — почти нигде. Между тем именно медленное чтение требует навыка, который забывается первым.',
        11,
      ),
      published: ago(14),
      author: 'Вера Соловьёва',
    },
    {
      id: 'pole',
      title: 'Записки на полях, или Разговор с тем, кого нет в комнате',
      html: text(
        'На полях пишут не для себя: для себя достаточно запомнить. На полях пишут тому, кто откроет книгу следующим.',
        7,
      ),
      published: ago(61),
      author: 'Вера Соловьёва',
    },
  ],
}

const marks: Record<string, { tags: string[]; note?: string; favorite?: boolean; read?: number }> = {
  'The tide table that was wrong': {
    tags: ['knowing'],
    note: 'Compare with the two clocks: a known error against a small one.',
    favorite: true,
  },
  'A short history of fog signals': { tags: ['sea'], read: 0.42 },
  'Attention is a kind of housekeeping': { tags: ['attention'] },
  'The average of two clocks': { tags: ['knowing', 'numbers'], note: 'The table on the second page.' },
  'How to answer a letter after two years': { tags: ['letters', 'tools'], favorite: true },
  'In praise of the index, and of the people who make one, who are never thanked and are always right': {
    tags: ['books'],
    read: 0.8,
  },
  'Почему медленное чтение — это ремесло': { tags: ['attention', 'books'] },
}

/** Gives the reader a small library to look at: four feeds, ten posts, seven of them saved, with tags and notes. */
export async function furnish({ ask, follow }: Reader, site: Site) {
  for (const [title, entries] of Object.entries(posts)) {
    const path = `/${encodeURIComponent(title)}`
    await follow(
      site.put(path, 'application/rss+xml', rss(title, `https://${entries[0]!.id}.example`, entries)),
    )
  }
  const { viewer } = await ask('{ viewer { stream(first: 50) { nodes { id title } } } }')
  for (const [title, { tags, note, favorite, read }] of Object.entries(marks).reverse()) {
    const post = viewer.stream.nodes.find((each: { title: string }) => each.title === title)
    const { queuePost } = await ask(
      `mutation ($post: ID!, $tags: [String!], $note: Markdown) {
        queuePost(input: {postId: $post, tags: $tags, note: $note}) { item { id } } }`,
      { post: post.id, tags, note },
    )
    const { id } = queuePost.item
    if (favorite)
      await ask(`mutation ($id: ID!) { setFavorite(input: {itemId: $id, favorite: true}) { item { id } } }`, {
        id,
      })
    if (read)
      await ask(
        `mutation ($id: ID!, $read: Float!) {
          setProgress(input: {itemId: $id, coverage: $read, block: 3, offset: 0, revision: 1}) { item { id } }
          setReadingState(input: {itemId: $id, state: QUEUED}) { item { id } } }`,
        { id, read },
      )
  }
}
