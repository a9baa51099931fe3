-- wrk -s bench/ask.lua URL -- KIND [CURSOR]: what each request asks, by the kind of measurement.
local ask = "id post { id title url authors } tags { id name } note"
local kind, cursor
local n = 0

local function uuid(group, number)
  return string.format("00000000-0000-7000-%d-%012d", group, number)
end

local function list(arguments)
  return "{ viewer { readingList(" .. arguments .. ") { nodes { " .. ask .. " } } } }"
end

local function change(field, input)
  local item = uuid(8005, math.random(0, 19999))
  return "mutation ($item: ID!) { " .. field .. "(input: {itemId: $item, " .. input .. "}) { item { id } userErrors { message } } }", item
end

-- Each gives the reader, the document and the item that it is about.
local kinds = {
  list = function() n = n % 91 + 1; return n, list('query: \\"state:queued\\", first: 50') end,
  first = function() return 1, list('query: \\"state:queued\\", first: 50') end,
  thousandth = function() return 1, list('query: \\"state:queued\\", first: 50, after: \\"' .. cursor .. '\\"') end,
  small = function() return 91, list('query: \\"state:queued\\", first: 50') end,
  state = function() return 1, change("setReadingState", "state: " .. (math.random(2) == 1 and "QUEUED" or "READING")) end,
  note = function() return 1, change("setNote", 'note: \\"Same point, once more.\\"') end,
  tag = function() return 1, change("addTags", 'tags: [\\"tag ' .. math.random(0, 19) .. '\\"]') end,
}

function init(arguments)
  kind, cursor = arguments[1], arguments[2]
  math.randomseed(os.time())
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  local reader, document, item = kinds[kind]()
  wrk.headers["Authorization"] = "Bearer bench-" .. reader
  local variables = item and ',"variables":{"item":"' .. item .. '"}' or ""
  return wrk.format(nil, "/graphql", nil, '{"query":"' .. document .. '"' .. variables .. "}")
end

-- An answer with errors is no answer. Looking at each costs the measurement half its speed, so only the warm-up does.
if os.getenv("CHECK") then
  function response(status, headers, body)
    if status ~= 200 or body:find('"errors"', 1, true) or body:find('"userErrors":[{', 1, true) then
      io.stderr:write(status, " ", body:sub(1, 300), "\n")
      os.exit(1)
    end
  end
end
