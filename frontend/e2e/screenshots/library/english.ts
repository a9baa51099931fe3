import { type Shelf, type Writing, written } from './writing.ts'

/** The post that stands open in the pictures. */
const forecasts: Writing = {
  title: 'What a harbour master knows about forecasts',
  author: 'Mara Lindqvist',
  hoursAgo: 3,
  comments: 47,
  picture: 'harbour',
  html: `
<p>Every ship that is late was on time in somebody’s spreadsheet. I kept the arrivals book of a middling port for eleven
years, and what I have to say about prediction is mostly what that book says about me.</p>
<p>The first thing it says is that I was never wrong by a little. An estimate of Tuesday noon came true on Tuesday noon, or
it came true on Friday; Wednesday morning hardly happened.<sup><a href="#fn1" id="back1">1</a></sup> Delays are not noise
on top of a plan. They are other plans, and they arrive in convoy.</p>
<h2>The convoy</h2>
<p>When the lock at the river mouth closes, it closes for everyone. Nine captains send nine apologies, each with its own
reason, and a clerk who averages them learns that the reasons are independent. They share a lock.</p>
<p>So I stopped asking how late a ship would be and began to ask <em>which</em> ships would be late together. The book
changed at once. In place of a column of hours it grew a column of names, and beside each name the gate it had to pass.</p>
<blockquote><p>A forecast is a list of the things that would have to happen at the same time for you to be badly
wrong.</p></blockquote>
<p>That sentence was pencilled in the margin by the man who kept the book before me, and I did not understand it for six
years. He had drawn a small fish beside it, which I still do not understand.<sup><a href="#fn2" id="back2">2</a></sup></p>
<h2>What averages hide</h2>
<p>Once the gates were written down, the old errors looked different. They had not been errors about time. Of forty bad
weeks, thirty-one came through the same three gates, and in every one of them the port had been full of people who were
right about their own ship.</p>
<table><caption>Forty bad weeks, by what closed</caption>
<thead><tr><th>Gate</th><th>Weeks</th><th>Ships late</th><th>Foreseen</th></tr></thead>
<tbody><tr><td>The lock</td><td>17</td><td>9.2 a week</td><td>2</td></tr>
<tr><td>East wind</td><td>8</td><td>6.0 a week</td><td>7</td></tr>
<tr><td>The pilots’ roster</td><td>6</td><td>4.5 a week</td><td>0</td></tr>
<tr><td>Everything else</td><td>9</td><td>1.3 a week</td><td>3</td></tr></tbody></table>
<p>Look at the last column. We were good at wind, because wind is interesting and everybody talks about it. Nobody had ever
foreseen the roster, which hung on the wall behind my chair.</p>
<h2>A small ledger</h2>
<p>The remedy was not cleverness. It was a second column. Beside each estimate I wrote what I would have to see, and by when,
in order to change it. Three things followed, in this order:</p>
<ol><li><p>I made fewer estimates. Many of them turned out to have nothing on the other side of the line: no sight, no hour,
that would have moved me. Those were not forecasts but manners.</p></li>
<li><p>I changed the remaining ones sooner, and by larger steps. A revision costs nothing when you have named its price in
advance.</p></li>
<li><p>The captains began to read the second column instead of the first.</p></li></ol>
<p>It is a strange thing to be trusted for one’s conditions rather than for one’s conclusions. I recommend it.</p>
<h2>Rules I kept</h2>
<ul><li>Write the number down before the telephone rings.</li>
<li>If two people agree, find out whether they asked the same third.</li>
<li>A range is a promise about the days on which you are surprised.</li>
<li>Never average two plans. Ask which of them is happening.</li></ul>
<p>I left the port in the autumn of a good year. The book went to my deputy, who has since ruled a third column into it. She
will not tell me what it is for; she says that I would only try to predict it.</p>
<ol><li id="fn1"><p>Four times in eleven years. The lock keeper’s log and mine agree on all but two of its closures.
<a href="#back1">↩</a></p></li>
<li id="fn2"><p>A herring, my deputy says. I see a perch. <a href="#back2">↩</a></p></li></ol>`,
}

