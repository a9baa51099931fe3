/* global GraphiQL, React, ReactDOM */
const fetcher = async (params) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  return response.json()
}

const defaultQuery = `{
  viewer {
    displayName
    readingList(query: "state:queued", first: 10) {
      nodes { post { title url readingMinutes } tags { name } note }
    }
  }
}
`

const root = ReactDOM.createRoot(document.getElementById('graphiql'))
root.render(React.createElement(GraphiQL, { fetcher, defaultQuery }))
