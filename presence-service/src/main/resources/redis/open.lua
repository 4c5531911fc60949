-- Opens a lease for an owner, or renews it.
--   KEYS  1 own: sorted set, owner -> end of its lease in ms of Redis time; negative = condemned at that moment
--   ARGV  1 owner   2 ttl in ms
--   Answers 1, or 0 when the owner is condemned: then its entries are being removed and the id must not come back
--   before the reaper has finished.
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local ends = redis.call('ZSCORE', KEYS[1], ARGV[1])
if ends and tonumber(ends) < 0 then
  return 0
end
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
return 1
