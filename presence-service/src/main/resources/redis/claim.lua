-- Condemns owners whose lease has ended and hands them to the caller to reap; also owners condemned more than five
-- seconds ago, whose reaper must have died.
--   KEYS  1 own
--   ARGV  1 most owners of either kind
--   Answers the owners. Two callers never get the same one within five seconds.
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local claimed = {}
local function take(from, to)
  for _, owner in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], from, to, 'LIMIT', 0, ARGV[1])) do
    claimed[#claimed + 1] = owner
  end
end
take(-(now - 5000), -1)
take(0, now)
for _, owner in ipairs(claimed) do
  redis.call('ZADD', KEYS[1], -now, owner)
end
return claimed
