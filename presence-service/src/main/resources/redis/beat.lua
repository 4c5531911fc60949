-- Renews the lease of an instance and echoes on the event channel, so that the instance sees that it can still hear.
--   KEYS  1 own
--   ARGV  1 owner   2 ttl in ms
--   Answers 1, or 0 = LOST: the lease was condemned, or Redis has forgotten it. A beat never creates a lease.
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local ends = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not ends or tonumber(ends) < 0 then
  return 0
end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
redis.call('PUBLISH', '{cp}:ev', cjson.encode({k = 'hb', o = ARGV[1]}))
return 1
