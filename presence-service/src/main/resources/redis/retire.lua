-- Lets a lease run out after a grace; the owner then stops beating. A condemned owner stays condemned.
--   KEYS  1 own
--   ARGV  1 owner   2 grace in ms
--   Answers 1, or 0 when there was no live lease.
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local ends = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not ends or tonumber(ends) < 0 then
  return 0
end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
return 1