const pool = [
  'It is easy to say what such a place is for, and hard to say what it is like. You come up the stairs with a lamp in one hand, and the other hand has learned by itself where the rail is worn.',
  'There are people who keep records because they were told to, and people who keep them because a day that is not written down seems to have been somebody else’s. The second kind write less, and it is read more.',
  'None of this was planned. Somebody moved a table to the window because the light was better there, and twenty years later the whole room had turned to face it.',
  'The numbers are not the point, though I have them all. The point is that after the fourth winter nobody asked for the numbers any more; they asked how the water had looked.',
  'I used to think that an argument was a chain, and that one had only to find the weak link. Most arguments that change a mind are more like a fence: you walk along it for years, and one morning you are on the other side.',
  'Suppose that you are right, and that everyone comes to agree. What would they stop doing on Monday? If the answer is “nothing”, then the question was about allegiance, and the evidence was a flag.',
  'We ran it again with the labels taken off. The effect was half as large and twice as interesting, since it now went in the direction that both camps had called impossible.',
  'My grandmother had a word for it that she never used of people: she said of a shelf that it was “honest”. It held what it said it held, and where it sagged, you could see it sag.',
]
const text = (first: string, minutes: number) => written(first, pool, minutes)

export const english: Shelf[] = [
  {
    title: 'The Long Form',
    site: 'long-form',
    icon: 'wave',
    posts: [
      forecasts,
      {
        title: 'Sixteen ways to count the same birds',
        author: 'T. Aldous',
        hoursAgo: 27,
        picture: 'birds',
        html: text(
          'Two volunteers, one pond, and a ledger that never agreed with itself until somebody asked what a bird was.',
          14,
        ),
      },
      {
        title:
          'On being asked by a very patient reader for the difference between a reason, an excuse and a cause, with eleven examples from the allotment society, two of which I have since been made to withdraw',
        author: 'Mara Lindqvist',
        hoursAgo: 76,
        comments: 12,
        html: text(
          'A reason is something you had before. An excuse is something you found afterwards. A cause is what the committee minutes call it when nobody is to be blamed.',
          62,
        ),
      },
    ],
  },
  {
    title: 'Slow Notes',
    site: 'slow-notes',
    icon: 'leaf',
    posts: [
      {
        title: 'Running an air pump from a car battery, measured',
        author: 'I. Okafor',
        hoursAgo: 5,
        html: text(
          'The label says nine hours. Mine ran for six and a half, and the reason is in the fan curve rather than in the cells.',
          6,
        ),
      },
      {
        title: 'Notes on a borrowed ladder',
        author: 'I. Okafor',
        hoursAgo: 30,
        picture: 'ladder',
        html: text(
          'A ladder that belongs to a whole street is the most ordinary economic institution I know, and the least understood.',
          9,
        ),
      },
      {
        title: 'The weekly gathering: bridges, budgets and a very old clock',
        author: 'The editors',
        hoursAgo: 52,
        comments: 3,
        html: text(
          'Forty links, sorted by how likely you are to thank us. The clock is at the end and worth the wait.',
          58,
        ),
      },
    ],
  },
  {
    title: 'Margin of Error',
    site: 'margin',
    icon: 'error',
    posts: [
      {
        title: 'The average of two clocks',
        author: 'Ines Halloran',
        hoursAgo: 9,
        comments: 118,
        picture: 'clocks',
        html: text(
          'A ship with two clocks is said to be worse off than a ship with one. This is a good joke and a bad piece of statistics.',
          27,
        ),
      },
      {
        title: 'What people answer when they do not know',
        author: 'Ines Halloran, Piet Verhoeven',
        hoursAgo: 99,
        html: text(
          'In the third survey we left out the box for “no opinion”, and found that everybody had one.',
          12,
        ),
      },
      {
        title: 'Priors for people who dislike the word',
        author: 'Piet Verhoeven',
        hoursAgo: 122,
        html: text(
          'You already have one. It is the sum you would be annoyed to lose, and you have been carrying it since breakfast.',
          22,
        ),
      },
    ],
  },
  {
    title: 'The Lamp Room',
    site: 'lamp-room',
    icon: 'lamp',
    posts: [
      {
        title: 'Attention is a kind of housekeeping',
        author: 'Tobias Renn',
        hoursAgo: 7,
        picture: 'lamp',
        html: text(
          'You cannot decide to be attentive any more than you can decide to have a clean kitchen. You can only decide to wash this cup.',
          16,
        ),
      },
      {
        title: 'How to answer a letter after two years',
        author: 'Tobias Renn',
        hoursAgo: 51,
        html: text(
          'Do not explain. Nobody who has waited for two years wants the first page to be about the waiting.',
          4,
        ),
      },
    ],
  },
]
