-- wrk: the first 50 queued items of one reader after another.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local body = '{"query":"{ viewer { readingList(query: \\"state:queued\\", first: 50) { nodes { id post { id title url authors } tags { id name } note } } } }"}'
local n = 0
request = function()
  n = n % 91 + 1
  wrk.headers["Authorization"] = "Bearer bench-" .. n
  return wrk.format(nil, "/graphql", nil, body)
end
